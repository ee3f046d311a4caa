package org.recce4j.render.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.Rendering;
import org.recce4j.render.jinja.RenderLimits;
import org.recce4j.render.jinja.TemplateErrorCode;

/** Models and macros that try to harm the process that renders them. */
class HostileTemplateTest {

    private final Orchard orchard = new Orchard()
            .inputs(RenderInputs.builder()
                    .projectFiles(Orchard.files())
                    .environment(Map.of("DBT_ENV_SECRET_TOKEN", "s3cr3t"))
                    .limits(RenderLimits.DEFAULT
                            .withMaxSteps(2_000_000)
                            .withMaxMemory(20_000_000)
                            .withMaxSize(10_000_000)))
            .macro("orchard", "forever", "{% macro forever() %}{{ forever() }}{% endmacro %}")
            .macro("orchard", "ping", "{% macro ping(n) %}{{ pong(n + 1) }}{% endmacro %}")
            .macro("orchard", "pong", "{% macro pong(n) %}{{ return(ping(n + 1)) }}{% endmacro %}")
            .macro(
                    "orchard",
                    "grow",
                    "{% macro grow(text, n) %}{{ return(text if n == 0 else grow(text ~ text, n - 1)) }}{% endmacro %}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ forever() }}",
                "{{ ping(1) }}",
                "{{ grow('x', 60) }}",
                "{{ render('{{ forever() }}') }}",
                "{% for i in range(99999) %}{% for j in range(99999) %}{{ ref('trees') }}{% endfor %}{% endfor %}",
                "{% set all = [] %}{% for i in range(99999) %}{% do all.append('x' * 9999) %}{% endfor %}",
                "{{ 'x' * 99999999999 }}",
                "{{ set(modules.itertools.count()) }}",
                "{{ zip(modules.itertools.count(), modules.itertools.count()) | list }}",
                "{{ tojson([['x' * 1000000] * 1000] * 1000) }}",
                "{{ (2 ** 99999) ** 99999 }}",
                "{% set a = [] %}{% do a.append(a) %}{{ toyaml(a) }}",
                "{{ fromjson('[' * 100000) }}",
                "{{ modules.re.sub('(a*)*b', '', 'a' * 50000) }}",
            })
    void aTemplateCannotRunForEverOrFillTheMemory(String template) {
        Rendering rendering = orchard.render(template);
        assertThat(rendering).isInstanceOf(Rendering.Failed.class);
        assertThat(((Rendering.Failed) rendering).code()).isNotEqualTo(TemplateErrorCode.DEFECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ ref.__class__ }}",
                "{{ ''.__class__.__mro__ }}",
                "{{ who.__globals__ }}",
                "{{ context['ref'].__init__ }}",
                "{{ modules.datetime.sys }}",
                "{{ modules.re.getClass() }}",
                "{{ adapter.getClass() }}",
                "{{ ref.getClass().forName('java.lang.Runtime') }}",
                "{{ config.class }}{{ config.class.name }}",
                "{{ model.getClass() }}",
                "{{ this.getClass() }}",
                "{{ graph.nodes.getClass() }}",
                "{{ modules.os.system('id') }}",
                "{{ modules.itertools.__loader__ }}",
                "{% import 'x' as x %}",
                "{% include '/etc/passwd' %}",
            })
    void aTemplateReachesNothingButItsContext(String template) {
        if (orchard.render(template) instanceof Rendering.Rendered rendered) {
            assertThat(rendered.sql()).as("an undefined value").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ env_var('DBT_ENV_SECRET_TOKEN') }}",
                "{{ env_var('DBT_ENV_SECRET_TOKEN', 'x') }}",
                "{{ exceptions.raise_compiler_error(env_var('DBT_ENV_SECRET_TOKEN')) }}",
                "{{ builtins.env_var('DBT_ENV_SECRET_TOKEN') }}",
                "{{ context.env_var('DBT_ENV_SECRET_TOKEN') }}",
            })
    void aSecretIsNotRead(String template) {
        assertThat(orchard.render(template).toString())
                .contains("Secret env vars are allowed only in profiles.yml")
                .doesNotContain("s3cr3t");
    }

    @Test
    void whatATemplateChangesIsGoneAfterIt() {
        orchard.render("{% do graph.nodes.clear() %}{% do model.clear() %}{% do target.update({'a': 1}) %}");
        assertThat(orchard.render("{{ graph.nodes | length }} {{ model.name }}").sql())
                .isEqualTo("4 probe");
    }
}
