package org.recce4j.render.jinja.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code re.sub} of Python 3.11 puts in place. */
class RegexTemplateTest {

    private static String substituted(String template) {
        return Python.answer("[re.sub('(a)(?P<x>b)?', t, 'abac')]", Map.of("t", template));
    }

    @Property(tries = 300)
    void aTextWithoutABackslashIsItself(@ForAll String template) {
        String text = template.replace("\\", "$1");
        assertThat(Python.value("re.sub('a', t, 'xay')", Map.of("t", text))).isEqualTo("x" + text + "y");
    }

    @Property(tries = 300)
    void doubledBackslashesAreOne(@ForAll String template) {
        Object result = Python.value("re.sub('a', t, 'a')", Map.of("t", template.replace("\\", "\\\\")));
        assertThat(result).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            <\\1\\2>                  -> ['<ab><a>c']
            <\\g<0>\\g<0>>            -> ['<abab><aa>c']
            \\g<1>0                   -> ['a0a0c']
            \\g<x>!                   -> ['b!!c']
            \\g<01>                   -> ['aac']
            $1$0                      -> ['$1$0$1$0c']
            \\n\\t\\a\\b\\f\\r\\v\\\\ -> ['\\n\\t\\x07\\x08\\x0c\\r\\x0b\\\\\\n\\t\\x07\\x08\\x0c\\r\\x0b\\\\c']
            \\.\\-\\é                 -> ['\\\\.\\\\-\\\\é\\\\.\\\\-\\\\éc']
            \\0                       -> ['\\x00\\x00c']
            \\012                     -> ['\\n\\nc']
            \\0123                    -> ['\\n3\\n3c']
            \\08                      -> ['\\x008\\x008c']
            \\101                     -> ['AAc']
            \\q                       -> error: bad escape \\q at position 0
            x\\                       -> error: bad escape (end of pattern) at position 1
            \\3                       -> error: invalid group reference 3 at position 1
            \\10                      -> error: invalid group reference 10 at position 1
            \\99                      -> error: invalid group reference 99 at position 1
            \\400                     -> error: octal escape value \\400 outside of range 0-0o377 at position 0
            \\g                       -> error: missing < at position 2
            \\g<                      -> error: missing group name at position 3
            \\g<x                     -> error: missing >, unterminated name at position 3
            \\g<>                     -> error: missing group name at position 3
            \\g<3>                    -> error: invalid group reference 3 at position 3
            \\g<99999999999>          -> error: invalid group reference 99999999999 at position 3
            \\g<nope>                 -> IndexError: unknown group name 'nope'
            \\g<1a>                   -> error: bad character in group name '1a' at position 3
            \\g<-1>                   -> error: bad character in group name '-1' at position 3
            """)
    void answersAsPythonDoes(String template, String answer) {
        assertThat(substituted(template)).isEqualTo(answer);
    }

    @Example
    void aWrongOneIsRefusedThoughNothingMatches() {
        assertThat(Python.answer("re.sub('z', '\\\\q', 'abc')")).isEqualTo("error: bad escape \\q at position 0");
        assertThat(Python.answer("re.sub('z', 5, 'abc')")).isEqualTo("TypeError: must be str, not int");
    }

    @Example
    void stopsBeforeAMatchGrowsTooLarge() {
        String template = "\\1".repeat(1_000);
        assertThat(Python.answer("re.sub('(a+)', t, 'a' * 1000)", Map.of("t", template)))
                .isEqualTo("SecurityError: A value of 101000 characters or items is larger than the 100000 that"
                        + " RenderLimits.maxSize allows");
    }
}
