package org.recce4j.diff.check;

import org.recce4j.diff.result.ValueDiff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.InMemory;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.SkipCheckException;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.sql.Warehouse;

class ValueDiffCheckTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void countsAddedRemovedAndMatchedPerColumn() {
        ValueDiff diff = diff(
                "select * from (values (1, 'a', 1.5), (2, 'b', null), (3, 'c', 2)) t(id, v, n)",
                "select * from (values (2, 'b', null), (3, 'x', 2), (4, 'd', 3), (5, 'e', 3)) t(id, v, n)");
        assertThat(diff.total()).isEqualTo(5);
        assertThat(diff.added()).isEqualTo(2);
        assertThat(diff.removed()).isEqualTo(1);
        assertThat(diff.columns())
                .containsExactly(
                        new ValueDiff.ColumnMatch("id", 2),
                        new ValueDiff.ColumnMatch("v", 1),
                        new ValueDiff.ColumnMatch("n", 2));
    }

    @Test
    void treatsNullAsAValueOfTheKey() {
        ValueDiff diff = diff(
                "select * from (values (null, 'a'), (1, 'b')) t(id, v)",
                "select * from (values (null, 'x'), (1, 'b')) t(id, v)");
        assertThat(diff.common()).isEqualTo(2);
        assertThat(diff.columns()).contains(new ValueDiff.ColumnMatch("v", 1));
    }

    @Test
    void namesOfTheModelsOwnDoNotGetInTheWay() {
        ValueDiff diff = diff(
                "select 1 as id, 1 as present, 2 as k0, 3 as v1, 4 as \"a\"\"b\", 5 as \"select\"",
                "select 1 as id, 1 as present, 9 as k0, 3 as v1, 4 as \"a\"\"b\", 9 as \"select\"");
        assertThat(diff.columns())
                .extracting(ValueDiff.ColumnMatch::column, ValueDiff.ColumnMatch::matched)
                .hasToString(
                        "[(\"id\", 1L), (\"present\", 1L), (\"k0\", 0L), (\"v1\", 1L), (\"a\"b\", 1L), (\"select\", 0L)]");
    }

    @Test
    void comparesThroughTextWhereTypesDiffer() {
        ValueDiff diff = diff("select 1 as id, 'abc' as v, 1 as n", "select '1' as id, 7 as v, 1.0 as n");
        assertThat(diff.columns())
                .containsExactly(
                        new ValueDiff.ColumnMatch("id", 1),
                        new ValueDiff.ColumnMatch("v", 0),
                        new ValueDiff.ColumnMatch("n", 1));
    }

    @Test
    void saysWhichColumnsOnlyOneSideHas() {
        ValueDiff diff = diff("select 1 as id, 2 as old", "select 1 as id, 3 as new");
        assertThat(diff.oneSided()).containsExactly("old", "new");
        assertThat(diff.summary()).isEqualTo("all 1 rows are equal; on one side only: old, new");
    }

    @Test
    void refusesAKeyThatRepeats() {
        assertThatThrownBy(() -> diff("select 1 as id union all select 1", "select 1 as id"))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.KEY_NOT_UNIQUE))
                .hasMessageContaining("not unique in base");
    }

    /** Recce takes the key of the tests' names, spelled as the catalog spells the columns (recce-semantics §2.1). */
    @ParameterizedTest
    @CsvSource({
        "unique_orders_id, unique, column_name, id",
        "rows_are_told_apart, unique, column_name, id",
        "dbt_utils_unique_combination_of_columns_or_0123456789abcdef, unique_combination_of_columns, combination_of_columns, id"
    })
    void takesTheKeyOfTestsWhateverTheyAreCalled(String name, String test, String argument, String column) {
        String query = "select 1 as \"ID\", 2 as \"V\"";
        TwoEnvironments environments = InMemory.environments(warehouse).model("orders", "", query, query);
        Object columns = argument.startsWith("combination") ? List.of(column) : column;
        Node node = Node.builder(new NodeId("test.shop." + name + ".0123456789"))
                .name(name)
                .packageName("shop")
                .dependsOn(new Dependencies(List.of(new NodeId("model.shop.orders")), List.of()))
                .extras((Json.Obj)
                        Json.of(Map.of("test_metadata", Map.of("name", test, "kwargs", Map.of(argument, columns)))))
                .build();
        environments.add(node, node);
        ValueDiff diff = (ValueDiff) Checks.values("orders").run(InMemory.context(environments, warehouse));
        assertThat(diff.primaryKey()).containsExactly("ID");
        assertThat(diff.common()).isEqualTo(1);
    }

    @Test
    void isSkippedWithoutAKey() {
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("orders", "", "select 1 as id", "select 1 as id");
        assertThatThrownBy(() -> Checks.values("orders").run(InMemory.context(environments, warehouse)))
                .isInstanceOfSatisfying(
                        SkipCheckException.class,
                        skip -> assertThat(skip.reason()).isEqualTo(Outcome.Reason.NO_PRIMARY_KEY));
    }

    @Test
    void namesTheColumnAndTheSideThatLacksIt() {
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("orders", "", "select 1 as id, 2 as k", "select 1 as id");
        assertThatThrownBy(() -> Checks.values("orders", "k").run(InMemory.context(environments, warehouse)))
                .hasMessageContaining("no column \"k\" in current");
    }

    @Test
    void refusesParametersThatMakeNoSense() {
        for (String type : List.of("value_diff", "no_such_check")) {
            assertThatThrownBy(() -> Checks.of(type, Json.Obj.EMPTY))
                    .isInstanceOfSatisfying(
                            DiffException.class,
                            failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK));
        }
        assertThatThrownBy(() -> Checks.of(
                        "row_count_diff", Json.Obj.builder().put("select", "a+").build()))
                .hasMessageContaining("\"select\" is not supported yet");
    }

    private ValueDiff diff(String base, String current) {
        TwoEnvironments environments = InMemory.environments(warehouse).model("orders", "id", base, current);
        return (ValueDiff) Checks.values("orders").run(InMemory.context(environments, warehouse));
    }
}
