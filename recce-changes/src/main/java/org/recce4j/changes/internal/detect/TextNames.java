package org.recce4j.changes.internal.detect;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Template;

/**
 * The names that a template reads.
 *
 * @param names the names, and {@code a.b} of what a name means
 * @param dispatched what it asks an adapter for
 */
record TextNames(Set<String> names, Set<String> dispatched) {

    private static final TextNames NONE = new TextNames(Set.of(), Set.of());

    /** Returns those of a text; none of one that only dbt can parse. */
    static TextNames of(@Nullable String text, DbtTemplates templates) {
        return templates.parse(text).map(TextNames::of).orElse(NONE);
    }

    private static TextNames of(Template template) {
        return new TextNames(template.names(), template.firstArguments("adapter.dispatch"));
    }

    boolean has(String name) {
        return names.contains(name);
    }

    boolean dispatches(String name) {
        return dispatched.contains(name);
    }
}
