package org.recce4j.render.jinja.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.internal.value.PythonException;

/** What Python and Java have in common stays as it is; the rest is as Python 3.11 answers. */
class RegexTranslatorTest {

    private static String findAll(String pattern, String text) {
        return Python.answer("re.findall(p, t)", Map.of("p", pattern, "t", text));
    }

    /** Expressions that mean the same in both languages. */
    @Provide
    Arbitrary<String> common() {
        Arbitrary<String> atoms =
                Arbitraries.of("a", "b", ".", "[ab]", "[^a]", "\\d", "\\n", "\\.", "(?:ab)", "[a-c1]", "1");
        Arbitrary<String> parts = Combinators.combine(
                        atoms, Arbitraries.of("", "", "*", "+", "?", "{2}", "{1,2}", "*?"))
                .as(String::concat);
        Arbitrary<String> rows = parts.list().ofMinSize(1).ofMaxSize(4).map(all -> String.join("", all));
        return Combinators.combine(rows, rows, Arbitraries.of("%s", "(%s)|%s", "(?:%s)%s", "(%s)(?=%s)", "^%s|%s$"))
                .as((left, right, form) -> form.formatted(left, right));
    }

    @Property(tries = 1_000)
    void findsWhatTheJdkFinds(
            @ForAll @From("common") String pattern,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String text) {
        Pattern translated =
                RegexTranslator.translate(pattern, Pattern.UNIX_LINES).pattern();
        List<String> ours = translated
                .matcher(text)
                .results()
                .map(found -> found.start() + found.group())
                .toList();
        List<String> jdks = Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.start() + found.group())
                .toList();
        assertThat(ours).isEqualTo(jdks);
    }

    @Property(tries = 2_000)
    void translatesOrRefusesAnything(@ForAll @StringLength(max = 20) @CharRange(from = ' ', to = '~') String pattern) {
        try {
            RegexTranslator.Translated translated = RegexTranslator.translate(pattern, Pattern.UNIX_LINES);
            Matcher matcher = translated.pattern().matcher("");
            assertThat(translated.names().values()).allMatch(number -> number <= matcher.groupCount());
        } catch (PythonException refused) {
            assertThat(refused.type()).isIn("error", "SecurityError");
        }
    }

    @Property(tries = 300)
    void namesGroupsByTheirNumbers(@ForAll("groups") List<Boolean> named) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < named.size(); i++) {
            pattern.append(named.get(i) ? "(?P<g" + i + ">" : "(").append("x(?:y))");
        }
        Map<String, Integer> names =
                RegexTranslator.translate(pattern.toString(), 0).names();
        for (int i = 0; i < named.size(); i++) {
            assertThat(names.get("g" + i)).isEqualTo(named.get(i) ? (Integer) (i + 1) : null);
        }
    }

    @Provide
    Arbitrary<List<Boolean>> groups() {
        return Arbitraries.of(true, false).list().ofMinSize(1).ofMaxSize(8);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            (?P<q>['"])x(?P=q) -> "x" 'x" 'x' -> ['"', "'"]
            (?P<a>a)(?P=a)1 -> aa1            -> ['a']
            (a)\\1 -> aaa                     -> ['a']
            a# -> a#                          -> ['a#']
            (?x) a b # c [( {1 -> ab          -> ['ab']
            (?x)a[ #]b -> a#b a b             -> ['a#b', 'a b']
            (?x)a\\ b\\# -> a b#              -> ['a b#']
            (?m)^a -> a\\na                   -> ['a', 'a']
            (?i)(?m)^a. -> ab\\nAc            -> ['ab', 'Ac']
            (?i)(?#c)(?s)a.b -> A\\nB         -> ['A\\nB']
            (?#c)(?i)a -> A                   -> ['A']
            (?x) (?i) a # c -> aA             -> ['a', 'A']
            (?m)^ -> a\\nb\\n                 -> ['', '', '']
            (?m)$ -> a\\nb\\n                 -> ['', '', '']
            (?s)a.b -> a\\nb                  -> ['a\\nb']
            (?i)AB -> ab aB                   -> ['ab', 'aB']
            (?im)^A -> a\\na                  -> ['a', 'a']
            (?a)\\w+ -> aé                    -> ['a']
            (?u)\\w+ -> aé                    -> ['aé']
            (?i:a)b -> Ab AB                  -> ['Ab']
            (?i)(?-i:a)B -> ab Ab             -> ['ab']
            [[] -> a[b                        -> ['[']
            []a]+ -> a]b                      -> ['a]']
            [^]a]+ -> a]bc                    -> ['bc']
            [a&&b]+ -> a&b                    -> ['a&b']
            [a||b^]+ -> a|b^                  -> ['a|b^']
            [\\w.-]+ -> a.b-c d               -> ['a.b-c', 'd']
            [^\\W\\d_]+ -> ab_1               -> ['ab']
            [\\]\\-\\^] -> ]-^a               -> [']', '-', '^']
            a{,2}b -> aab aaab                -> ['aab', 'aab']
            x{,} -> xxy                       -> ['xx', '', '']
            a{2 -> a{2                        -> ['a{2']
            a{x} -> a{x}                      -> ['a{x}']
            {} -> {}                          -> ['{}']
            ]} -> a]}                         -> [']}']
            (?#note)a(?#(more)b -> ab         -> ['ab']
            (?>a+)b -> aab                    -> ['aab']
            a++b -> aab                       -> ['aab']
            (?<=a)b|(?<!a)c -> abcb           -> ['b', 'c']
            \\Aa|b\\Z -> aab                  -> ['a', 'b']
            a.c -> a\\rc                        -> ['a\\rc']
            a$ -> a\\n                        -> ['a']
            """)
    void findsAsPythonDoes(String pattern, String text, String found) {
        assertThat(findAll(pattern, text.replace("\\n", "\n").replace("\\r", "\r")))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            (?<name>a)       -> error: unknown extension ?<n at position 1
            a(?P>b)          -> error: unknown extension ?P> at position 2
            (?P=nope)        -> error: unknown group name 'nope' at position 4
            (?P<a>x)(?P<a>y) -> error: redefinition of group name 'a' as group 2; was group 1 at position 12
            (?P<1>x)         -> error: bad character in group name '1' at position 4
            (?P<a            -> error: missing >, unterminated name at position 4
            (?P<>a)          -> error: missing group name at position 4
            (?P=a            -> error: missing ), unterminated name at position 4
            (?#open          -> error: missing ), unterminated comment at position 0
            a(?i)b           -> error: global flags not at the start of the expression at position 1
            ab[              -> error: unterminated character set at position 2
            [a\\]            -> error: unterminated character set at position 0
            a\\              -> error: bad escape (end of pattern) at position 1
            """)
    void refusesInPythonsWords(String pattern, String why) {
        assertThat(findAll(pattern, "")).isEqualTo(why);
    }

    @Example
    void aDotStopsAtALineFeedAlone() {
        assertThat(findAll("a.c", "a\u2028c a\u0085c a\nc")).isEqualTo("['a\\u2028c', 'a\\x85c']");
    }

    @Example
    void saysInTheJdksWordsWhatElseIsWrong() {
        assertThat(findAll("a)", "")).isEqualTo("error: Unmatched closing ')' in a)");
        assertThat(findAll("*", "")).startsWith("error: Dangling meta character '*'");
        assertThat(findAll("(", "")).isEqualTo("error: Unclosed group in (");
        assertThat(findAll("a{3,1}", "")).isEqualTo("error: Illegal repetition range in a{3,1}");
        assertThat(findAll("(a)(?(1)b|c)", "")).isEqualTo("error: conditional groups are not supported: (a)(?(1)b|c)");
    }

    @Example
    void refusesWhatIsTooLongBeforeItIsCompiled() {
        assertThatThrownBy(() -> RegexTranslator.translate("a".repeat(100_001), 0))
                .isInstanceOfSatisfying(
                        PythonException.class, limit -> assertThat(limit.code()).isEqualTo(TemplateErrorCode.LIMIT))
                .hasMessage(
                        "A regular expression of 100001 characters is longer than the 100000 that a template may have");
        assertThatThrownBy(() -> RegexTranslator.translate("(?x)" + "a".repeat(10_000), 0))
                .hasMessageContaining("longer than the 10000");
        assertThat(RegexTranslator.translate("a".repeat(100_000), 0).pattern().pattern())
                .hasSize(100_000);
    }

    @Example
    void refusesRepetitionsThatMultiplyBeyondAMillion() {
        for (String pattern :
                List.of("a{1000001}", "(a{1001}){1001}", "((a{101}){101}){101}", "(?:(x)(a{2000})){2000}")) {
            assertThatThrownBy(() -> RegexTranslator.translate(pattern, 0))
                    .as(pattern)
                    .hasMessage("A regular expression may repeat a part at most 1000000 times, and " + pattern
                            + " repeats one more often");
        }
        assertThat(RegexTranslator.translate("(a{1000}){1000}(b{1000}){1000}", 0)
                        .names())
                .isEmpty();
    }
}
