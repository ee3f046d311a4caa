package org.recce4j.render.jinja.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.JinjaAnswers;
import org.recce4j.render.jinja.TemplateObject;

/** Jinja2 3.1, "Assignments" and "Scoping": the answers are those of Jinja2 3.1.6. */
class ScopesTest {

    private static final Jinja JINJA = Jinja.builder().build();

    private static String answer(String template) {
        return JinjaAnswers.of(JINJA, template, Map.of("given", "g", "items", java.util.List.of(1, 2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            {% set x = 1 %}{% if true %}{% set x = 2 %}{% endif %}{{ x }}                     @ 2
            {% set x = 1 %}{% for i in items %}{% set x = i * 10 %}{{ x }}{% endfor %}{{ x }} @ 10201
            {% set x = 1 %}{% with %}{% set x = 2 %}{{ x }}{% endwith %}{{ x }}               @ 21
            {% set x = 1 %}{% with x = 2, y = x %}{{ x }}{{ y }}{% endwith %}                 @ 21
            {% set x = 1 %}{% macro m() %}{% set x = 2 %}{{ x }}{% endmacro %}{{ m() }}{{ x }} @ 21
            {% macro m() %}{{ x }}{% endmacro %}{% set x = 1 %}{{ m() }}{% set x = 2 %}{{ m() }} @ 12
            {% set x %}{% set y = 1 %}{{ y }}{% endset %}{{ x }}{{ y is defined }}            @ 1False
            {% for i in items %}{% endfor %}{{ i is defined }}                                @ False
            {% for given in items %}{{ given }}{% endfor %}{{ given }}                        @ 12g
            {% set given = given ~ '!' %}{{ given }}                                          @ g!
            {% for i in items %}{{ loop.index }}{% for j in items %}{{ loop.index }}{% endfor %}{{ loop.index }}{% endfor %} @ 11212122
            {% filter upper %}{% set q = 'a' %}{{ q }}{% endfilter %}{{ q is defined }}       @ AFalse
            {% macro m(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}{{ m(1, 2) }}          @ 1112
            {% for k, (a, b) in [(1, (2, 3))] %}{{ k }}{{ a }}{{ b }}{% endfor %}             @ 123
            {% set a, b = b, a %}{{ a }}                                                      @ ``
            """)
    void aNameMeansWhatTheInnermostScopeSays(String template, String answer) {
        assertThat(answer(template)).isEqualTo(answer);
    }

    @Test
    void aNamespaceCarriesAValueOutOfALoop() {
        assertThat(answer("{% set ns = namespace(n=0, last=none) %}{% for i in items %}{% set ns.n = ns.n + i %}"
                        + "{% set ns.last = loop.last %}{% endfor %}{{ ns.n }}{{ ns.last }}"))
                .isEqualTo("3True");
        assertThat(answer("{% set ns = namespace({'a': 1}, b=2) %}{{ ns.a + ns.b }}{{ ns.c is defined }}{{ ns }}"))
                .isEqualTo("3False<Namespace {'a': 1, 'b': 2}>");
        assertThat(answer(
                        "{% set ns = namespace() %}{% macro m() %}{% set ns.x = 1 %}{% endmacro %}{{ m() }}{{ ns.x }}"))
                .isEqualTo("1");
        assertThat(answer("{% set ns = namespace() %}{% set ns.x %}<{{ 1 }}>{% endset %}{{ ns.x }}"))
                .isEqualTo("<1>");
    }

    @Test
    void anObjectOfTheCallersIsNoNamespace() {
        TemplateObject object = new TemplateObject() {};
        assertThat(JinjaAnswers.of(JINJA, "{% set o.x = 1 %}", Map.of("o", object)))
                .isEqualTo("TemplateRuntimeError: cannot assign attribute on non-namespace object");
    }

    @Test
    void aFunctionIsHiddenByAVariable() {
        Jinja jinja = Jinja.builder().function("f", arguments -> "called").build();
        assertThat(JinjaAnswers.of(jinja, "{{ f() }}", Map.of())).isEqualTo("called");
        assertThat(JinjaAnswers.of(jinja, "{{ f() }}", Map.of("f", 5)))
                .isEqualTo("TypeError: 'int' object is not callable");
        assertThat(JinjaAnswers.of(jinja, "{{ range(2) | list }}", Map.of("range", (Jinja.Callable) a -> "mine")))
                .isEqualTo("['m', 'i', 'n', 'e']");
    }

    @Test
    void aCyclerAndAJoinerRememberWhereTheyWere() {
        assertThat(answer("{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.current }}{{ c.next() }}{{ c.next() }}"
                        + "{% do c.reset() %}{{ c.next() }}{{ c.pos }}"))
                .isEqualTo("abbaa1");
        assertThat(answer("{% set j = joiner(' | ') %}{% for i in items %}{{ j() }}{{ i }}{% endfor %}"))
                .isEqualTo("1 | 2");
        assertThat(answer("{{ cycler() }}")).isEqualTo("RuntimeError: at least one item has to be provided");
    }
}
