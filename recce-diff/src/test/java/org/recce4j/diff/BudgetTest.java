package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

class BudgetTest {

    private static final int COLUMNS = 600;

    private final Warehouse warehouse = InMemory.warehouse();
    private final TwoEnvironments environments = InMemory.environments(warehouse);
    private final RecordingRunner runner = new RecordingRunner(warehouse);

    @AfterEach
    void close() {
        warehouse.close();
    }

    private static Check check(String type, String params) {
        return Checks.of(type, (Json.Obj) JsonText.read(params));
    }

    private Outcome run(Check check) {
        ChangeSet changes = new ChangeSet(environments.base(), environments.current(), List.of());
        return DiffEngine.on(runner)
                .run(changes, List.of(check), new Cancellation())
                .entries()
                .get(0)
                .outcome();
    }

    private CheckResult result(Check check) {
        return ((Outcome.Done) run(check)).result();
    }

    private void wide(String changed) {
        String columns = IntStream.range(0, COLUMNS)
                .mapToObj(i -> "range + " + i + " as c" + i)
                .collect(Collectors.joining(", "));
        environments.model(
                "wide",
                "id",
                "select range as id, " + columns + " from range(3)",
                "select range as id, " + columns.replace("range + 3 as", changed) + " from range(3)");
    }

    /** The columns of both tables, the sample of keys, then a join for 250 columns each. */
    @ParameterizedTest
    @CsvSource({"4, 350", "5, 100", "6, 0", "7, 0"})
    void whatStatementsAreLeftForIsComparedAndTheRestIsNamed(int statements, int left) {
        wide("range + 3 as");
        CheckResult result = result(check(
                "value_diff",
                "{\"model\": \"wide\", \"fingerprint\": false, \"budget\": {\"statements\": " + statements + "}}"));
        assertThat(result.verdict()).isEqualTo(left == 0 ? Verdict.EQUAL : Verdict.INCONCLUSIVE);
        assertThat(result.notCompared()).hasSize(left);
        if (left > 0) {
            assertThat(result.notCompared().get(0))
                    .isEqualTo("column \"c" + (COLUMNS - left) + "\": the budget of " + statements
                            + " statements is used up");
            assertThat(result.summary())
                    .isEqualTo("all 3 rows are equal in the columns that were compared by id; " + left
                            + " columns are not compared; the budget of " + statements + " statements is used up");
        }
        assertThat(result.toJson().object("budget").get("statements_used")).isEqualTo(Json.of(Math.min(statements, 6)));
    }

    @Test
    void aDifferenceThatWasFoundIsOne() {
        wide("range + 4 as");
        CheckResult result = result(
                check("value_diff", "{\"model\": \"wide\", \"fingerprint\": false, \"budget\": {\"statements\": 4}}"));
        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.notCompared()).hasSize(350);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aCheckThatComparedNothingIsInconclusive(int statements) {
        wide("range + 3 as");
        CheckResult result =
                result(check("value_diff", "{\"model\": \"wide\", \"budget\": {\"statements\": " + statements + "}}"));
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.summary())
                .matches(
                        "the budget of " + statements + " statements? was used up before the query for .* could run, so"
                                + " the comparison is not complete; raise \"budget:"
                                + " \\{statements: N}\"");
        assertThat(runner.statements().size() + runner.ofColumns().size()).isEqualTo(statements);
    }

    @Test
    void fewerRowsAreShownAndTheRestIsSaidToBeThere() {
        environments.model("t", "id", "select range as id from range(20)", "select range + 20 as id from range(20)");
        CheckResult result = result(check("value_diff_detail", "{\"model\": \"t\", \"budget\": {\"rows\": 5}}"));
        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.toJson().items("data")).hasSize(5);
        assertThat(result.toJson().get("more")).isEqualTo(new Json.Bool(true));
        assertThat(result.summary()).contains("more than 5 rows differ").endsWith("; the budget of 5 rows is used up");
        assertThat(result.toJson().object("budget").get("used_up")).isEqualTo(new Json.Bool(true));
    }

    @ParameterizedTest
    @CsvSource({"4, true", "5, false", "999999999999, false"})
    void aBudgetThatCutsTheRowsOfAQueryIsUsedUp(long rows, boolean usedUp) {
        for (String type : List.of("query", "query_diff")) {
            CheckResult result = result(check(
                    type, "{\"sql_template\": \"select * from range(5)\", \"budget\": {\"rows\": " + rows + "}}"));
            assertThat(result.toJson().object("budget").get("used_up")).isEqualTo(new Json.Bool(usedUp));
            assertThat(result.summary().endsWith("; the budget of 4 rows is used up"))
                    .isEqualTo(usedUp);
        }
    }

    /** A changed row is a row of base and one of current: both are shown or neither. */
    @Test
    void aChangedRowThatTheBudgetHasNoRoomForIsADifference() {
        environments.model(
                "t",
                "id",
                "select range as id, 0::bigint as x from range(20)",
                "select range as id, range // 19 as x from range(20)");
        CheckResult result = result(check("value_diff_detail", "{\"model\": \"t\", \"budget\": {\"rows\": 1}}"));
        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.toJson().items("data")).isEmpty();
        assertThat(result.toJson().get("more")).isEqualTo(new Json.Bool(true));
        assertThat(result.summary())
                .isEqualTo(
                        "at least 1 row changed; it is not shown, because it takes 2 rows and the budget allows 1; the budget of 1"
                                + " row is used up");
    }

    /** Base has 100 rows and current 101; the columns of both tables are two statements, those of a query one each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value_diff        | 'model': 't', 'fingerprint': true  | 3 | at least 1 row only in current; the rows were not compared",
                "value_diff        | 'model': 't', 'fingerprint': true  | 4 | at least 1 row only in current; the rows were not compared",
                "value_diff_detail | 'model': 't', 'fingerprint': true  | 3 | at least 1 row only in current; the rows were not compared",
                "value_diff_detail | 'model': 't', 'fingerprint': false | 4 | 1 row added, 0 removed; their values were not read",
                "query_diff        | 'sql_template': 'select * from {{ ref(\"t\") }}', 'primary_keys': ['id'] | 3 | 0 rows changed, 1 added, 0 removed",
            })
    void aDifferenceThatIsKnownWhenTheBudgetIsUsedUpIsOne(String type, String params, int statements, String words) {
        environments.model(
                "t", "id", "select range as id, 1 as x from range(100)", "select range as id, 1 as x from range(101)");
        CheckResult result = result(check(
                type,
                "{" + params.replace("\"", "\\\"").replace('\'', '"') + ", \"budget\": {\"statements\": " + statements
                        + "}}"));
        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.notCompared())
                .isNotEmpty()
                .allSatisfy(
                        left -> assertThat(left).endsWith(": the budget of " + statements + " statements is used up"));
        assertThat(result.summary()).contains(words);
        assertThat(result.toJson().get("not_compared")).isEqualTo(Json.of(result.notCompared()));
    }

    @Test
    void aStatementThatTakesTooLongIsStopped() {
        environments.model("t", "id", "select range as id from range(2)", "select range as id from range(2)");
        String endless = "select count(*) from range(100000000) a, range(100000000) b where a.range <> b.range";
        CheckResult result = result(
                check("query", "{\"sql_template\": \"" + endless + "\", \"budget\": {\"seconds\": 1}}"), warehouse);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.summary())
                .startsWith("the budget of 1 second was used up before ")
                .contains(" was complete, so ")
                .endsWith("; raise \"budget: {seconds: N}\"");
    }

    private CheckResult result(Check check, Warehouse real) {
        ChangeSet changes = new ChangeSet(environments.base(), environments.current(), List.of());
        Outcome outcome = DiffEngine.on(real)
                .run(changes, List.of(check))
                .entries()
                .get(0)
                .outcome();
        return ((Outcome.Done) outcome).result();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"statements\": 0} | \"statements\" must be a whole number from 1 to 2,147,483,647",
                "{\"seconds\": 9876543210} | \"seconds\" must be a whole number from 1 to 2,147,483,647",
                "{\"minutes\": 1}    | it has no parameter \"minutes\"; its parameters are statements, rows, seconds",
                "[1]                 | \"budget\" must be a mapping",
            })
    void refusesABudgetThatMakesNoSense(String budget, String why) {
        assertThatThrownBy(() -> check("schema_diff", "{\"budget\": " + budget + "}"))
                .isInstanceOf(DiffException.class)
                .hasMessageContaining(why);
    }
}
