package org.recce4j.render.jinja.internal.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.internal.value.Repr;

/** Escapes of Python's codec {@code unicode-escape}, as Jinja2 3.1.6 applies it. */
class StringLiteralTest {

    private static String unescaped(String literal) {
        return StringLiteral.unescape(literal, 3, 7);
    }

    @Property(tries = 500)
    void whatIsEscapedIsReadBack(@ForAll String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 128 && c != '\\') {
                escaped.appendCodePoint(c);
            } else if (c == '\\') {
                escaped.append("\\\\");
            } else {
                Repr.escape(escaped, c);
            }
        });
        assertThat(unescaped(escaped.toString())).isEqualTo(text);
    }

    @Property(tries = 300)
    void everyFormOfACharacterIsTheSame(@ForAll @IntRange(max = 0xff) int c) {
        String character = Character.toString(c);
        assertThat(unescaped("\\x%02x\\u%04X\\U%08x\\%03o".formatted(c, c, c, c)))
                .isEqualTo(character.repeat(4));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            a\\\\b\\"c                    -> 'a\\\\b"c'
            \\n\\t\\r                     -> '\\n\\t\\r'
            \\a\\b\\f\\v                  -> '\\x07\\x08\\x0c\\x0b'
            \\0\\12\\1234\\8              -> '\\x00\\nS4\\\\8'
            \\x41\\u00e9\\U0001F600       -> 'Aé😀'
            \\N{GREEK SMALL LETTER ALPHA} -> 'α'
            \\q\\-\\ \\{                  -> '\\\\q\\\\-\\\\ \\\\{'
            \\é                           -> '\\\\xe9'
            \\😀                           -> '\\\\U0001f600'
            """)
    void readsAsJinja2Does(String literal, String repr) {
        assertThat(Repr.repr(unescaped(literal))).isEqualTo(repr);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            \\x               -> truncated \\xXX escape
            \\x4              -> truncated \\xXX escape
            \\xé0             -> truncated \\xXX escape
            \\u12             -> truncated \\uXXXX escape
            \\U0001F60        -> truncated \\UXXXXXXXX escape
            \\U00110000       -> illegal Unicode character
            \\N               -> malformed \\N character escape
            \\N{              -> malformed \\N character escape
            \\N{}             -> malformed \\N character escape
            \\N{NO SUCH NAME} -> unknown Unicode character name
            """)
    void refusesAsJinja2Does(String literal, String why) {
        assertThatThrownBy(() -> unescaped(literal)).isInstanceOfSatisfying(SyntaxException.class, refused -> {
            assertThat(refused).hasMessage(why);
            assertThat(refused.line()).isEqualTo(3);
            assertThat(refused.offset()).isEqualTo(7);
        });
    }
}
