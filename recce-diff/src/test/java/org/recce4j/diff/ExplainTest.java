package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

class ExplainTest {

    private final Warehouse warehouse = InMemory.warehouse();
    private final TwoEnvironments environments = InMemory.environments(warehouse);
    private final RecordingRunner runner = new RecordingRunner(warehouse);

    @BeforeEach
    void build() {
        environments.model(
                "orders",
                "id",
                "select range as id, range % 5 as amount, 'a' || range as name from range(20)",
                "select range as id, range % 4 as amount, 'a' || range as name from range(21)");
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private ChangeSet changes() {
        return new ChangeSet(environments.base(), environments.current(), List.of());
    }

    private static Check check(String type, String params) {
        return Checks.of(type, (Json.Obj) JsonText.read(params));
    }

    private DiffPlan plan(Check check) {
        return check.explain(CheckContext.of(changes(), runner, runner));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "row_count           | {\"node_names\": [\"orders\"]}",
                "row_count_diff      | {\"node_names\": [\"orders\"]}",
                "schema_diff         | {}",
                "lineage_diff        | {}",
                "value_diff          | {\"samples\": 0, \"model\": \"orders\"}",
                "value_diff          | {\"samples\": 0, \"model\": \"orders\", \"fingerprint\": false}",
                "value_diff          | {\"samples\": 0, \"model\": \"orders\", \"columns\": [\"amount\"]}",
                "value_diff_detail   | {\"model\": \"orders\", \"primary_key\": \"id\"}",
                "profile             | {\"model\": \"orders\"}",
                "profile_diff        | {\"model\": \"orders\"}",
                "top_k_diff          | {\"model\": \"orders\", \"column_name\": \"amount\"}",
                "query               | {\"sql_template\": \"select * from {{ ref('orders') }}\"}",
                "query_base          | {\"sql_template\": \"select * from {{ ref('orders') }}\"}",
                "query_diff          | {\"sql_template\": \"select * from {{ ref('orders') }}\"}",
                "query_diff          | {\"sql_template\": \"select * from {{ ref('orders') }}\", \"primary_keys\":"
                        + " [\"id\"]}",
            })
    void containsEveryStatementThatTheCheckRuns(String type, String params) {
        Check check = check(type, params);
        DiffPlan plan = plan(check);
        assertThat(runner.statements()).isEmpty();
        assertThat(plan.stages()).isNotEmpty();
        check.run(CheckContext.of(changes(), runner, runner));
        List<String> planned = plan.stages().stream()
                .flatMap(stage -> stage.statements().stream())
                .toList();
        assertThat(planned).containsAll(runner.statements());
        assertThat(plan.stages())
                .filteredOn(stage -> stage.statements().isEmpty())
                .allMatch(stage -> Objects.equals(stage.scans(), 0));
    }

    @ParameterizedTest
    @CsvSource({
        "histogram_diff, 'range of base, range of current, bins'",
        "profile_distribution, 'base, frequent values of base, current, frequent values of current'"
    })
    void saysWhichStatementsDependOnEarlierResults(String type, String stages) {
        String column = type.equals("histogram_diff") ? ", \"column_name\": \"amount\"" : "";
        Check check = check(type, "{\"model\": \"orders\"" + column + "}");
        DiffPlan plan = plan(check);
        assertThat(runner.statements()).isEmpty();
        assertThat(plan.stages()).extracting(DiffPlan.Stage::name).containsExactly(stages.split(", ", -1));
        check.run(CheckContext.of(changes(), runner, runner));
        List<String> planned = plan.stages().stream()
                .flatMap(stage -> stage.statements().stream())
                .toList();
        assertThat(runner.statements()).containsAll(planned);
    }

    @Test
    void aKeyThatHasToBeGuessedComesFirstAndTheRestDependsOnIt() {
        environments.model(
                "things", "", "select range as thing_id from range(3)", "select range as thing_id from range(3)");
        DiffPlan plan = plan(check("value_diff", "{\"model\": \"things\"}"));
        assertThat(plan.stages())
                .extracting(DiffPlan.Stage::name)
                .containsExactly("key", "equal rows", "join", "samples");
        assertThat(plan.stages().get(0).statements()).singleElement().asString().contains("count(distinct");
        assertThat(plan.stages().get(0).scans()).isEqualTo(2);
        assertThat(plan.stages().get(2).statements()).isEmpty();
        assertThat(runner.statements()).isEmpty();
    }

    @Test
    void aCheckThatWouldFailSaysWhyAndTheOthersHaveTheirPlans() throws IOException {
        PlanReport report = DiffEngine.on(runner)
                .explain(changes(), List.of(check("value_diff", "{\"model\": \"nope\"}"), check("lineage_diff", "{}")));
        assertThat(report.entries().get(0).expected()).isInstanceOf(Outcome.Failed.class);
        assertThat(report.entries().get(1).expected()).isNull();
        StringBuilder text = new StringBuilder();
        report.writeText(text);
        assertThat(text).hasToString("""
             PLAN   value_diff: values of nope
               Cannot read the rows of "nope": no state has such a model, seed, snapshot or id (name a source by its id, such as source.shop.raw.orders)

            PLAN   lineage_diff: lineage
              1. states (no statement)
                 decides: whether the nodes and their edges are the same
                 runs:    always

            TOTAL  0 statements, 0 scans of tables if every stage runs
            """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"compare\": {\"name\": \"trim\"} | true", "\"columns\": [\"amount\"] | false"})
    void saysIfAFingerprintHasNoEffect(String params, boolean isSaid) {
        DiffPlan plan = plan(check("value_diff", "{\"model\": \"orders\", \"fingerprint\": true, " + params + "}"));
        assertThat(plan.note().contains("\"fingerprint\" has no effect")).isEqualTo(isSaid);
    }

    @Test
    void aLongStatementIsWrittenAsAWhole() throws IOException {
        String list = "select " + "1 + ".repeat(2_000) + "1 as total";
        PlanReport report = DiffEngine.on(runner)
                .explain(changes(), List.of(check("query", "{\"sql_template\": \"" + list + "\"}")));
        StringBuilder text = new StringBuilder();
        report.writeText(text);
        assertThat(text.toString()).contains(list);
    }

    @Test
    void isWrittenAsMarkdownWithTheStatementsAsCode() throws IOException {
        PlanReport report =
                DiffEngine.on(runner).explain(changes(), List.of(check("row_count", "{\"node_names\": [\"orders\"]}")));
        StringBuilder text = new StringBuilder();
        report.writeMarkdown(text);
        assertThat(text.toString())
                .contains("1. counts of current (1 statement, 1 scan of tables)")
                .contains("Total: 1 statement, 1 scan of tables if every stage runs.")
                .contains("```sql")
                .contains("select 0 as \"table_number\"");
    }
}
