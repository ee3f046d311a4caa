package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.fixtures.States;
import org.recce4j.model.Code;
import org.recce4j.model.Config;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** A changed macro counts for every node that is known to call it; else it is a change of its own. No macro here says what it calls. */
class MacroChangesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a macro that calls            | {{ outer() }}                              | {% macro outer() %}{{ inner() }}{% endmacro %}",
                "two calls away                | {{ far() }}                                | {% macro far() %}{{ near() }}{% endmacro %}{% macro near() %}{{ inner() }}{% endmacro %}",
                "in the body of a call block   | {% call outer() %}{{ inner() }}{% endcall %} | {% macro outer() %}{{ caller() }}{% endmacro %}",
                "as an argument                | {{ apply(inner) }}                         | {% macro apply(m) %}{{ m() }}{% endmacro %}",
                "by its package                | {{ shop.inner() }}                         | {% macro other() %}{% endmacro %}",
                "by a name of its own          | {% set f = inner %}{{ f() }}               | {% macro other() %}{% endmacro %}",
                "as a name in the context      | {{ context['inner']() }}                   | {% macro other() %}{% endmacro %}",
            })
    void aCallIsReadFromTheText(String how, String text, String macros) {
        assertThat(reasons(
                        model(text),
                        macros,
                        "{% macro inner() %}1{% endmacro %}",
                        "{% macro inner() %}2{% endmacro %}"))
                .as(how)
                .isEqualTo(Map.of("model.shop.a", "macros"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "of another scope  | {% set inner = 1 %}{{ inner }}",
                "in a comment      | {# inner() #} select 1",
                "in SQL            | select inner from t",
                "of a package      | {{ other.inner() }}",
            })
    void aWordIsNoCall(String how, String text) {
        assertThat(reasons(model(text), "", "{% macro inner() %}1{% endmacro %}", "{% macro inner() %}2{% endmacro %}"))
                .as(how)
                .isEqualTo(Map.of("macro.shop.inner", "body"));
    }

    @Test
    void whatDbtLooksUpByNameCountsAsCalled() {
        assertThat(reasons(
                        configured(Map.of("materialized", "mine")),
                        "",
                        "{% materialization mine, default %}{% set x = 1 %}{% endmaterialization %}",
                        "{% materialization mine, default %}{% set x = 2 %}{% endmaterialization %}"))
                .isEqualTo(Map.of("model.shop.a", "macros"));
        assertThat(reasons(
                        configured(Map.of("materialized", "mine")),
                        "{% materialization mine, adapter='duckdb', supported_languages=['sql'] %}{{ inner() }}{% endmaterialization %}",
                        "{% macro inner() %}1{% endmacro %}",
                        "{% macro inner() %}2{% endmacro %}"))
                .isEqualTo(Map.of("model.shop.a", "macros"));
        assertThat(reasons(
                        configured(Map.of("materialized", "incremental", "incremental_strategy", "special+one")),
                        "",
                        "{% macro get_incremental_special_one_sql(a) %}1{% endmacro %}",
                        "{% macro get_incremental_special_one_sql(a) %}2{% endmacro %}"))
                .isEqualTo(Map.of("model.shop.a", "macros"));
        assertThat(reasons(
                        configured(Map.of("materialized", "incremental")),
                        "",
                        "{% macro get_incremental_default_sql(a) %}1{% endmacro %}",
                        "{% macro get_incremental_default_sql(a) %}2{% endmacro %}"))
                .isEqualTo(Map.of("model.shop.a", "macros"));
        assertThat(reasons(
                        configured(Map.of("materialized", "snapshot", "strategy", "special")),
                        "",
                        "{% macro snapshot_special_strategy(a) %}1{% endmacro %}",
                        "{% macro snapshot_special_strategy(a) %}2{% endmacro %}"))
                .isEqualTo(Map.of("model.shop.a", "macros"));
        assertThat(reasons(
                        configured(Map.of("post-hook", List.of(Map.of("sql", "{{ inner() }}")))),
                        "",
                        "{% macro inner() %}1{% endmacro %}",
                        "{% macro inner() %}2{% endmacro %}"))
                .isEqualTo(Map.of("model.shop.a", "macros"));
    }

    @Test
    void aDispatchedMacroIsCalledByWhatDispatchesIt() {
        String dispatching = "{% macro cents() %}{{ adapter.dispatch('cents', 'shop')() }}{% endmacro %}";
        assertThat(reasons(
                        model("{{ cents() }}"),
                        dispatching,
                        "{% macro duckdb__cents() %}1{% endmacro %}",
                        "{% macro duckdb__cents() %}2{% endmacro %}"))
                .isEqualTo(Map.of("model.shop.a", "macros"));
        assertThat(reasons(
                        model("{{ cents() }}"),
                        dispatching,
                        "{% macro postgres__cents() %}1{% endmacro %}",
                        "{% macro postgres__cents() %}2{% endmacro %}"))
                .isEqualTo(Map.of("macro.shop.postgres__cents", "body"));
    }

    @Test
    void whiteSpaceOfAMacroCountsWhereOneDbtWroteBoth() {
        Node node = model("{{ inner() }}");
        ProjectState before = state(node, "{% macro inner() %} 1{% endmacro %}");
        ProjectState after = state(node, "{% macro inner() %}  1{% endmacro %}");
        assertThat(reasons(before, after)).isEqualTo(Map.of("model.shop.a", "macros"));
        ProjectState other = States.writtenBy("1.12.0", node).toBuilder()
                .add(macro("{% macro inner() %}  1{% endmacro %}"))
                .build();
        assertThat(reasons(before, other)).isEmpty();
    }

    @Test
    void macrosThatComeWithDbtSayNothingOfTheProjectWhereTheAdapterDiffers() {
        Macro own = new Macro("macro.dbt_duckdb.x", "x", "dbt_duckdb", "1", List.of(), Json.Obj.EMPTY);
        ProjectState duckdb = States.of().toBuilder().add(own).build();
        assertThat(reasons(duckdb, States.of())).isEqualTo(Map.of("macro.dbt_duckdb.x", "removed"));
        assertThat(reasons(duckdb, States.writtenBy("1.12.0"))).isEmpty();
    }

    @Test
    void aChangedMacroHasNoPlaceInTheLineage() {
        ChangeSet changes = ChangeDetector.standard()
                .detect(
                        state(model("select 1"), "{% macro inner() %}1{% endmacro %}"),
                        state(model("select 1"), "{% macro inner() %}2{% endmacro %}"));
        assertThat(changes.changes()).singleElement().isInstanceOf(NodeChange.Item.class);
        assertThat(changes.impacted()).isEmpty();
        assertThat(changes.lineage().affected().nodes()).isEmpty();
        assertThat(changes.toJson().items("changes")).singleElement().satisfies(change -> {
            assertThat(((Json.Obj) change).text("resource_type")).isEqualTo("macro");
            assertThat(((Json.Obj) change).items("reasons")).containsExactly(Json.of("body"));
        });
    }

    private static Map<String, String> reasons(Node node, String macros, String before, String after) {
        return reasons(state(node, macros + before), state(node, macros + after));
    }

    private static Map<String, String> reasons(ProjectState before, ProjectState after) {
        Map<String, String> reasons = new TreeMap<>();
        for (NodeChange change : ChangeDetector.standard().detect(before, after).changes()) {
            reasons.put(
                    change.id().value(),
                    change.reasons().isEmpty()
                            ? change.kind()
                            : String.join(
                                    ",",
                                    change.reasons().stream().map(Reason::id).toList()));
        }
        return reasons;
    }

    /** Adds a macro for each of these texts, one behind the other. */
    private static ProjectState state(Node node, String macros) {
        ProjectState.Builder state = States.of(node).toBuilder();
        for (String text : macros.split("(?<=%\\})(?=\\{% (macro|materialization) )", -1)) {
            if (!text.isEmpty()) {
                state.add(macro(text));
            }
        }
        return state.build();
    }

    private static Macro macro(String text) {
        String[] words = text.split("\\W+", -1);
        String adapter = text.contains("adapter='duckdb'") ? "duckdb" : "default";
        String name = words[1].equals("macro") ? words[2] : "materialization_" + words[2] + "_" + adapter;
        return new Macro("macro.shop." + name, name, "shop", text, List.of(), Json.Obj.EMPTY);
    }

    private static Node configured(Map<String, Object> config) {
        Json.Obj.Builder json = Json.Obj.builder();
        config.forEach(json::put);
        return model("select 1").toBuilder()
                .config(new Config(json.build(), Json.Obj.EMPTY, List.of()))
                .build();
    }

    private static Node model(String text) {
        return Node.builder(new NodeId("model.shop.a"))
                .packageName("shop")
                .code(new Code("sql", text, null, null))
                .build();
    }
}
