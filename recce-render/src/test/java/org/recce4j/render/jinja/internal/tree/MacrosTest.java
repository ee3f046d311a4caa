package org.recce4j.render.jinja.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.JinjaAnswers;
import org.recce4j.render.jinja.TemplateException;

/** Jinja2 3.1, "Macros" and "Call". */
class MacrosTest {

    private static final Jinja JINJA = Jinja.builder().build();

    private static String answer(String template) {
        return JinjaAnswers.of(JINJA, template, Map.of());
    }

    private static final String SHOW = "{% macro m(a, b='B') %}{{ a }}{{ b }}{{ varargs }}{{ kwargs }}{% endmacro %}";

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {{ m(1) }}                          ~ 1B(){}
            {{ m(b=2, a=1) }}                   ~ 12(){}
            {{ m(1, 2, 3, 4) }}                 ~ 12(3, 4){}
            {{ m(1, c=3) }}                     ~ 1B(){'c': 3}
            {{ m(*[1, 2, 3], **{'z': 4}) }}     ~ 12(3,){'z': 4}
            {{ m() }}                           ~ B(){}
            {{ m.name }}{{ m.arguments }}       ~ `m('a', 'b')`
            {{ m.catch_kwargs }}{{ m.catch_varargs }}{{ m.caller }} ~ TrueTrueFalse
            {{ m }}                             ~ <Macro 'm'>
            """)
    void bindsItsArguments(String call, String answer) {
        assertThat(answer(SHOW + call)).isEqualTo(answer);
    }

    @Test
    void refusesWhatItDoesNotTake() {
        String macro = "{% macro m(a) %}{{ a }}{% endmacro %}";
        assertThat(answer(macro + "{{ m(1, 2) }}")).isEqualTo("TypeError: macro 'm' takes not more than 1 argument(s)");
        assertThat(answer(macro + "{{ m(1, b=2) }}")).isEqualTo("TypeError: macro 'm' takes no keyword argument 'b'");
        assertThat(answer(macro + "{% call m(1) %}{% endcall %}"))
                .isEqualTo("TypeError: macro 'm' was invoked with two values for the special caller argument. This is"
                        + " most likely a bug.");
        assertThat(answer("{% macro m(a) %}{{ a.x }}{% endmacro %}{{ m() }}"))
                .isEqualTo("UndefinedError: parameter 'a' was not provided");
    }

    @Test
    void aCallPassesABodyWithParameters() {
        String list =
                "{% macro each(items) %}{% for i in items %}<{{ caller(i, loop.index) }}>{% endfor %}{% endmacro %}";
        assertThat(answer(list + "{% call(item, n=0) each(['a', 'b']) %}{{ n }}{{ item }}{% endcall %}"))
                .isEqualTo("<1a><2b>");
        assertThat(answer("{% macro m() %}{{ caller is defined }}{% endmacro %}{{ m() }}{% call m() %}{% endcall %}"))
                .isEqualTo("FalseTrue");
        assertThat(answer("{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}"))
                .isEqualTo("UndefinedError: No caller defined");
    }

    @Test
    void aBodySeesWhatStandsAroundTheCall() {
        String outer = "{% macro outer() %}{% set x = 'inner' %}{{ caller() }}{% endmacro %}{% set x = 'here' %}";
        assertThat(answer(outer + "{% call outer() %}{{ x }}{% endcall %}")).isEqualTo("here");
        assertThat(answer("{% macro a() %}[{{ caller() }}]{% endmacro %}"
                        + "{% call a() %}{% call a() %}x{% endcall %}{% endcall %}"))
                .isEqualTo("[[x]]");
    }

    @Test
    void callsItselfAsDeepAsTheLimitsAllow() {
        String fact = "{% macro down(n) %}{{ n }}{% if n %},{{ down(n - 1) }}{% endif %}{% endmacro %}";
        assertThat(answer(fact + "{{ down(3) }}")).isEqualTo("3,2,1,0");
        assertThat(answer(fact + "{{ down(100000) }}")).isEqualTo("RecursionError: maximum recursion depth exceeded");
    }

    /** Jinja2's macros print; what dbt's macros return comes by an exception or a list that they fill. */
    @Test
    void aMacroGivesText() {
        assertThat(answer("{% macro m() %}{{ 5 }}{% endmacro %}{{ m() + 1 }}"))
                .isEqualTo("TypeError: can only concatenate str (not \"int\") to str");
        assertThat(
                        answer(
                                "{% macro m(l) %}{% do l.append(5) %}{% endmacro %}{% set l = [] %}{% do m(l) %}{{ l[0] + 1 }}"))
                .isEqualTo("6");
    }

    @Test
    void aCallerCallsWhatATemplateExports() {
        Map<String, ?> exports = JINJA.template(
                        "{% set sep = '-' %}{% macro join(a, b='z') %}{{ a }}{{ sep }}{{ b }}{% endmacro %}")
                .exports(Map.of());
        Jinja.Callable join = (Jinja.Callable) Objects.requireNonNull(exports.get("join"));
        assertThat(join.call(Arguments.of("x"))).isEqualTo("x-z");
        assertThat(join.call(new Arguments(List.of("x"), Map.of("b", "y")))).isEqualTo("x-y");
        assertThat(exports.get("sep")).isEqualTo("-");
    }

    @Test
    void anErrorNamesTheMacrosThatRan() {
        String template =
                "{% macro inner(x) %}\n{{ 1 // x }}{% endmacro %}{% macro outer() %}{{ inner(0) }}{% endmacro %}";
        assertThatThrownBy(() -> JINJA.template("model.sql", template + "\n{{ outer() }}")
                        .render(Map.of()))
                .isInstanceOfSatisfying(TemplateException.class, failure -> {
                    assertThat(failure.macros()).containsExactly("macro 'inner'", "macro 'outer'");
                    assertThat(failure.place()).isEqualTo(new TemplateException.Place("model.sql", 2, 4));
                })
                .hasMessage("integer division or modulo by zero (line 2, column 4 of 'model.sql', in macro 'inner', in"
                        + " macro 'outer')");
    }

    @Test
    void namesNoMoreThanFiftyOfADeepRecursion() {
        assertThatThrownBy(() -> JINJA.render(
                        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{% else %}{{ 1 / 0 }}{% endif %}{% endmacro %}{{ m(90) }}",
                        Map.of()))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        failure -> assertThat(failure.macros()).hasSize(50));
    }
}
