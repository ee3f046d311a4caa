package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Checks;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.RecceChecks;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.SqlType;

/** Value diffs on an engine: nothing of them may need what one of the six warehouses lacks. */
abstract class ValueDiffContract {

    private static final SqlType NUMBER = SqlType.Exact.BIGINT;
    private static final SqlType TEXT = new SqlType.Text();
    private static final SqlType MONEY = new SqlType.Exact(12, 2);
    private static final SqlType DAY = new SqlType.Date();

    abstract ComparedTables tables();

    @Test
    void equalTablesAreEqual() {
        TypedTable table =
                orders(row(1, "a", "1.50", "2024-02-29"), row(2, "", null, null), row(3, null, "-2.00", null));
        ValueDiffAnswer answer = compare(table, table, "id");
        assertThat(answer.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(answer.counts()).isEqualTo("3 rows, 0 added, 0 removed");
        assertThat(answer.matched()).hasToString("{id=3, name=3, price=3, since=3}");
    }

    @Test
    void countsWhatDiffers() {
        TypedTable base = orders(
                row(1, "a", "1.50", "2024-02-29"),
                row(2, "b", null, null),
                row(3, "c", "1.00", null),
                row(4, "d", null, null));
        TypedTable current = orders(
                row(2, "B", null, "2024-01-01"),
                row(1, "a", "1.51", "2024-02-29"),
                row(4, null, null, null),
                row(5, "e", null, null));
        ValueDiffAnswer answer = compare(base, current, "id");
        assertThat(answer.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(answer.counts()).isEqualTo("5 rows, 1 added, 1 removed");
        assertThat(answer.matched()).hasToString("{id=3, name=1, price=2, since=2}");
    }

    @Test
    void aNullKeyIsAValue() {
        TypedTable base = orders(row(null, "a", null, null), row(1, "b", null, null));
        TypedTable current = orders(row(null, "x", null, null), row(1, "b", null, null));
        ValueDiffAnswer answer = compare(base, current, "id");
        assertThat(answer.counts()).isEqualTo("2 rows, 0 added, 0 removed");
        assertThat(answer.matched()).hasToString("{id=2, name=1, price=2, since=2}");
    }

    @Test
    void aNullKeyOfOneSideIsAddedOrRemoved() {
        TypedTable base = orders(row(1, "b", null, null));
        TypedTable current = orders(row(null, "x", null, null), row(1, "b", null, null));
        assertThat(compare(base, current, "id").counts()).isEqualTo("2 rows, 1 added, 0 removed");
        assertThat(compare(current, base, "id").counts()).isEqualTo("2 rows, 0 added, 1 removed");
    }

    @Test
    void keysOfSeveralColumnsAreNeverJoinedToOneText() {
        TypedTable base = orders(row(1, "a-b", "1.00", null), row(2, null, "1.00", null), row(12, "", "1.00", null));
        TypedTable current = orders(row(1, "a", "1.00", null), row(2, null, "2.00", null), row(1, "2", "1.00", null));
        ValueDiffAnswer answer = compare(base, current, "id", "name");
        assertThat(answer.counts()).isEqualTo("5 rows, 2 added, 2 removed");
        assertThat(answer.matched()).hasToString("{id=1, name=1, price=0, since=1}");
    }

    @Test
    void aColumnOfAnotherTypeIsComparedByValue() {
        TypedTable base = new TypedTable(
                List.of(new TypedTable.Column("id", NUMBER), new TypedTable.Column("v", MONEY)),
                List.of(
                        List.of(1L, new BigDecimal("1.50")),
                        List.of(2L, new BigDecimal("2.00")),
                        List.of(3L, new BigDecimal("0.10"))));
        TypedTable current = new TypedTable(
                List.of(new TypedTable.Column("id", NUMBER), new TypedTable.Column("v", SqlType.Approximate.DOUBLE)),
                List.of(List.of(1L, 1.5), List.of(2L, 2.25), List.of(3L, 0.1)));
        ValueDiffAnswer answer = compare(base, current, "id");
        assertThat(answer.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(answer.matched()).hasToString("{id=3, v=2}");
    }

    @Test
    void emptyTablesAreEqual() {
        assertThat(compare(orders(), orders(), "id").verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(compare(orders(), orders(row(1, "a", null, null)), "id").counts())
                .isEqualTo("1 rows, 1 added, 0 removed");
    }

    @Test
    void aColumnOfOneSideIsADifference() {
        TypedTable more = new TypedTable(
                List.of(new TypedTable.Column("id", NUMBER), new TypedTable.Column("extra", TEXT)),
                List.of(List.of(1L, "a")));
        TypedTable less = new TypedTable(List.of(new TypedTable.Column("id", NUMBER)), List.of(List.of(1L)));
        assertThat(compare(less, more, "id").verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(compare(more, less, "id").verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void aKeyThatRepeatsIsRefused() {
        TypedTable twice = orders(row(1, "a", null, null), row(1, "a", null, null));
        TypedTable nulls = orders(row(null, "a", null, null), row(null, "a", null, null));
        for (TypedTable table : List.of(twice, nulls)) {
            for (Outcome outcome : List.of(
                    run(table, orders(row(1, "a", null, null)), "id"),
                    run(orders(row(1, "a", null, null)), table, "id"))) {
                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Failed.class,
                                failed -> assertThat(failed.code()).isEqualTo(DiffErrorCode.KEY_NOT_UNIQUE));
            }
        }
    }

    @Test
    void answersAsRecceDoesToo() {
        TypedTable base = orders(row(1, "a", "1.50", null), row(2, "b", null, null));
        TypedTable current = orders(row(1, "a", "1.51", null), row(3, "b", null, null));
        fill(base, current);
        Json.Obj params = params("id");
        ValueDiffAnswer answer = ValueDiffAnswer.of(result(tables().run(RecceChecks.of("value_diff", params))));
        assertThat(answer.counts()).isEqualTo("3 rows, 1 added, 1 removed");
        assertThat(answer.matched()).hasToString("{id=1, name=1, price=0, since=1}");
        RecceAnswer detail = (RecceAnswer) result(tables().run(RecceChecks.of("value_diff_detail", params)));
        assertThat(detail.result().items("data")).hasSize(4);
    }

    @Test
    void showsSamplesAndFrequentChanges() {
        List<Object[]> rows = List.of(
                new Object[] {1L, "Ann", "10.50", 2.5, "2026-01-01 10:00:00"},
                new Object[] {2L, "Bob", "20.00", 0.25, "2026-01-02 10:00:00"},
                new Object[] {3L, "Cid", "30.00", 4.0, null},
                new Object[] {null, "Dee", "40.00", 8.0, "2026-01-04 10:00:00"},
                new Object[] {5L, null, "7.00", 1.0, "2026-01-05 10:00:00"});
        TypedTable base = visits(rows, row -> row);
        TypedTable current = visits(rows, row -> new Object[] {
            row[0],
            row[1] == null ? "Eve" : ((String) row[1]).toUpperCase(Locale.ROOT),
            new BigDecimal((String) row[2]).multiply(BigDecimal.valueOf(100)).toString(),
            (Double) row[3] * 3,
            row[4] == null ? null : ((String) row[4]).replace("10:00", "11:30")
        });
        fill(base, current);
        CheckResult result = result(tables().run(Checks.of("value_diff", params("id"))));
        assertThat(result.toJson().object("frequent_changes").text("failure")).isNull();
        assertThat(tables(result.details().get(0)))
                .containsExactlyInAnyOrder(
                        "[name, only upper and lower case, 4]",
                        "[price, × 100, 5]",
                        "[weight, × 3, 5]",
                        "[seen, + 1 hour 30 minutes, 4]");
        assertThat(result.toJson().object("samples").text("failure")).isNull();
        assertThat(tables(result.details().get(1)))
                .hasSize(5)
                .allMatch(row -> row.startsWith("[changed, "))
                .satisfies(shown ->
                        assertThat(shown.get(0)).contains("Ann → ANN").contains("10:00:00 → 2026-01-01 11:30:00"))
                .satisfies(shown -> assertThat(shown.get(4)).startsWith("[changed, NULL, Dee → DEE"));
    }

    @Test
    void showsSamplesOfEachKindAndOfWholeRows() {
        TypedTable base = orders(row(1, "a", "1.00", null), row(2, "b", "1.00", null), row(3, "c", null, null));
        TypedTable current = orders(row(2, "b", "2.00", null), row(3, "c", null, null), row(4, "d", null, null));
        fill(base, current);
        CheckResult keyed = result(tables().run(Checks.of("value_diff", params("id"))));
        assertThat(keyed.details().get(0).table())
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactly("row id", "changed 2", "added 4", "removed 1");
        CheckResult whole = result(tables().run(Checks.of(
                "value_diff",
                Json.Obj.builder()
                        .put("model", "m")
                        .put("columns", List.of("price"))
                        .build())));
        assertThat(whole.toJson().object("samples").text("failure")).isNull();
    }

    private static List<String> tables(CheckResult.Detail detail) {
        return detail.table().stream().skip(1).map(List::toString).toList();
    }

    private static TypedTable visits(List<Object[]> rows, UnaryOperator<Object[]> change) {
        return new TypedTable(
                List.of(
                        new TypedTable.Column("id", NUMBER),
                        new TypedTable.Column("name", TEXT),
                        new TypedTable.Column("price", MONEY),
                        new TypedTable.Column("weight", SqlType.Approximate.DOUBLE),
                        new TypedTable.Column("seen", new SqlType.Timestamp(false))),
                rows.stream()
                        .map(change)
                        .map(row -> Arrays.asList(
                                row[0],
                                row[1],
                                new BigDecimal((String) row[2]),
                                row[3],
                                row[4] == null ? null : LocalDateTime.parse(((String) row[4]).replace(' ', 'T'))))
                        .toList());
    }

    @Test
    void comparesColumnsByTheirComparators() {
        TypedTable base =
                orders(row(1, "Ann ", "1.50", "2024-02-29"), row(2, "b", "1.50", null), row(3, "c", null, null));
        TypedTable current =
                orders(row(1, "ann", "1.51", "2024-03-01"), row(2, "x", "1.52", null), row(3, "C", "0.00", null));
        CheckResult result = compareBy(
                "{\"price\": {\"absolute\": 0.01}, \"name\": [\"ignore_case\", \"trim\"], \"since\": {\"within\": \"1 day\"}}",
                base,
                current);
        assertThat(ValueDiffAnswer.of(result).matched()).hasToString("{id=3, name=2, price=1, since=3}");
        assertThat(result.toJson().items("comparators")).hasSize(3);
        assertThat(compareBy("{\"name\": {\"expression\": \"length(trim({column}))\"}}", base, current)
                        .toJson()
                        .object("data")
                        .items("data")
                        .get(1))
                .hasToString(JsonText.read("[\"name\", 3, 1.0]").toString());
    }

    private CheckResult compareBy(String compare, TypedTable base, TypedTable current) {
        fill(base, current);
        Json.Obj params = Json.Obj.builder()
                .putAll(params("id"))
                .put("compare", JsonText.read(compare))
                .build();
        return result(tables().run(Checks.of("value_diff", params)));
    }

    @Test
    void proposesTheMapOfARenamedColumn() {
        TypedTable base = orders(row(1, "a", "1.50", null), row(2, "b", "2.50", null), row(3, "c", null, null));
        TypedTable current = base.replaced(2, new TypedTable.Column("price_eur", MONEY), value -> value);
        fill(base, current);
        CheckResult result = result(tables().run(Checks.of("value_diff", params("id"))));
        assertThat(result.summary()).contains("compare them with map: {price: price_eur}");
        Json.Obj mapped = Json.Obj.builder()
                .putAll(params("id"))
                .put("map", JsonText.read("{\"price\": \"price_eur\"}"))
                .build();
        assertThat(result(tables().run(Checks.of("value_diff", mapped))).verdict())
                .isEqualTo(Verdict.EQUAL);
    }

    private record Row(List<Object> values) {}

    private static TypedTable orders(Row... rows) {
        return new TypedTable(
                List.of(
                        new TypedTable.Column("id", NUMBER),
                        new TypedTable.Column("name", TEXT),
                        new TypedTable.Column("price", MONEY),
                        new TypedTable.Column("since", DAY)),
                Arrays.stream(rows).map(Row::values).toList());
    }

    private static Row row(Integer id, String name, String price, String since) {
        return new Row(Arrays.asList(
                id == null ? null : (Long) id.longValue(),
                name,
                price == null ? null : new BigDecimal(price),
                since == null ? null : LocalDate.parse(since)));
    }

    private ValueDiffAnswer compare(TypedTable base, TypedTable current, String... key) {
        return ValueDiffAnswer.of(result(run(base, current, key)));
    }

    private Outcome run(TypedTable base, TypedTable current, String... key) {
        fill(base, current);
        return tables().run(Checks.of("value_diff", params(key)));
    }

    private void fill(TypedTable base, TypedTable current) {
        tables().fill(base.sql(tables().dialect()), current.sql(tables().dialect()));
    }

    private static Json.Obj params(String... key) {
        return Json.Obj.builder()
                .put("model", "m")
                .put("primary_key", List.of(key))
                .build();
    }

    private static CheckResult result(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result();
    }
}
