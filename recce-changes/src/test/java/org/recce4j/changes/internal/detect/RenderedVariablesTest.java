package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.changes.internal.detect.Nodes.shown;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.NodeChange;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.fixtures.States;
import org.recce4j.model.Config;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ProjectFiles;
import org.recce4j.render.RenderInputs;

class RenderedVariablesTest {

    private static final RenderInputs BEFORE = RenderInputs.builder()
            .environment(Map.of("REGION", "eu", "ONE", "a", "TWO", "b", "SAME", "s", "ONLY_BASE", "x"))
            .vars(vars("days", 3))
            .projectFiles(ProjectFiles.of(List.of("{name: shop, vars: {place: \"{{ env_var('REGION') }}\", zone: 1}}")))
            .build();
    private static final RenderInputs AFTER = RenderInputs.builder()
            .environment(Map.of("REGION", "us", "ONE", "b", "TWO", "a", "SAME", "s", "DEBUG", "1"))
            .vars(vars("days", 4))
            .projectFiles(ProjectFiles.of(List.of("{name: shop, vars: {place: \"{{ env_var('REGION') }}\", zone: 2}}")))
            .build();

    private static Json.Obj vars(String name, int value) {
        return Json.Obj.builder().put(name, value).build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        select '{{ env_var('REGION') }}'                        | REGION
        select '{{ env_var("SAME") }}'                          | same
        select '{{ env_var('NONE', 'x') }}'                     | same
        select {{ var('days') }}                                | days
        select {{ var('zone') }}                                | zone
        select '{{ var('place') }}'                             | REGION
        select '{{ env_var('RE' ~ 'GION') }}'                   | REGION
        select {% if env_var('REGION') == 'ap' %} 1 {% endif %} 2 | same
        select '{{ env_var('ONE') }}{{ env_var('REGION') }}'    | ONE REGION
        {# {{ env_var('REGION') }} #} select 1                  | same
        select {% if env_var('DEBUG', '') %} 1 {% else %} 2 {% endif %} | DEBUG
        select '{{ region() }}'                                 | REGION
        select '{{ adapter.dispatch('region')() }}'             | REGION
        {% if env_var('ONE') < 'c' and env_var('TWO') < 'c' %} select 1 {% endif %} | same
        {% if env_var('ONE') == env_var('TWO') %} select 1 {% endif %} | same
        {{ nothing_like_this() }} {{ env_var('REGION') }}       | same
        select '{{ env_var('ONLY_BASE') }}'                     | same
        """)
    void countIfTheyChangeTheCompiledText(String text, String changed) {
        ProjectState state = state(States.model("prod", "a", text));
        assertThat(shown(changed(state))).isEqualTo(changed);
        assertThat(shown(new RenderedVariables(state, state, InputPair.of(AFTER, BEFORE)).changed(a(state), a(state))))
                .isEqualTo(changed);
    }

    private static Difference changed(ProjectState state) {
        return new RenderedVariables(state, state, InputPair.of(BEFORE, AFTER)).changed(a(state), a(state));
    }

    private static Node a(ProjectState state) {
        return state.nodes().stream()
                .filter(node -> node.name().equals("a"))
                .findFirst()
                .orElseThrow();
    }

    private static ProjectState state(Node... nodes) {
        return States.of(nodes).toBuilder()
                .add(Nodes.macro(
                        "macro.shop.default__region",
                        "{% macro default__region() %}{{ env_var('REGION') }}{% endmacro %}"))
                .add(Nodes.macro(
                        "macro.shop.region", "{% macro region() %}{{ adapter.dispatch('region')() }}{% endmacro %}"))
                .build();
    }

    @Test
    void theTextOfALaterBuildCountsAsWell() {
        Json.Obj config = Json.Obj.builder().put("materialized", "incremental").build();
        String text = "select 1 {% if this.identifier and adapter.get_relation(this.database, this.schema,"
                + " this.identifier) %} where region = '{{ env_var('REGION') }}' {% endif %}";
        Node model = States.model("prod", "a", text).toBuilder()
                .config(new Config(config, Json.Obj.EMPTY, List.of()))
                .build();
        assertThat(shown(changed(state(model)))).isEqualTo("REGION");
    }

    @Test
    void aDifferenceOfTheTargetIsNone() {
        ProjectState base = state(States.model("prod", "a", "select '{{ target.schema }}' from {{ ref('a') }}"));
        ProjectState current = state(States.model("dev", "a", "select '{{ target.schema }}' from {{ ref('a') }}"));
        assertThat(shown(
                        new RenderedVariables(base, current, InputPair.of(BEFORE, AFTER)).changed(a(base), a(current))))
                .isEqualTo("same");
    }

    @Test
    void anEnvironmentOfOneSideIsThatOfBoth() {
        ProjectState state = state(States.model("prod", "a", "select '{{ env_var('REGION', 'none') }}'"));
        RenderInputs none = RenderInputs.NONE;
        assertThat(shown(new RenderedVariables(state, state, InputPair.of(none, AFTER)).changed(a(state), a(state))))
                .isEqualTo("same");
    }

    @Test
    void theDetectorNamesThem() {
        ProjectState state = state(
                States.model("prod", "a", "select '{{ env_var('REGION') }}' where days > {{ var('days') }}"),
                States.model("prod", "b", "select 1"));
        assertThat(ChangeDetector.standard(BEFORE, AFTER).detect(state, state).changes())
                .singleElement()
                .satisfies(RenderedVariablesTest::isOfBoth);
        assertThat(ChangeDetector.standard(AFTER, AFTER).detect(state, state).changes())
                .isEmpty();
    }

    private static void isOfBoth(NodeChange change) {
        assertThat(change.reasons()).containsExactly(Reason.VARS);
        assertThat(change.detail().items("vars")).containsExactly(Json.of("REGION"), Json.of("days"));
    }
}
