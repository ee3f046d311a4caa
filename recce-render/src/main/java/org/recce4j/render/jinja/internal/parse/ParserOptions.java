package org.recce4j.render.jinja.internal.parse;

import java.util.Map;
import org.recce4j.render.jinja.Tag;

/**
 * The language of a parser.
 *
 * @param tags the caller's own, by name
 */
public record ParserOptions(LexerOptions lexer, MacroOptions macros, Map<String, Tag> tags) {

    public static final ParserOptions DEFAULT = new ParserOptions(LexerOptions.DEFAULT, MacroOptions.DEFAULT, Map.of());
}
