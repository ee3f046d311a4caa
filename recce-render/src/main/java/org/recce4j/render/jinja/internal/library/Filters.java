package org.recce4j.render.jinja.internal.library;

/** Jinja2's built-in filters ({@code jinja2/filters.py} 3.1.6), all 54. */
public final class Filters {

    public static final Table TABLE = new Table()
            .addAll(TextFilters.TABLE)
            .addAll(NumberFilters.TABLE)
            .addAll(SequenceFilters.TABLE)
            .addAll(HtmlFilters.TABLE);

    private Filters() {}
}
