package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.result.KeySource;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.fixtures.States;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.sql.Warehouse;

class ValueDiffCheckTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void countsRowsAndTheValuesOfEachColumn() {
        ValueDiff diff = diff(
                "select * from (values (1, 'a', 1.5, 1), (2, 'b', null, 1), (3, 'c', 2, null)) t(id, v, n, w)",
                "select * from (values (2, 'b', null, null), (3, 'x', 2, 1), (4, 'd', 3, 1), (5, 'e', 3, 1)) t(id, v,"
                        + " n, w)");
        assertThat(diff.rows()).isEqualTo(new ValueDiff.Rows(3, 4, 2, 0, 0));
        assertThat(diff.rows().total()).isEqualTo(5);
        assertThat(diff.rows().added()).isEqualTo(2);
        assertThat(diff.rows().removed()).isEqualTo(1);
        assertThat(diff.columns())
                .containsExactly(
                        new ValueDiff.ColumnMatch("id", 2, 0, 0, 0),
                        new ValueDiff.ColumnMatch("v", 1, 1, 0, 0),
                        new ValueDiff.ColumnMatch("n", 2, 0, 0, 0),
                        new ValueDiff.ColumnMatch("w", 0, 0, 1, 1));
        assertThat(diff.key()).isEqualTo(new ValueDiff.Key(List.of("id"), KeySource.TEST));
    }

    @Test
    void nullIsAValueOfTheKey() {
        ValueDiff diff = diff(
                "select * from (values (null, 'a'), (1, 'b')) t(id, v)",
                "select * from (values (null, 'x'), (1, 'b')) t(id, v)");
        assertThat(diff.rows()).isEqualTo(new ValueDiff.Rows(2, 2, 2, 1, 1));
        assertThat(diff.columns()).contains(new ValueDiff.ColumnMatch("v", 1, 1, 0, 0));
    }

    @Test
    void aKeyOfSeveralColumnsIsComparedColumnByColumnAndMayHaveNulls() {
        ValueDiff diff = diff(
                "select * from (values ('a-b', 'c', 1), (null, 'd', 2), ('e', null, 3), (null, null, 4), ('f', null,"
                        + " 5)) t(k, l, v)",
                "select * from (values ('a', 'b-c', 1), (null, 'd', 2), ('e', null, 0), (null, null, 4), (null, 'f',"
                        + " 5)) t(k, l, v)",
                "k",
                "l");
        assertThat(diff.rows()).isEqualTo(new ValueDiff.Rows(5, 5, 3, 4, 4));
        assertThat(diff.columns()).contains(new ValueDiff.ColumnMatch("v", 2, 1, 0, 0));
    }

    @Test
    void namesOfTheModelsOwnDoNotGetInTheWay() {
        ValueDiff diff = diff(
                "select 1 as id, 1 as present, 2 as k0, 3 as v1, 4 as \"a\"\"b\", 5 as \"select\", 6 as \"[x]\", 7 as"
                        + " x",
                "select 1 as id, 1 as present, 9 as k0, 3 as v1, 4 as \"a\"\"b\", 9 as \"select\", 9 as \"[x]\", 7"
                        + " as x");
        assertThat(diff.columns())
                .filteredOn(column -> column.matched() == 0)
                .extracting(ValueDiff.ColumnMatch::column)
                .containsExactly("k0", "select", "[x]");
    }

    @Test
    void comparesByValueWhereTypesDiffer() {
        ValueDiff diff = diff("select 1 as id, 'abc' as v, 1 as n", "select '1' as id, 7 as v, 1.0 as n");
        assertThat(diff.rows().common()).isEqualTo(1);
        assertThat(diff.columns())
                .contains(new ValueDiff.ColumnMatch("v", 0, 1, 0, 0), new ValueDiff.ColumnMatch("n", 1, 0, 0, 0));
        assertThat(diff.structure().typeChanges()).contains(new ValueDiff.TypeChange("n", "INTEGER", "DECIMAL(2,1)"));
        assertThat(diff.summary()).contains("type changed: id (INTEGER to VARCHAR), v (VARCHAR to INTEGER)");
    }

    @Test
    void aColumnThatOnlyOneSideHasIsADifference() {
        ValueDiff diff = diff("select 1 as id, 2 as old", "select 1 as id, 3 as new");
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(diff.summary())
                .isEqualTo("only in base: old; only in current: new; the row is equal in the columns that were compared"
                        + " by id");
    }

    @Test
    void columnsThatDifferInCaseAreOneColumnUnlessAnEqualNameIsThere() {
        TwoEnvironments environments = InMemory.environments(warehouse)
                .model("orders", "", "select 1 as \"Id\", 2 as v", "select 1 as id, 3 as \"V\"");
        ValueDiff diff = run(environments, "ID");
        assertThat(diff.columns())
                .containsExactly(
                        new ValueDiff.ColumnMatch("Id", 1, 0, 0, 0), new ValueDiff.ColumnMatch("v", 0, 1, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1 as id union all select 1 | select 1 as id | 1 value repeats in base (NULL",
                "select 1 as id | select 1 as id union all select 1 | 1 value repeats in current (NULL",
                "select 1 as id union all select 1 | select 1 as id union all select 1 | 1 value repeats in"
                        + " base, 1 in current (NULL",
                "select 1 as id union all select 2 union all select 2 | select 1 as id | 1 value repeats in"
                        + " base (NULL",
                "select 1 as id | select 1 as id union all select 2 union all select 2 | 1 value repeats in"
                        + " current (NULL",
                "select 1 as id union all select null union all select null | select 1 as id | 1 value repeats in"
                        + " base (NULL",
                "select null as id union all select null | select null as id | 1 value repeats in base (NULL",
                "select range % 10 as id from range(100000) | select range % 10 as id from range(100000) | 10 values"
                        + " repeat in base, 10 in current (NULL",
                "select range // 2 as id from range(5000) | select range // 2 as id from range(5000) | 2,500 values"
                        + " repeat in base, 2,500 in current (NULL"
            })
    void refusesAKeyThatRepeats(String base, String current, String words) {
        assertThatThrownBy(() -> diff(base, current))
                .isInstanceOfSatisfying(DiffException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(DiffErrorCode.KEY_NOT_UNIQUE);
                    assertThat(failure.examples()).isNotEmpty();
                })
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1, 1), (1, 2), (2, 1) | (1, 1), (3, 1), (3, 2) | is unique",
                "(1, 1), (2, null), (null, 2) | (1, 1), (3, null), (null, null) | is unique",
                "(1, 1), (2, null), (2, null) | (1, 1) | is not unique: 1 value repeats in base",
                "(1, 1) | (1, 1), (null, 3), (null, 3) | is not unique: 1 value repeats in current",
                "(1, 1), (2, null) | (1, 1), (3, 1), (3, 1), (2, null) | is not unique: 1 value repeats in current",
                "(1, 1), (null, null), (null, null) | (null, null) | is not unique: 1 value repeats in base"
            })
    void findsRowsWithoutPartnerWhoseKeyOfTwoColumnsRepeats(String base, String current, String words) {
        String rows = "select * from (values %s) t(a, b)";
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("orders", "", rows.formatted(base), rows.formatted(current));
        if (words.startsWith("is not unique")) {
            assertThatThrownBy(() -> run(environments, "a", "b")).hasMessageContaining(words);
        } else {
            assertThat(run(environments, "a", "b").rows().common()).isEqualTo(1);
        }
    }

    @Test
    void showsKeysThatRepeatButNotInTheMessage() {
        assertThatThrownBy(() -> diff("select 'secret' as id union all select 'secret'", "select 'x' as id"))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.examples()).containsExactly("base: id = secret: 2 rows"))
                .hasMessageNotContaining("secret");
    }

    @Test
    void anExampleSaysHowManyRowsHaveTheKey() {
        assertThatThrownBy(() -> diff("select 7 as id from range(1667)", "select 7 as id"))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.examples()).containsExactly("base: id = 7: 1,667 rows"));
    }

    @Test
    void comparesWholeRowsWhereThereIsNoKey() {
        TwoEnvironments environments = InMemory.environments(warehouse)
                .model(
                        "orders",
                        "",
                        "select * from (values ('a', 1), ('a', 1), ('b', null), ('c', 3)) t(x, n)",
                        "select * from (values ('a', 1), ('b', null), ('b', null), ('d', 3)) t(x, n)");
        ValueDiff diff = run(environments);
        assertThat(diff.key()).isEqualTo(new ValueDiff.Key(List.of(), KeySource.NONE));
        assertThat(diff.rows()).isEqualTo(new ValueDiff.Rows(4, 4, 2, 0, 0));
        assertThat(diff.columns()).isEmpty();
        assertThat(diff.summary()).isEqualTo("6 rows by x, n together (no key is known): 2 added, 2 removed");
    }

    @Test
    void proposesAKeyWhoseValuesDoNotRepeat() {
        TwoEnvironments environments = InMemory.environments(warehouse)
                .model(
                        "orders",
                        "",
                        "select 7 as shop_id, 1 as order_id, 2 as v union all select 7, 2, 2",
                        "select 7 as shop_id, 1 as order_id, 2 as v union all select 7, 2, 3");
        ValueDiff diff = run(environments);
        assertThat(diff.key()).isEqualTo(new ValueDiff.Key(List.of("order_id"), KeySource.PROPOSED));
        assertThat(diff.summary()).startsWith("2 rows by order_id (guessed key; its values are unique): 0 added");
    }

    @Test
    void saysNothingOfOneTableComparedWithItself() {
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("orders", "id", "select 1 as id", "select 1 as id");
        CheckContext itself = CheckContext.of(
                new ChangeSet(environments.base(), environments.base(), List.of()), warehouse, warehouse);
        assertThatThrownBy(() -> Checks.values("orders").run(itself))
                .isInstanceOf(InconclusiveException.class)
                .hasMessageStartingWith("base and current are the same table, ");
    }

    @Test
    void comparesMoreColumnsThanOneStatementCanHold() {
        String columns = "select columns(*) from (select 1 as id";
        StringBuilder base = new StringBuilder(columns);
        StringBuilder current = new StringBuilder(columns);
        for (int i = 0; i < 700; i++) {
            base.append(", ").append(i).append(" as c").append(i);
            current.append(", ").append(i == 699 ? -1 : i).append(" as c").append(i);
        }
        ValueDiff diff = diff(base.append(")").toString(), current.append(")").toString());
        assertThat(diff.columns()).hasSize(701);
        assertThat(diff.columns()).filteredOn(column -> column.matched() == 0).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, EQUAL", "1, DIFFERENT"})
    void aColumnThatCannotBeReadDoesNotCostTheOthers(int added, String others) {
        TwoEnvironments environments = InMemory.environments(warehouse)
                .add(States.model("base", "broken", ""), States.model("cur", "broken", ""));
        String view = "create view %s.broken as select i as id, i + %d as v, ('x' || i)::int as bad, -i as w from"
                + " range(9) t(i);";
        environments.execute(view.formatted("base", 0) + view.formatted("cur", added));
        ValueDiff diff = (ValueDiff) Checks.values("broken", "id").run(InMemory.context(environments, warehouse));
        assertThat(diff.verdict()).isEqualTo(others.equals("EQUAL") ? Verdict.INCONCLUSIVE : Verdict.DIFFERENT);
        assertThat(diff.notCompared())
                .singleElement()
                .asString()
                .startsWith("column \"bad\": the query for it failed: Cannot run");
        assertThat(diff.columns())
                .containsExactly(
                        new ValueDiff.ColumnMatch("id", 9, 0, 0, 0),
                        new ValueDiff.ColumnMatch("v", added == 0 ? 9 : 0, added == 0 ? 0 : 9, 0, 0),
                        new ValueDiff.ColumnMatch("w", 9, 0, 0, 0));
    }

    @Test
    void aShareIsNeverRoundedToAllOrNothing() {
        ValueDiff diff = diff(
                "select range as id, 0 as v, range as w from range(300000)",
                "select range as id, (range = 7)::int as v, case when range = 7 then 7 else -1 end as w from"
                        + " range(300000)");
        assertThat(diff.table())
                .extracting(row -> row.get(0), row -> row.get(1))
                .hasToString("[(\"column\", \"matched %\"), (\"v\", \"99.9997\"), (\"w\", \"0.0003\")]");
    }

    @Test
    void namesTheColumnAndTheSideThatLacksIt() {
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("orders", "", "select 1 as id, 2 as k", "select 1 as id");
        assertThatThrownBy(() -> run(environments, "k")).hasMessageContaining("no column \"k\" in current");
    }

    @Test
    void refusesParametersThatMakeNoSense() {
        for (String type : List.of("value_diff", "no_such_check")) {
            assertThatThrownBy(() -> Checks.of(type, Json.Obj.EMPTY))
                    .isInstanceOfSatisfying(
                            DiffException.class,
                            failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"value_diff", "value_diff_detail"})
    void refusesAParameterThatItDoesNotKnow(String type) {
        Json.Obj params = Json.Obj.builder()
                .put("model", "orders")
                .put("primry_key", "id")
                .build();
        assertThatThrownBy(() -> Checks.of(type, params))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessageStartingWith("Cannot make a " + type
                        + ": it has no parameter \"primry_key\"; its parameters are model, primary_key, columns");
        assertThat(RecceChecks.of(
                                type,
                                Json.Obj.builder()
                                        .putAll(params)
                                        .put("primary_key", "id")
                                        .build())
                        .type())
                .as("mode recce ignores it, as Recce does")
                .isEqualTo(type);
    }

    @Test
    void aColumnThatIsAskedForAndThatOneSideLacksIsADifference() {
        CheckContext context = InMemory.context(
                InMemory.environments(warehouse)
                        .model("orders", "id", "select 1 as id, 2 as a", "select 1 as id, 2 as b"),
                warehouse);
        ValueDiff diff = columns(context, "id", "A");
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(diff.structure().baseOnly()).containsExactly("a");
        assertThat(diff.structure().currentOnly()).isEmpty();
        ValueDiff other = columns(context, "b");
        assertThat(other.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(other.structure().currentOnly()).containsExactly("b");
        assertThatThrownBy(() -> columns(context, "nope"))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.COLUMN_NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | null::integer | EQUAL",
                "null | 1 | DIFFERENT",
                "1.5 | null | DIFFERENT",
                "null | [1] | DIFFERENT",
                "null | null::varchar | EQUAL",
                "null | null::double | EQUAL",
                "null | null | EQUAL"
            })
    void aColumnOfNothingButNullHasNoTypeAndIsCompared(String base, String current, Verdict verdict) {
        String before = "select 1 as n, " + base + " as v";
        String after = "select 1 as n, " + current + " as v";
        CheckContext context = InMemory.context(
                InMemory.environments(warehouse)
                        .model("keyed", "n", before, after)
                        .model("whole", "", before, after),
                warehouse);
        for (String model : List.of("keyed", "whole")) {
            ValueDiff diff = (ValueDiff) Checks.values(model).run(context);
            assertThat(diff.structure().notCompared()).isEmpty();
            assertThat(diff.verdict()).isEqualTo(verdict);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1, 20.00), (2, 10.00)",
                "(3, 10.00), (4, 20.00)",
            })
    void columnsDoNotHideTheKeyThatIsGuessed(String current) {
        CheckContext context = withoutKey(
                "select * from (values (1, 10.00), (2, 20.00)) t(order_id, amount)",
                "select * from (values " + current + ") t(order_id, amount)");
        ValueDiff diff = columns(context, "amount");
        assertThat(diff.key()).isEqualTo(new ValueDiff.Key(List.of("order_id"), KeySource.PROPOSED));
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(detail(context, "amount").verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void namesTheColumnsThatAreComparedWithoutAKey() {
        CheckContext context = withoutKey("select 'a' as x, 1 as n", "select 'b' as x, 1 as n");
        assertThat(columns(context, "n").summary()).isEqualTo("the row is equal by n (no key is known)");
        assertThat(columns(context, "n", "x").summary())
                .isEqualTo("2 rows by n, x together (no key is known): 1 added, 1 removed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1675})
    void saysNothingOfRowsOfWhichNoColumnIsCompared(int rows) {
        CheckContext context = withoutKey("select 'a' as x", "select 'a' as x, 1 as c from range(" + rows + ")");
        ValueDiff diff = columns(context, "c");
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(diff.summary()).isEqualTo("only in current: c; no column was compared");
        assertThat(diff.rows().current()).isEqualTo(rows);
        assertThat(detail(context, "c").summary()).isEqualTo("only in current: c; no column was compared");
    }

    private CheckContext withoutKey(String base, String current) {
        return InMemory.context(InMemory.environments(warehouse).model("orders", "", base, current), warehouse);
    }

    private static ValueDiff columns(CheckContext context, String... columns) {
        Json.Obj params = Json.Obj.builder()
                .put("model", "orders")
                .put("columns", List.of(columns))
                .build();
        return (ValueDiff) Checks.of("value_diff", params).run(context);
    }

    private static CheckResult detail(CheckContext context, String column) {
        Json.Obj params = Json.Obj.builder()
                .put("model", "orders")
                .put("columns", List.of(column))
                .build();
        return Checks.of("value_diff_detail", params).run(context);
    }

    @Test
    void refusesAKeyOfVeryManyColumns() {
        String[] key = IntStream.range(0, 60).mapToObj(i -> "c" + i).toArray(String[]::new);
        String columns = "select "
                + String.join(", ", Stream.of(key).map(name -> "1 as " + name).toList());
        assertThatThrownBy(() -> diff(columns, columns, key))
                .hasMessage(
                        "Cannot compare model.shop.orders: its key has 60 columns; give a primary_key of at most 52");
    }

    private ValueDiff diff(String base, String current, String... key) {
        String tested = key.length == 0 ? "id" : "";
        return run(InMemory.environments(warehouse).model("orders", tested, base, current), key);
    }

    private ValueDiff run(TwoEnvironments environments, String... key) {
        return (ValueDiff) Checks.values("orders", key).run(InMemory.context(environments, warehouse));
    }
}
