package org.recce4j.render.jinja.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Jinja;

/** Laws between the ways to match, and answers of Python 3.11. */
class RegexPatternTest {

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("a", "b+", "a*", "[ab]c", "ab|b", "a?b?", "^a", "c$", "", "(?:ab)+", ".", "b{2}");
    }

    private static Object value(String expression, String pattern, String text, int count) {
        return Python.value(expression, Map.of("p", pattern, "t", text, "n", count));
    }

    private static void assertTrue(String expression, String pattern, String text, int count) {
        assertThat(value(expression, pattern, text, count))
                .as("%s: %s %s", expression, pattern, text)
                .isEqualTo(true);
    }

    @Property(tries = 300)
    void whatIsBetweenTheMatchesAndTheMatchesMakeTheText(
            @ForAll @From("patterns") String pattern,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 10) String text) {
        List<?> parts = (List<?>) value("re.split('(' ~ p ~ ')', t)", pattern, text, 0);
        StringBuilder whole = new StringBuilder();
        parts.forEach(whole::append);
        assertThat(whole).hasToString(text);
        assertTrue("(re.split(p, t) | length) == (re.findall(p, t) | length) + 1", pattern, text, 0);
    }

    @Property(tries = 300)
    void replacingAMatchByItselfChangesNothing(
            @ForAll @From("patterns") String pattern,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 10) String text,
            @ForAll @IntRange(max = 3) int count) {
        assertThat(value("re.sub(p, '\\\\g<0>', t, n)", pattern, text, count)).isEqualTo(text);
        assertTrue("re.subn(p, '-', t, n)[0] == re.sub(p, '-', t, n)", pattern, text, count);
        assertTrue("n == 0 or re.subn(p, '-', t, n)[1] <= n", pattern, text, count);
        assertTrue("re.subn(p, '-', t)[1] == (re.findall(p, t) | length)", pattern, text, count);
    }

    @Property(tries = 300)
    void searchIsTheFirstAndMatchBeginsAtTheStart(
            @ForAll @From("patterns") String pattern,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 10) String text) {
        assertTrue("(re.search(p, t) is none) == (re.findall(p, t) == [])", pattern, text, 0);
        assertTrue("re.search(p, t) is none or re.search(p, t)[0] == re.findall(p, t)[0]", pattern, text, 0);
        assertTrue("re.match(p, t) is none or re.match(p, t).start() == 0", pattern, text, 0);
        assertTrue("re.match(p, t) is not none or re.fullmatch(p, t) is none", pattern, text, 0);
        assertTrue("re.fullmatch(p, t) is none or re.fullmatch(p, t)[0] == t", pattern, text, 0);
        assertTrue("re.compile(p).findall(t) == re.findall(p, t)", pattern, text, 0);
    }

    @Property(tries = 300)
    void anEscapedTextFindsItself(@ForAll @StringLength(min = 1, max = 10) String text) {
        assertThat(Python.value("re.fullmatch(re.escape(t), t) is not none", Map.of("t", text)))
                .isEqualTo(true);
        assertThat(Python.value("re.compile(re.escape(t), re.X).match(t) is not none", Map.of("t", text)))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            re.split(',', 'a,b,c', 1)                       -> ['a', 'b,c']
            re.split(',', 'a,b,c', -1)                      -> ['a,b,c']
            re.split('', 'ab')                              -> ['', 'a', 'b', '']
            re.split('(?=b)', 'abab')                       -> ['a', 'ba', 'b']
            re.split('(,)|;', 'a,b;c')                      -> ['a', ',', 'b', None, 'c']
            re.sub(',', ';', 'a,b,c', -1)                   -> a,b,c
            re.sub(',', ';', 'a,b,c', count=1)              -> a;b,c
            re.subn('', '-', 'ab')                          -> ('-a-b-', 3)
            re.sub('x*', '-', 'abxd')                       -> -a-b--d-
            re.findall('(a)(b)?', 'aab')                    -> [('a', ''), ('a', 'b')]
            re.findall('(b)?', 'ab')                        -> ['', 'b', '']
            re.findall('.', 'a😀')                           -> ['a', '😀']
            [re.sub('^', '  ', 'a\\\\nb\\\\n', flags=re.M)] -> ['  a\\\\nb\\\\n']
            re.compile('(a)(?P<n>b)').groups                -> 2
            re.compile('(a)(?P<n>b)').groupindex            -> {'n': 2}
            re.compile('a', re.I).flags                     -> 34
            re.compile('a', re.A).flags                     -> 256
            re.compile('a').flags                           -> 32
            [re.compile("it's")]                            -> [re.compile("it's")]
            re.compile('a').nope is defined                 -> False
            re.compile('a').findall(none)                   -> TypeError: expected string or bytes-like object, got 'NoneType'
            re.compile('a').match(5)                        -> TypeError: expected string or bytes-like object, got 'int'
            re.compile(5)                                   -> TypeError: first argument must be string or compiled pattern
            re.sub('a', 'b')                                -> TypeError: sub() missing 1 required positional argument: 'string'
            """)
    void answersAsPythonDoes(String expression, String answer) {
        assertThat(Python.answer(expression)).isEqualTo(answer);
    }

    @Example
    void findsTheNextMatchWhenItIsAskedFor() {
        assertThat(Python.answer("(re.finditer('a', 'a' * 90000) | first).start()"))
                .isEqualTo("0");
        assertThat(Python.answer("re.findall('a', 'a' * 90000) | length")).startsWith("SecurityError: ");
    }

    @Example
    void stopsAnExpressionThatGoesBackAndForth() {
        assertThat(Python.answer("re.match('(a+)+\\\\1b', 'a' * 60)"))
                .isEqualTo("SecurityError: The template did more than 200000 steps; raise RenderLimits.maxSteps if it"
                        + " needs them");
    }

    @Example
    void callsWhatReplaces() {
        String template = "re.sub('[ab]', f, 'xayb')";
        assertThat(Python.answer(template, Map.of("f", (Jinja.Callable)
                        arguments -> "<" + arguments.positional().get(0) + ">")))
                .isEqualTo("x<<re.Match object; span=(1, 2), match='a'>>y<<re.Match object; span=(3, 4), match='b'>>");
    }
}
