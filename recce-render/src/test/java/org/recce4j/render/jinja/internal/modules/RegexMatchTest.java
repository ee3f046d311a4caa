package org.recce4j.render.jinja.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of Python 3.11. */
class RegexMatchTest {

    @Property(tries = 300)
    void positionsAreCharactersOfTheTextAsPythonCountsThem(@ForAll @StringLength(max = 8) String before) {
        String text = before.replace("x", "") + "x😀y";
        Map<String, String> variables = Map.of("t", text);
        String match = "re.search('x(.)', t)";
        assertThat(Python.value("t[" + match + ".start():" + match + ".end()] == " + match + ".group()", variables))
                .isEqualTo(true);
        assertThat(Python.value("t[" + match + ".span(1)[0]] == " + match + "[1]", variables))
                .isEqualTo(true);
        assertThat(Python.value(match + ".endpos == (t | length)", variables)).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            re.search('(a)|(b)', 'xb').groups()               -> (None, 'b')
            re.search('(a)|(b)', 'xb').groups('-')            -> ('-', 'b')
            re.search('(a)|(b)', 'xb').group(1)               -> None
            re.search('(a)|(b)', 'xb').group(1, 2, 0)         -> (None, 'b', 'b')
            re.search('(a)|(b)', 'xb').start(1)               -> -1
            re.search('(a)|(b)', 'xb').span(1)                -> (-1, -1)
            re.search('(a)|(b)', 'xb').span(2)                -> (1, 2)
            re.search('(?P<n>a)(?P<m>z)?', 'a').groupdict()   -> {'n': 'a', 'm': None}
            re.search('(?P<n>a)(?P<m>z)?', 'a').groupdict('') -> {'n': 'a', 'm': ''}
            re.search('(?P<n>a)', 'xa')['n']                  -> a
            re.search('(?P<n>a)', 'xa')[0]                    -> a
            re.search('(?P<n>a)', 'xa').end('n')              -> 2
            re.search('(?P<n>a)', 'xa').expand('<\\\\g<n>>')  -> <a>
            re.search('a', 'xa').expand('\\\\1')              -> error: invalid group reference 1 at position 1
            re.search('a', 'xa').group(1)                     -> IndexError: no such group
            re.search('a', 'xa').group(-1)                    -> IndexError: no such group
            re.search('a', 'xa').group('n')                   -> IndexError: no such group
            re.search('a', 'xa').start(1)                     -> IndexError: no such group
            re.search('a', 'xa')[1] is defined                -> False
            re.search('a', 'xa').string                       -> xa
            re.search('a', 'xa').pos                          -> 0
            re.search('a', 'xa').re.pattern                   -> a
            re.search("'", "it's")                            -> <re.Match object; span=(2, 3), match="'">
            re.search('é', 'é😀')                              -> <re.Match object; span=(0, 1), match='é'>
            'yes' if re.search('', 'a') else 'no'             -> yes
            """)
    void answersAsPythonDoes(String expression, String answer) {
        assertThat(Python.answer(expression)).isEqualTo(answer);
    }
}
