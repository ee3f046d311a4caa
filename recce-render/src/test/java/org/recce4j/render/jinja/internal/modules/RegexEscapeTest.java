package org.recce4j.render.jinja.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.internal.value.PythonException;

/** Escapes as Python 3.11 reads them. */
class RegexEscapeTest {

    private static boolean matches(String escape, int codePoint) {
        RegexEscape translated = RegexEscape.at(escape, 0, false, 0);
        assertThat(translated.end()).as(escape).isEqualTo(escape.length());
        return Pattern.matches(translated.java(), Character.toString(codePoint));
    }

    @Property(tries = 300)
    void everyWayToWriteACharacterMatchesIt(@ForAll @IntRange(min = 1, max = 0xff) int codePoint) {
        assertThat(matches("\\x%02x".formatted(codePoint), codePoint)).isTrue();
        assertThat(matches("\\u%04X".formatted(codePoint), codePoint)).isTrue();
        assertThat(matches("\\U%08x".formatted(codePoint), codePoint)).isTrue();
        assertThat(matches("\\%03o".formatted(codePoint), codePoint)).isTrue();
        assertThat(matches("\\x%02x".formatted(codePoint), codePoint ^ 1)).isFalse();
    }

    @Property(tries = 300)
    void aNameIsTheCharactersOwn(@ForAll @IntRange(min = 0x20, max = 0x2000) int codePoint) {
        String name = Character.getName(codePoint);
        if (name != null) {
            assertThat(matches("\\N{" + name + "}", codePoint)).as(name).isTrue();
        }
    }

    @Property(tries = 300)
    void anEscapedSignIsItself(@ForAll @IntRange(min = 0x20, max = 0x1ffff) int codePoint) {
        boolean isSign =
                !(codePoint < 128 && Character.isLetterOrDigit(codePoint)) && !Character.isSurrogate((char) codePoint);
        if (isSign) {
            assertThat(matches("\\" + Character.toString(codePoint), codePoint)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            \\v -> \\x0b\\n                         -> ['\\x0b']
            \\a\\f\\r\\t -> \\x07\\x0c\\r\\t        -> ['\\x07\\x0c\\r\\t']
            [\\b] -> b\\x08                         -> ['\\x08']
            \\bb\\b -> b bb                         -> ['b']
            a\\Z -> aa                              -> ['a']
            \\0 -> 0\\x00                           -> ['\\x00']
            \\012 -> \\n                            -> ['\\n']
            \\101\\0x -> A\\x00x                    -> ['A\\x00x']
            [\\1-\\3] -> \\x022                     -> ['\\x02']
            (a)\\1 -> aa                            -> ['a']
            (a)(?:b)\\1c -> abac                    -> ['a']
            \\-\\/\\_ -> -/_                        -> ['-/_']
            \\N{DIGIT ONE} -> 1                     -> ['1']
            [\\N{DIGIT ONE}-\\N{DIGIT THREE}] -> 02 -> ['2']
            """)
    void meansWhatPythonMeans(String pattern, String text, String found) {
        String raw = Python.answer("re.findall(p, '" + text + "')", Map.of("p", pattern));
        assertThat(raw).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            \\q          -> error: bad escape \\q at position 0
            a\\h         -> error: bad escape \\h at position 1
            \\Qa\\E      -> error: bad escape \\Q at position 0
            \\p{L}       -> error: bad escape \\p at position 0
            \\z          -> error: bad escape \\z at position 0
            \\G          -> error: bad escape \\G at position 0
            \\R          -> error: bad escape \\R at position 0
            \\e          -> error: bad escape \\e at position 0
            \\k<a>       -> error: bad escape \\k at position 0
            \\X          -> error: bad escape \\X at position 0
            [\\Z]        -> error: bad escape \\Z at position 1
            [\\A]        -> error: bad escape \\A at position 1
            [\\8]        -> error: bad escape \\8 at position 1
            \\1          -> error: invalid group reference 1 at position 1
            (a)\\2       -> error: invalid group reference 2 at position 4
            (a)\\10      -> error: invalid group reference 10 at position 4
            \\400        -> error: octal escape value \\400 outside of range 0-0o377 at position 0
            \\x4         -> error: incomplete escape \\x4 at position 0
            \\x{41}      -> error: incomplete escape \\x at position 0
            \\u12        -> error: incomplete escape \\u12 at position 0
            \\U0001F60   -> error: incomplete escape \\U0001F60 at position 0
            \\U00110000  -> error: bad escape \\U00110000 at position 0
            \\N          -> error: missing { at position 2
            \\N{DIGIT    -> error: missing }, unterminated name at position 3
            \\N{NO SUCH} -> error: undefined character name 'NO SUCH' at position 0
            """)
    void refusesInPythonsWords(String pattern, String why) {
        assertThatThrownBy(() -> RegexTranslator.translate(pattern, 0))
                .isInstanceOfSatisfying(
                        PythonException.class,
                        refused -> assertThat(refused.type() + ": " + refused.text())
                                .isEqualTo(why));
    }
}
