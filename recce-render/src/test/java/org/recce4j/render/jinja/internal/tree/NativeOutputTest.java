package org.recce4j.render.jinja.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.UndefinedKind;

/** dbt's form of Jinja2's native environment: one expression alone keeps its type. */
class NativeOutputTest {

    private final Jinja jinja = Jinja.builder().build();

    private @Nullable Object value(String template) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("n", 7);
        variables.put("nothing", null);
        variables.put("list", List.of(1, "a"));
        return jinja.renderNative(template, variables);
    }

    @Test
    void oneExpressionKeepsItsType() {
        assertThat(value("{{ n }}")).isEqualTo(7L);
        assertThat(value("{{ n / 2 }}")).isEqualTo(3.5);
        assertThat(value("{{ n > 5 }}")).isEqualTo(true);
        assertThat(value("{{ nothing }}")).isNull();
        assertThat(value("{{ list }}")).isEqualTo(List.of(1, "a"));
        assertThat(value("{{ {'k': n} }}")).isEqualTo(Map.of("k", 7L));
        assertThat(value("{% if n %}{{ n }}{% endif %}")).isEqualTo(7L);
    }

    @Test
    void anythingBesideItMakesText() {
        assertThat(value(" {{ n }}")).isEqualTo(" 7");
        assertThat(value("{{ n }}{{ n }}")).isEqualTo("77");
        assertThat(value("{{ n }}{{ '' }}")).isEqualTo("7");
        assertThat(value("{% for i in list %}{{ i }}{% endfor %}")).isEqualTo("1a");
        assertThat(value("")).isEqualTo("");
        assertThat(value("{# nothing #}")).isEqualTo("");
    }

    @Test
    void whatAMacroOrABlockPrintsIsText() {
        assertThat(value("{% macro m() %}{{ n }}{% endmacro %}{{ m() }}")).isEqualTo("7");
        assertThat(value("{% set x %}{{ n }}{% endset %}{{ x }}")).isEqualTo("7");
        assertThat(value("{% filter upper %}{{ list[1] }}{% endfilter %}")).isEqualTo("A");
    }

    /** Jinja2 works these out before the template runs and writes them as text. */
    @Test
    void aConstantIsText() {
        assertThat(value("{{ 1 }}")).isEqualTo("1");
        assertThat(value("{{ [1, none] }}")).isEqualTo("[1, None]");
        assertThat(value("{{ true and 5 }}")).isEqualTo("5");
        assertThat(value("{{ '5' | int }}")).isEqualTo("5");
        assertThat(value("{{ '5' | int + n - n }}")).isEqualTo(5L);
    }

    @Test
    void whatIsUndefinedIsItsText() {
        assertThat(value("{{ gone }}")).isEqualTo("");
        assertThat(Jinja.builder().undefined(UndefinedKind.DEBUG).build().renderNative("{{ gone }}", Map.of()))
                .isEqualTo("{{ gone }}");
        assertThatThrownBy(() ->
                        Jinja.builder().undefined(UndefinedKind.STRICT).build().renderNative("{{ gone }}", Map.of()))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        failure -> assertThat(failure.code()).isEqualTo(TemplateErrorCode.UNDEFINED));
    }

    @Test
    void aValueOfTheCallersIsGivenBackAsItIs() {
        Object mine = new Object[] {1, null};
        assertThat(jinja.renderNative("{{ mine }}", Map.of("mine", mine))).isEqualTo(Arrays.asList(1, null));
        Jinja.Callable function = arguments -> 1;
        assertThat(jinja.renderNative("{{ f }}", Map.of("f", function))).isSameAs(function);
    }
}
