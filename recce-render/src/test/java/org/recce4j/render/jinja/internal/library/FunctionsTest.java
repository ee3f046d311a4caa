package org.recce4j.render.jinja.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.JinjaAnswers;
import org.recce4j.render.jinja.RenderLimits;
import org.recce4j.render.jinja.TemplateObject;

/** Jinja2 3.1, "List of Global Functions" and "List of Builtin Tests". */
class FunctionsTest {

    private static final Jinja JINJA = Jinja.builder().build();

    private static String answer(String template, Map<String, ?> variables) {
        return JinjaAnswers.of(JINJA, template, variables);
    }

    @Property(tries = 100)
    void aRangeIsCountedBeforeItIsRead(
            @ForAll @IntRange(min = -60, max = 60) int start,
            @ForAll @IntRange(min = -60, max = 60) int stop,
            @ForAll @IntRange(min = 1, max = 7) int step) {
        RenderLimits few = RenderLimits.DEFAULT.withMaxRange(10);
        Jinja jinja = Jinja.builder().limits(few).build();
        String length =
                JinjaAnswers.of(jinja, "{{ range(a, b, c) | length }}", Map.of("a", start, "b", stop, "c", step));
        int count = Math.max(0, (stop - start + step - 1) / step);
        assertThat(length)
                .isEqualTo(
                        count > 10
                                ? "OverflowError: Range too big. The sandbox blocks ranges larger than MAX_RANGE (10)."
                                : "" + count);
    }

    @Test
    void aRangeTakesIntsAlone() {
        assertThat(answer("{{ range(true, 3) | list }}{{ range(3, 0, -1) | list }}", Map.of()))
                .isEqualTo("[1, 2][3, 2, 1]");
        assertThat(answer("{{ range(1.0) }}", Map.of()))
                .isEqualTo("TypeError: 'float' object cannot be interpreted as an integer");
        assertThat(answer("{{ range(1, 2, 0) }}", Map.of())).isEqualTo("ValueError: range() arg 3 must not be zero");
    }

    @Test
    void aDictIsMadeOfAMappingOrOfPairsAndOfNames() {
        assertThat(answer("{{ dict({'a': 1}, b=2) }}{{ dict([('a', 1)], a=2) }}{{ dict() }}", Map.of()))
                .isEqualTo("{'a': 1, 'b': 2}{'a': 2}{}");
        assertThat(answer("{% set copy = dict(d) %}{% do copy.update(x=1) %}{{ d }}", Map.of("d", Map.of())))
                .isEqualTo("{}");
        assertThat(answer("{{ dict(gone) }}", Map.of())).isEqualTo("UndefinedError: 'gone' is undefined");
    }

    @Property(tries = 50)
    void lipsumHasTheParagraphsAndWordsThatAreAskedFor(
            @ForAll @IntRange(max = 4) int paragraphs, @ForAll @IntRange(min = 1, max = 20) int words) {
        Map<String, Integer> sizes = Map.of("n", paragraphs, "min", words, "max", words + 1);
        String text = answer("{{ lipsum(n, html=false, min=min, max=max) }}", sizes);
        List<String> parts = text.isEmpty() ? List.of() : List.of(text.split("\n\n"));
        assertThat(parts).hasSize(paragraphs).allSatisfy(paragraph -> {
            assertThat(paragraph).matches("[A-Z].*\\.");
            assertThat(paragraph.split(" ")).hasSize(words);
        });
        String html = answer("{{ lipsum(n, min=min, max=max) }}", sizes);
        assertThat(html.split("<p>", -1)).hasSize(paragraphs + 1);
    }

    /** Values of which the test is true, and of which it is not; Jinja2 answers the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            boolean   @ [true, false]                   @ [1, none, '']
            integer   @ [1, 2 ** 70]                    @ [true, 1.0, '1']
            float     @ [1.0]                           @ [1, true]
            number    @ [1, 1.0, true]                  @ ['1', none]
            string    @ ['', 'a' | escape]              @ [1, [], none]
            sequence  @ [[], (), '', {}, range(1)]      @ [1, none, {}.keys()]
            iterable  @ [[], '', {}, {}.keys()]         @ [1, none]
            mapping   @ [{}, dict(a=1)]                 @ [[], '', none]
            callable  @ [range, ''.upper, gone]         @ [1, 'range', {}]
            none      @ [none]                          @ [0, '', gone]
            defined   @ [none, 0]                       @ [gone]
            escaped   @ ['a' | escape, 'a' | safe]      @ ['a']
            lower     @ ['a', 'a1']                     @ ['A', '1', '']
            upper     @ ['A', 'A1']                     @ ['a', '1', '']
            odd       @ [1, -1, 3.0]                    @ [0, 2]
            even      @ [0, 2, -2]                      @ [1]
            true      @ [true]                          @ [1, 'x']
            false     @ [false]                         @ [0, none]
            filter    @ ['upper', 'tojson']             @ ['nope', 'odd']
            test      @ ['odd', 'in']                   @ ['nope', 'tojson']
            """)
    void aTestTellsTheTypesApart(String test, String yes, String no) {
        String template = "{% for x in " + yes + " %}{{ x is " + test + " }} {% endfor %}|" + "{% for x in " + no
                + " %}{{ x is not " + test + " }} {% endfor %}";
        assertThat(List.of(answer(template, Map.of()).replace("|", "").split(" ")))
                .containsOnly("True");
    }

    @Test
    void aTestComparesItsTwoValues() {
        assertThat(answer("{{ 2 is in [1, 2] }}{{ 'b' is in 'abc' }}{{ 1 is in {1.0: 2} }}", Map.of()))
                .isEqualTo("TrueTrueTrue");
        assertThat(answer(
                        "{{ 1 is eq 1.0 }}{{ 1 is ne 2 }}{{ 1 is lt 2 }}{{ 2 is ge 2 }}{{ 6 is divisibleby 3 }}",
                        Map.of()))
                .isEqualTo("TrueTrueTrueTrueTrue");
        assertThat(answer(
                        "{{ none is sameas none }}{{ true is sameas 1 }}{{ l is sameas l }}{{ [] is sameas [] }}",
                        Map.of("l", List.of())))
                .isEqualTo("TrueFalseTrueFalse");
        assertThat(answer("{{ 'a' is odd }}", Map.of()))
                .isEqualTo("TypeError: not all arguments converted during string formatting");
        assertThat(answer("{{ 1 is lt 'a' }}", Map.of()))
                .isEqualTo("TypeError: '<' not supported between instances of 'int' and 'str'");
    }

    @Test
    void anObjectWithALengthIsASequence() {
        TemplateObject rows = new TemplateObject() {
            @Override
            public Integer length() {
                return 0;
            }
        };
        assertThat(answer(
                        "{{ rows is sequence }}{{ rows is iterable }}{{ rows | length }}{{ 'rows' if rows else 'none' }}",
                        Map.of("rows", rows)))
                .isEqualTo("TrueFalse0none");
    }
}
