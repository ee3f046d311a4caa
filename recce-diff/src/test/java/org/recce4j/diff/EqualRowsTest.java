package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeChange;
import org.recce4j.diff.result.ComparedBy;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.diff.result.ValueDiffDetail;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.sql.Warehouse;

class EqualRowsTest {

    private static final String NUMBERS = "select range as id, range % 3 as n from range(10)";
    private static final String SHUFFLED = NUMBERS + " order by hash(id)";

    private final Warehouse warehouse = InMemory.warehouse();
    private final TwoEnvironments environments = InMemory.environments(warehouse);
    private final RecordingRunner runner = new RecordingRunner(warehouse);

    @AfterEach
    void close() {
        warehouse.close();
    }

    private CheckResult run(String type, List<NodeChange> changes, @Nullable Boolean fingerprint) {
        Json.Obj.Builder params = Json.Obj.builder().put("model", "orders");
        if (fingerprint != null) {
            params.put("fingerprint", fingerprint);
        }
        ChangeSet set = new ChangeSet(environments.base(), environments.current(), changes);
        return Checks.of(type, params.build()).run(CheckContext.of(set, runner, runner));
    }

    private ValueDiff diff(@Nullable Boolean fingerprint) {
        return (ValueDiff) run("value_diff", List.of(), fingerprint);
    }

    @Test
    void rowsInTheSameOrderAreComparedWithoutAJoin() {
        environments.model("orders", "id", NUMBERS, NUMBERS);
        ValueDiff diff = diff(null);
        assertThat(diff.evidence().comparedBy()).isEqualTo(ComparedBy.ROW_ORDER);
        assertThat(diff.summary()).isEqualTo("all 10 rows are equal by id");
        assertThat(diff.columns())
                .containsExactly(
                        new ValueDiff.ColumnMatch("id", 10, 0, 0, 0), new ValueDiff.ColumnMatch("n", 10, 0, 0, 0));
        assertThat(runner.statements()).hasSize(3).noneMatch(sql -> sql.contains("full outer join"));
    }

    @Test
    void rowsInAnotherOrderHaveTheSameFingerprint() {
        environments.model("orders", "id", NUMBERS, SHUFFLED);
        ValueDiff diff = diff(null);
        assertThat(diff.evidence().comparedBy()).isEqualTo(ComparedBy.FINGERPRINT);
        assertThat(diff.summary()).isEqualTo("all 10 rows are equal by id, proven by a fingerprint of 128 bits");
        assertThat(diff.toJson().object("fingerprint").get("bits")).isEqualTo(Json.of(128));
        ValueDiffDetail detail = (ValueDiffDetail) run("value_diff_detail", List.of(), null);
        assertThat(detail.evidence().comparedBy()).isEqualTo(ComparedBy.FINGERPRINT);
        assertThat(detail.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(detail.rows().columns())
                .extracting(column -> column.name())
                .containsExactly("id", "n", "in_a", "in_b");
    }

    @Test
    void aFingerprintOfTextsIsReadOnlyIfAskedFor() {
        String texts = "select range as id, 'a' || range as n from range(10)";
        environments.model("orders", "id", texts, texts + " order by hash(id)");
        assertThat(diff(null).evidence().comparedBy()).isEqualTo(ComparedBy.ROWS);
        assertThat(diff(true).evidence().comparedBy()).isEqualTo(ComparedBy.FINGERPRINT);
    }

    @Test
    void aModelThatChangedIsJoinedAtOnce() {
        environments.model("orders", "id", NUMBERS, NUMBERS);
        List<NodeChange> changes = List.of(
                new NodeChange.Added(environments.current().named("orders").get(0)));
        assertThat(((ValueDiff) run("value_diff", changes, null)).evidence().comparedBy())
                .isEqualTo(ComparedBy.ROWS);
        assertThat(((ValueDiff) run("value_diff", changes, true)).evidence().comparedBy())
                .isEqualTo(ComparedBy.ROW_ORDER);
        assertThat(diff(false).evidence().comparedBy()).isEqualTo(ComparedBy.ROWS);
    }

    @Test
    void otherCountsAreJoinedAtOnce() {
        environments.model("orders", "id", NUMBERS, NUMBERS + " where range < 9");
        assertThat(diff(null).rows().removed()).isEqualTo(1);
        assertThat(runner.statements().get(0)).doesNotContain("join");
        assertThat(runner.statements()).noneMatch(sql -> sql.contains("positional"));
    }

    @Test
    void aValueThatDiffersIsFoundByTheJoin() {
        environments.model(
                "orders", "id", NUMBERS, NUMBERS.replace("range % 3", "case when range = 7 then 5 else range % 3 end"));
        ValueDiff diff = diff(null);
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(diff.columns().get(1)).isEqualTo(new ValueDiff.ColumnMatch("n", 9, 1, 0, 0));
    }

    @Test
    void rowsWithoutAKeyAreProvenEqual() {
        environments.model("orders", "", "select 1 as n from range(3)", "select 1 as n from range(3)");
        ValueDiff diff = diff(null);
        assertThat(diff.evidence().comparedBy()).isEqualTo(ComparedBy.ROW_ORDER);
        assertThat(diff.summary()).isEqualTo("all 3 rows are equal by n (no key is known)");
    }

    @Test
    void equalRowsWithAKeyThatRepeatsFail() {
        environments.model("orders", "id", "select 1 as id from range(3)", "select 1 as id from range(3)");
        assertThatThrownBy(() -> diff(null))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.KEY_NOT_UNIQUE));
    }

    @Test
    void tablesThatChangeBetweenTheStatementsAreInconclusive() {
        environments.model("orders", "id", NUMBERS, NUMBERS);
        String writes = "insert into cur.orders values (99, 1)";
        runner.before(() -> {
            if (runner.statements().size() == 2) {
                environments.execute(writes);
            }
        });
        assertThatThrownBy(() -> diff(null))
                .isInstanceOf(InconclusiveException.class)
                .hasMessageContaining("changed while they were compared");
    }

    /** As a filter such as {@code random() < 0.5} does. */
    @ParameterizedTest
    @CsvSource({"false, ''", "true, ', or the filter selects other rows each time'"})
    void keysThatRepeatInOneStatementAloneAreInconclusive(boolean isFiltered, String why) {
        environments.model("orders", "id", NUMBERS, NUMBERS);
        runner.before(() -> {
            switch (runner.statements().size()) {
                case 2 -> twice("insert into %s.orders values (99, 1), (99, 1)");
                case 3 -> twice("delete from %s.orders where id = 99");
                default -> {}
            }
        });
        Json.Obj.Builder params = Json.Obj.builder().put("model", "orders").put("fingerprint", false);
        if (isFiltered) {
            params.put("where", "id >= 0");
        }
        ChangeSet set = new ChangeSet(environments.base(), environments.current(), List.of());
        CheckContext context = CheckContext.of(set, runner, runner);
        assertThatThrownBy(() -> Checks.of("value_diff", params.build()).run(context))
                .isInstanceOf(InconclusiveException.class)
                .hasMessageStartingWith("the rows of orders changed while they were compared" + why + "; compare");
    }

    private void twice(String sql) {
        environments.execute(sql.formatted("base"));
        environments.execute(sql.formatted("cur"));
    }
}
