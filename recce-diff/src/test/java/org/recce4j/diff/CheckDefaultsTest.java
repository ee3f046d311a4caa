package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

class CheckDefaultsTest {

    private static final CheckDefaults DEFAULTS = CheckDefaults.of(object("{'where': 'a > 1', 'columns': ['a', 'b']}"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            value_diff     | {'model': 'm'}                       | {'model': 'm', 'where': 'a > 1', 'columns': ['a', 'b']}
            value_diff     | {'model': 'm', 'where': 'b'}         | {'model': 'm', 'where': 'b', 'columns': ['a', 'b']}
            value_diff     | {'model': 'm', 'columns': ['c']}     | {'model': 'm', 'columns': ['c'], 'where': 'a > 1'}
            value_diff     | {'model': 'm', 'where': null}        | {'model': 'm', 'where': null, 'columns': ['a', 'b']}
            query          | {'sql_template': 'select 1'}         | {'sql_template': 'select 1'}
            schema_diff    | {}                                   | {}
            """)
    void fillWhatACheckDoesNotGiveAndItsTypeKnows(String type, String given, String filled) {
        Check check = Checks.of(type, object(given), DEFAULTS);
        assertThat(check.params()).isEqualTo(object(filled));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'wehre': 'a'} | Cannot use the default "wehre": there is no such parameter; defaults can be given for budget,
            {'model': 'm'} | Cannot use the default "model": there is no such parameter; defaults can be given for budget,
            {'where': 3}   | "where" must be a text
            {'columns': 3} | "columns" must be a list
            """)
    void areRefusedIfTheyMakeNoSense(String settings, String words) {
        assertThatThrownBy(() -> CheckDefaults.of(object(settings)))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessageContaining(words);
    }

    @Test
    void fillTheDefaultChecks() {
        ChangeSet changes = new ChangeSet(
                States.of(States.model("base", "orders", "")), States.of(States.model("cur", "orders", "")), List.of());
        List<Check> checks = Checks.forEverything(changes, Map.of(), DEFAULTS);
        assertThat(checks).extracting(Check::type).containsExactly("schema_diff", "row_count_diff", "value_diff");
        assertThat(checks.get(2).params().text("where")).isEqualTo("a > 1");
        assertThat(checks.get(0).params()).isEqualTo(Json.Obj.EMPTY);
    }

    @Test
    void aBudgetHoldsForEachOfTheDefaultChecks() {
        ChangeSet changes = new ChangeSet(
                States.of(States.model("base", "orders", "")), States.of(States.model("cur", "orders", "")), List.of());
        CheckDefaults defaults = CheckDefaults.of(object("{'budget': {'seconds': 60}}"));
        for (List<Check> checks : List.of(
                Checks.forChanges(changes, Map.of(), defaults), Checks.forEverything(changes, Map.of(), defaults))) {
            assertThat(checks)
                    .isNotEmpty()
                    .allSatisfy(
                            check -> assertThat(check.params().get("budget")).isEqualTo(object("{'seconds': 60}")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'policy': '5 %', 'where': 'a'}              | {'model': 'm'} | give allow, warn or fail (from the default "policy"; put limits under "policies", by type of check)
            {'compare': {'a': 'trim'}, 'columns': ['b']} | {'model': 'm', 'primary_key': 3} | "primary_key" must be a list
            {'where': 'a'} | {'model': 'm', 'policy': '5 %'} | give allow, warn or fail
            """)
    void areNamedIfATypeOfCheckRefusesThem(String defaults, String params, String words) {
        CheckDefaults given = CheckDefaults.of(object(defaults));
        assertThatThrownBy(() -> Checks.of("value_diff_detail", object(params), given))
                .isInstanceOf(DiffException.class)
                .hasMessageStartingWith("Cannot make a value_diff_detail: ")
                .hasMessageEndingWith(words);
    }

    private static Json.Obj object(String text) {
        return (Json.Obj) JsonText.read(text.replace('\'', '"'));
    }
}
