package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Macro;
import org.recce4j.model.ProjectState;

class MacroCallsTest {

    private static final String CENTS = "{% macro cents() %}1{% endmacro %}";

    /** dbt lists no calls of macros since 2.0; texts tell. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {{ cents() }}                                     | true
        {{ shop.cents() }}                                | true
        {{ context['cents']() }}                          | true
        {% call wrap() %}{{ cents() }}{% endcall %}       | true
        {{ wrap(cents) }}                                 | true
        {{ other.cents() }}                               | false
        {% set cents = 1 %}{{ cents }}                    | false
        'cents()'                                         | false
        """)
    void aMacroCallsWhatItsTextReads(String text, boolean calls) {
        MacroCalls found = calls(
                Nodes.macro("macro.shop.cents", CENTS),
                Nodes.macro("macro.shop.outer", "{% macro outer() %}" + text + "{% endmacro %}"));
        assertThat(found.callers("macro.shop.cents")).isEqualTo(calls ? Set.of("macro.shop.outer") : Set.of());
    }

    @Test
    void whatTheArtifactSaysIsACall() {
        MacroCalls found =
                calls(Nodes.macro("macro.shop.cents", CENTS), Nodes.macro("macro.shop.outer", "", "macro.shop.cents"));
        assertThat(found.callers("macro.shop.cents")).containsExactly("macro.shop.outer");
    }

    @Test
    void aPlainNameIsTheOwnPackagesMacroFirst() {
        String outer = "{% macro outer() %}{{ cents() }}{% endmacro %}";
        MacroCalls found = calls(
                Nodes.macro("macro.shop.cents", CENTS),
                Nodes.macro("macro.kit.cents", CENTS),
                Nodes.macro("macro.kit.outer", outer),
                Nodes.macro("macro.other.outer", outer));
        assertThat(found.callers("macro.kit.cents")).containsExactly("macro.kit.outer");
        assertThat(found.callers("macro.shop.cents")).containsExactly("macro.other.outer");
    }

    @Test
    void aDispatchCallsTheMacroOfTheAdapter() {
        String outer = "{% macro outer() %}{{ adapter.dispatch('cents')() }}{% endmacro %}";
        MacroCalls found = calls(
                Nodes.macro("macro.shop.duckdb__cents", CENTS),
                Nodes.macro("macro.shop.snowflake__cents", CENTS),
                Nodes.macro("macro.shop.outer", outer));
        assertThat(found.callers("macro.shop.duckdb__cents")).containsExactly("macro.shop.outer");
        assertThat(found.callers("macro.shop.snowflake__cents")).isEmpty();
    }

    /** dbt looks up materializations, strategies and generic tests by name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {config: {materialized: table}}                                          | materialization_table_duckdb
        {config: {materialized: table}}                                          | materialization_table_default
        {config: {materialized: incremental, incremental_strategy: delete+insert}} | get_incremental_delete_insert_sql
        {config: {materialized: incremental}}                                    | get_incremental_default_sql
        {config: {strategy: check}}                                              | snapshot_check_strategy
        {extras: {test_metadata: {name: is_positive}}}                           | test_is_positive
        {config: {pre-hook: [{sql: '{{ grant_all() }}'}]}}                       | grant_all
        {raw_code: '{{ grant_all() }}'}                                          | grant_all
        """)
    void aNodeCallsWhatItsConfigurationNames(String node, String name) {
        String id = "macro.shop." + name;
        MacroCalls found = calls(Nodes.macro(id, "{% macro x() %}{% endmacro %}"));
        assertThat(found.calledBy(Nodes.model(node), Set.of(id)::contains, Map.of(name, List.of(id))))
                .containsExactly(id);
        assertThat(found.calledBy(Nodes.model("{}"), Set.of(id)::contains, Map.of(name, List.of(id))))
                .isEmpty();
    }

    private static MacroCalls calls(Macro... macros) {
        ProjectState.Builder state = States.of().toBuilder();
        for (Macro macro : macros) {
            state.add(macro);
        }
        return new MacroCalls(state.build(), new DbtTemplates());
    }
}
