package org.recce4j.render.jinja.internal.library;

import org.jspecify.annotations.Nullable;

/** Jinja2's built-in filters ({@code jinja2/filters.py} 3.1.6), all 54; a group is loaded when none before it has the name. */
public final class BuiltinFilters {

    private BuiltinFilters() {}

    public static @Nullable Builtin get(String name) {
        Builtin filter = SequenceFilters.TABLE.get(name);
        if (filter == null) {
            filter = TextFilters.TABLE.get(name);
        }
        if (filter == null) {
            filter = NumberFilters.TABLE.get(name);
        }
        return filter == null ? HtmlFilters.TABLE.get(name) : filter;
    }

    /** All of them, for the documentation. */
    public static FunctionTable all() {
        return FunctionTable.builder()
                .addAll(SequenceFilters.TABLE)
                .addAll(TextFilters.TABLE)
                .addAll(NumberFilters.TABLE)
                .addAll(HtmlFilters.TABLE)
                .build();
    }
}
