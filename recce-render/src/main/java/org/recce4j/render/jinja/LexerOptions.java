package org.recce4j.render.jinja;

/**
 * How white space around tags is treated (Jinja2 3.1, "Whitespace Control"); all off by default.
 *
 * @param trimBlocks drops the line break behind a block
 * @param lstripBlocks drops the white space before a block on its line
 * @param keepTrailingNewline keeps the line break at the very end of a template
 */
public record LexerOptions(boolean trimBlocks, boolean lstripBlocks, boolean keepTrailingNewline) {

    /** Jinja2's, and dbt's. */
    public static final LexerOptions DEFAULT = new LexerOptions(false, false, false);
}
