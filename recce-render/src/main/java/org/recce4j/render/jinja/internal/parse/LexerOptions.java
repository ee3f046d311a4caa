package org.recce4j.render.jinja.internal.parse;

/** How whitespace around tags is treated (Jinja2 3.1, "Whitespace Control"); Jinja2's default, and dbt's, is none of these. */
public record LexerOptions(boolean trimBlocks, boolean lstripBlocks, boolean keepTrailingNewline) {

    public static final LexerOptions DEFAULT = new LexerOptions(false, false, false);
}
