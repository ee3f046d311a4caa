package org.recce4j.render.jinja.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.JinjaAnswers;

/** What is evaluated, how often, and in which order: a template's functions may have effects, such as a query that is run. */
class EvaluationOrderTest {

    private final List<Object> calls = new ArrayList<>();

    private final Jinja jinja = Jinja.builder()
            .function("say", arguments -> {
                Object word = arguments.positional().get(0);
                calls.add(word == null ? "none" : word);
                return arguments.positional().size() > 1
                        ? arguments.positional().get(1)
                        : word;
            })
            .function(
                    "f",
                    arguments ->
                            arguments.positional().size() + arguments.named().size())
            .build();

    /** CPython 3.11's order ("Evaluation order"), which the program that Jinja2 generates has as well. */
    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            {{ say(1) + say(2) * say(3) }}                          @ 1 2 3
            {{ say(1) ~ say(2) ~ say(3) }}                          @ 1 2 3
            {{ f(say(1), *[say(2)], k=say(3), **{'x': say(4)}) }}   @ 1 2 3 4
            {{ [say(1), say(2)][say(0)] }}                          @ 1 2 0
            {{ {say('a'): say(1), say('b'): say(2)} }}              @ a 1 b 2
            {{ say('x')[say(0):say(1)] }}                           @ x 0 1
            {{ say('x') | replace(say('y'), say('z')) }}            @ x y z
            {{ say(4) is divisibleby(say(2)) }}                     @ 4 2
            {% set a, b = say(1), say(2) %}                         @ 1 2
            {% with a = say(1), b = say(2) %}{{ say(3) }}{% endwith %} @ 1 2 3
            """)
    void operandsComeFromLeftToRight(String template, String order) {
        jinja.render(template, Map.of());
        assertThat(calls.stream().map(String::valueOf)).containsExactly(order.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            {{ say(0) and say(1) }}                                @ 0
            {{ say(1) or say(2) }}                                 @ 1
            {{ say(1) and say(0) or say(2) }}                      @ 1 0 2
            {{ say(1) if say(0) else say(2) }}                     @ 0 2
            {{ say(1) if say(0) }}                                 @ 0
            {{ say(2) < say(1) < say(3) }}                         @ 2 1
            {{ say(1) < say(2) < say(3) }}                         @ 1 2 3
            {% if say(0) %}{% elif say(1) %}{% elif say(2) %}{% endif %} @ 0 1
            """)
    void whatDoesNotDecideIsNotEvaluated(String template, String order) {
        jinja.render(template, Map.of());
        assertThat(calls.stream().map(String::valueOf)).containsExactly(order.split(" "));
    }

    @Test
    void aDefaultIsEvaluatedAtEachCallThatNeedsIt() {
        jinja.render("{% macro m(a, b=say('b')) %}{% endmacro %}{{ m(1, 2) }}{{ m(1) }}{{ m(1) }}", Map.of());
        assertThat(calls).containsExactly("b", "b");
    }

    /** The argument of the filter {@code default} is no special case: it is evaluated whether it is needed or not. */
    @Test
    void theArgumentOfAFilterIsAlwaysEvaluated() {
        jinja.render("{{ 1 | default(say('unused')) }}", Map.of());
        assertThat(calls).containsExactly("unused");
    }

    @Test
    void aGeneratorIsFilteredAsFarAsItIsRead() {
        String template = "{{ [1, 2, 3, 4] | map('float') | select('even') | first }}";
        assertThat(jinja.render(template, Map.of())).isEqualTo("2.0");
        jinja.render("{% for x in [1, 2, 3] if say(x) < 2 %}{{ say('body') }}{% break %}{% endfor %}", Map.of());
        assertThat(calls).containsExactly(1L, "body");
    }

    @Test
    void theTestOfALoopIsAskedItemByItem() {
        jinja.render("{% for x in [1, 2] if say(x) %}{{ say('b') }}{% endfor %}", Map.of());
        assertThat(calls).containsExactly(1L, "b", 2L, "b");
        calls.clear();
        jinja.render("{% for x in [1, 2] if say(x) %}{{ loop.length }}{{ say('b') }}{% endfor %}", Map.of());
        assertThat(calls).containsExactly(1L, 2L, "b", "b");
    }

    @Test
    void whatAMacroPrintsIsPrintedWhereItIsCalled() {
        String template =
                "{% macro m(x) %}[{{ say(x) }}]{% endmacro %}{{ m(2) if say(1) }}{% set t = m(3) %}{{ t }}{{ t }}";
        assertThat(jinja.render(template, Map.of())).isEqualTo("[2][3][3]");
        assertThat(calls).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theBodyOfACallIsRenderedAsOftenAsItIsAskedFor() {
        String twice = "{% macro twice() %}{{ caller() }}{{ caller() }}{% endmacro %}";
        jinja.render(twice + "{% call twice() %}{{ say('b') }}{% endcall %}", Map.of());
        assertThat(calls).containsExactly("b", "b");
        calls.clear();
        jinja.render("{% call say('x', 'y') %}{{ say('b') }}{% endcall %}", Map.of());
        assertThat(calls).containsExactly("x");
    }

    @Test
    void nothingIsAssignedWhenTheTargetIsNoNamespace() {
        assertThat(JinjaAnswers.of(jinja, "{% set d = {} %}{% set d.x = say(1) %}", Map.of()))
                .isEqualTo("TemplateRuntimeError: cannot assign attribute on non-namespace object");
        assertThat(calls).isEmpty();
    }
}
