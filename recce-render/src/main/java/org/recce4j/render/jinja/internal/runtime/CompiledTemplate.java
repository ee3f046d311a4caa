package org.recce4j.render.jinja.internal.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/**
 * A template, ready to run. Immutable.
 *
 * @param name null for one without
 * @param source its text, line breaks normalised
 * @param names of its own scope
 * @param usesSelf whether it names {@code self}, the access to its blocks
 */
public record CompiledTemplate(
        @Nullable String name,
        String source,
        Executable body,
        Map<String, ? extends BlockDefinition> blocks,
        boolean usesSelf,
        LocalNames names) {

    public TemplateException.Place place(int line, int offset) {
        return place(name, source, line, offset);
    }

    public static TemplateException.Place place(@Nullable String name, String source, int line, int offset) {
        int end = Math.min(offset, source.length());
        int lineStart = source.lastIndexOf('\n', end - 1) + 1;
        return new TemplateException.Place(name, line, UnicodeText.length(source.substring(lineStart, end)) + 1);
    }
}
