package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.internal.value.Text;

/**
 * A parsed template. Immutable.
 *
 * @param name null for one without
 * @param source its text, line breaks normalised
 * @param names of its own scope
 * @param usesSelf whether it names {@code self}, the access to its blocks
 * @param free the names that it reads and does not set, and what it reads of names, as {@code a.b}
 * @param calls in order
 */
public record Compiled(
        @Nullable String name,
        String source,
        Body body,
        Map<String, BlockNode> blocks,
        boolean usesSelf,
        ScopeNames names,
        Set<String> free,
        List<CallOf> calls) {

    public TemplateException.Place place(int line, int offset) {
        return place(name, source, line, offset);
    }

    public static TemplateException.Place place(@Nullable String name, String source, int line, int offset) {
        int end = Math.min(offset, source.length());
        int lineStart = source.lastIndexOf('\n', end - 1) + 1;
        return new TemplateException.Place(name, line, Text.length(source.substring(lineStart, end)) + 1);
    }
}
