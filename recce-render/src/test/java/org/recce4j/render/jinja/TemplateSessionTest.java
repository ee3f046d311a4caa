package org.recce4j.render.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Cancellation;

class TemplateSessionTest {

    private final Map<String, @Nullable Object> variables = new HashMap<>();
    private Jinja jinja = engine(RenderLimits.DEFAULT);
    private TemplateSession session = jinja.session(variables, new Cancellation());

    private static Jinja engine(RenderLimits limits) {
        return Jinja.builder()
                .macroPrefix("own_")
                .typedParameters(true)
                .limits(limits)
                .build();
    }

    @BeforeEach
    void defineReturn() {
        variables.put("return", (Jinja.Callable) arguments -> {
            throw new MacroReturn(arguments.positional().get(0));
        });
    }

    private void define(String name, String text) {
        variables.put(name, session.macro(jinja.template(text), "own_" + name));
    }

    private String render(String text) {
        return session.render(jinja.template(text));
    }

    @Test
    void macrosOfOtherTemplatesSeeTheSameVariables() {
        variables.put("x", 1);
        define("double", "{% macro double(n) %}{{ n * 2 + x }}{% endmacro %}");
        define("four", "{% macro four(n) %}{{ double(double(n) | int) }}{% endmacro %}");

        assertThat(render("{{ four(3) }}")).isEqualTo("15");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
        dropped{{ return([1, none]) }}never                                        -> [1, None]
        {% for i in range(5) %}{% if i == 3 %}{{ return(i) }}{% endif %}{% endfor %} -> 3
        {% set x %}a{{ return('b') }}{% endset %}c                                 -> b
        {% macro inner() %}{{ return('in') }}{% endmacro %}{{ own_inner() }}after  -> in
        {% call own_none() %}{% endcall %}x                                        -> x
        {{ return({'a': {'b': 1}}).a }}                                            -> {'a': {'b': 1}}
        no return                                                                  -> no return
        """)
    void returnEndsTheMacro(String body, String result) {
        variables.put("own_none", (Jinja.Callable) arguments -> "");
        define("m", "{% macro m() %}" + body + "{% endmacro %}");

        assertThat(render("{{ m() }}|{{ m() }}")).isEqualTo(result + "|" + result);
    }

    @Test
    void returnKeepsTheTypeOfItsValue() {
        define("m", "{% macro m() %}{{ return([1, 2]) }}{% endmacro %}");
        assertThat(render("{{ m()[1] + 1 }}")).isEqualTo("3");
    }

    @Test
    void returnInACallBlockEndsTheMacroThatCallsTheBlock() {
        define("outer", "{% macro outer() %}[{{ caller() }}]{% endmacro %}");
        assertThat(render("a{% call outer() %}{{ return('x') }}{% endcall %}b")).isEqualTo("axb");
    }

    @Test
    void returnOutsideOfAMacroIsAnError() {
        assertThatThrownBy(() -> render("a\n{{ return(1) }}"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("return was called outside of a macro");
    }

    @Test
    void aTemplateIsRenderedWithinAnother() {
        variables.put("render", (Jinja.Callable) arguments -> render(arguments.text(0, "render")));
        define("m", "{% macro m() %}{% do return(render('{{ return(7) }}')) %}{% endmacro %}");

        assertThat(render("{{ render('{{ 1 + 1 }}!') }}{{ m() }}")).isEqualTo("2!7");
    }

    @Test
    void whatReturnLeavesDoesNotCountAsDepth() {
        jinja = engine(RenderLimits.DEFAULT.withMaxDepth(100));
        session = jinja.session(variables, new Cancellation());
        define("inner", "{% macro inner() %}{% for i in [1] %}{{ return(i) }}{% endfor %}{% endmacro %}");
        define("m", "{% macro m() %}{% do inner() %}{{ return(1) }}{% endmacro %}");

        assertThat(render("{% for i in range(1000) %}{% do m() %}{% endfor %}done"))
                .isEqualTo("done");
    }

    @Test
    void allTemplatesShareTheLimits() {
        jinja = engine(RenderLimits.DEFAULT.withMaxSteps(20_000));
        session = jinja.session(variables, new Cancellation());
        define("m", "{% macro m() %}{% for i in range(100) %}{% endfor %}{% endmacro %}");

        assertThat(render("{{ m() }}")).isEmpty();
        assertThatThrownBy(() -> render("{% for i in range(1000) %}{{ m() }}{% endfor %}"))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        failure -> assertThat(failure.code()).isEqualTo(TemplateErrorCode.LIMIT));
    }

    @Test
    void anErrorNamesThePlaceInTheMacro() {
        define("m", "{% macro m(n) %}\n{{ n }}{% endmacro %}");
        variables.put("r", (Jinja.Callable)
                arguments -> 1 / (int) (long) (Long) arguments.positional().get(0));
        define("f", "{% macro f() %}\n\n{{ r(0) }}{% endmacro %}");

        assertThatThrownBy(() -> render("{{ m(1, 2) }}"))
                .hasMessageContaining("macro 'own_m' takes not more than 1 argument(s)");
        assertThatThrownBy(() -> render("{{ f() }}"))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        failure -> assertThat(failure.line()).isEqualTo(3))
                .hasMessageContaining("in macro 'own_f'");
    }

    @Test
    void aMacroKeepsTheUndefinedValuesOfItsEngine() {
        Jinja strict = Jinja.builder().undefined(UndefinedKind.STRICT).build();
        session = strict.session(variables, new Cancellation());
        define("m", "{% macro m() %}[{{ gone }}{{ caller() if caller }}]{% endmacro %}");

        assertThat(session.render(strict.template("{{ m() }}"))).isEqualTo("[]");
        assertThatThrownBy(() -> session.render(strict.template("{{ gone }}")))
                .hasMessageContaining("'gone' is undefined");
        assertThatThrownBy(() -> session.render(strict.template("{% call m() %}{{ gone }}{% endcall %}")))
                .hasMessageContaining("'gone' is undefined");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
        a: str, b: dict[str, list[int]] = 2  -> 1-2
        a, b: optional[any]                  -> 1-
        a: list[str, int], b = 3             -> 1-3
        """)
    void parametersCanHaveTypes(String parameters, String result) {
        define("m", "{% macro m(" + parameters + ") %}{{ a }}-{{ b }}{% endmacro %}");
        assertThat(render("{{ m(1) }}")).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "|",
            value = {"a: 1", "a: [int]", "a: list[int", "a: list[]", "a: list[int]]"})
    void aWrongTypeIsASyntaxError(String parameters) {
        assertThatThrownBy(() -> jinja.template("{% macro m(" + parameters + ") %}{% endmacro %}"))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        failure -> assertThat(failure.code()).isEqualTo(TemplateErrorCode.SYNTAX));
    }
}
