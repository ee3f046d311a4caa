package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Checks;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.result.QueryDiff;
import org.recce4j.diff.result.TopKDiff;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.model.Json;
import org.recce4j.sql.SqlType;

/** Base and current on engines of two kinds: which values are the same, and which are not compared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlacesContract {

    private static final SqlType KEY = SqlType.Exact.BIGINT;

    abstract TablesApart tables();

    /** Whether both engines and their drivers have a value. */
    abstract boolean haveBoth(TypedValue value);

    Stream<SqlType> types() {
        return TypedValue.all().stream()
                .filter(value -> value.value() != null && haveBoth(value))
                .map(TypedValue::type)
                .distinct();
    }

    Stream<Arguments> pairsOfTypes() {
        return types().flatMap(one -> types().map(other -> Arguments.of(one, other)));
    }

    private List<TypedValue> values(SqlType type) {
        return TypedValue.all().stream()
                .filter(value -> value.type().equals(type) && value.value() != null && haveBoth(value))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aValueIsTheSameOnBothSides(SqlType type) {
        TypedTable table = table(type, values(type));
        tables().fill(table, table);
        boolean compared = PlacesRules.areCompared(type, type);
        for (String check : List.of("value_diff", "value_diff_detail", "query_diff", "top_k_diff")) {
            Outcome outcome = tables().run(Checks.of(check, params(check)));
            assertThat(result(outcome).verdict())
                    .as(check + " " + result(outcome).summary())
                    .isEqualTo(compared ? Verdict.EQUAL : Verdict.INCONCLUSIVE);
        }
    }

    @ParameterizedTest
    @MethodSource("pairsOfTypes")
    void exactlyTheSameValuesMatch(SqlType baseType, SqlType currentType) {
        List<TypedValue> before = new ArrayList<>();
        List<TypedValue> after = new ArrayList<>();
        for (TypedValue one : some(values(baseType))) {
            for (TypedValue other : some(values(currentType))) {
                before.add(one);
                after.add(other);
            }
        }
        before.add(new TypedValue(baseType, null));
        after.add(new TypedValue(currentType, null));
        long same = IntStream.range(0, before.size())
                .filter(i -> before.get(i).value() == after.get(i).value() || isSame(before.get(i), after.get(i)))
                .count();
        tables().fill(table(baseType, before), table(currentType, after));
        ValueDiff values = (ValueDiff) result(tables().run(Checks.of("value_diff", params("value_diff"))));
        QueryDiff query = (QueryDiff) result(tables().run(Checks.of("query_diff", params("query_diff"))));
        assertThat(values.rows()).isEqualTo(new ValueDiff.Rows(before.size(), before.size(), before.size(), 0, 0));
        if (PlacesRules.areCompared(baseType, currentType)) {
            assertThat(values.columns().get(1).matched()).isEqualTo(same);
            assertThat(query.counts().changed()).isEqualTo(before.size() - same);
        } else {
            assertThat(values.columns()).hasSize(1);
            assertThat(values.notCompared()).singleElement().asString().contains("cannot be compared exactly");
            assertThat(values.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(query.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        }
    }

    private static boolean isSame(TypedValue one, TypedValue other) {
        return SameValue.isKnown(one.type(), other.type()) && SameValue.same(one, other);
    }

    private static List<TypedValue> some(List<TypedValue> values) {
        return values.subList(0, Math.min(17, values.size()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void topValuesAreThoseOfBothSides(SqlType type) {
        if (!PlacesRules.areCompared(type, type)) {
            return;
        }
        List<TypedValue> values = values(type);
        List<TypedValue> twice = new ArrayList<>(values);
        twice.add(values.get(0));
        tables().fill(table(type, values), table(type, twice));
        TopKDiff top = (TopKDiff) result(tables().run(Checks.of("top_k_diff", params("top_k_diff"))));
        assertThat(top.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(top.different()).isEqualTo(1);
        assertThat(top.values().get(0).counts()).isEqualTo(new TopKDiff.Counts(1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"row_count_diff", "value_diff", "profile_diff", "profile_distribution"})
    void tablesWithEqualRowsAreEqual(String check) {
        tables().fill(orders("1.50"), orders("1.50"));
        CheckResult result = result(tables().run(Checks.of(check, params(check))));
        assertThat(result.verdict()).as(result.summary() + result.table()).isEqualTo(Verdict.EQUAL);
        tables().fill(orders("1.50"), orders("1.51"));
        Verdict counts = check.equals("row_count_diff") ? Verdict.EQUAL : Verdict.DIFFERENT;
        assertThat(result(tables().run(Checks.of(check, params(check)))).verdict())
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "price", "ratio", "since", "at"})
    void histogramsHaveTheSameBins(String column) {
        tables().fill(orders("1.50"), orders("1.50"));
        Json.Obj params =
                Json.Obj.builder().put("model", "m").put("column_name", column).build();
        CheckResult equal = result(tables().run(Checks.of("histogram_diff", params)));
        assertThat(equal.verdict()).as(equal.summary()).isEqualTo(Verdict.EQUAL);
        tables().fill(orders("1.50"), orders("100.00"));
        assertThat(result(tables().run(Checks.of("histogram_diff", params))).verdict())
                .isEqualTo(column.equals("price") ? Verdict.DIFFERENT : Verdict.EQUAL);
    }

    private static TypedTable orders(String price) {
        List<TypedTable.Column> columns = List.of(
                new TypedTable.Column("id", KEY),
                new TypedTable.Column("name", new SqlType.Text()),
                new TypedTable.Column("paid", new SqlType.Bool()),
                new TypedTable.Column("price", new SqlType.Exact(12, 2)),
                new TypedTable.Column("ratio", SqlType.Approximate.DOUBLE),
                new TypedTable.Column("since", new SqlType.Date()),
                new TypedTable.Column("at", new SqlType.Timestamp(false)));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(List.of(
                    (long) i,
                    "name " + i % 3,
                    i % 2 == 0,
                    new BigDecimal(i == 7 ? price : "0." + (10 + i)),
                    i / 7.0,
                    LocalDate.of(2026, 1, 1).plusDays(i),
                    LocalDateTime.of(2026, 1, 1, 0, 0, i).plusNanos(1000L * i)));
        }
        return new TypedTable(columns, rows);
    }

    @Test
    void aDecimalIsNoFloatingPointNumberAcrossTwoKinds() {
        tables().fill(
                        table(
                                new SqlType.Exact(12, 2),
                                List.of(new TypedValue(new SqlType.Exact(12, 2), BigDecimal.ONE))),
                        table(SqlType.Approximate.DOUBLE, List.of(new TypedValue(SqlType.Approximate.DOUBLE, 1.0))));
        CheckResult result = result(tables().run(Checks.of("value_diff", params("value_diff"))));
        assertThat(result.notCompared())
                .singleElement()
                .asString()
                .endsWith("cannot be compared exactly across two kinds of warehouses; compare them with a tolerance");
    }

    private static TypedTable table(SqlType type, List<TypedValue> values) {
        List<List<Object>> rows = new ArrayList<>();
        for (TypedValue value : values) {
            List<Object> row = new ArrayList<>();
            row.add((long) rows.size());
            row.add(value.value());
            rows.add(row);
        }
        return new TypedTable(List.of(new TypedTable.Column("id", KEY), new TypedTable.Column("v", type)), rows);
    }

    private static Json.Obj params(String check) {
        Json.Obj.Builder params = Json.Obj.builder();
        return switch (check) {
            case "row_count_diff" -> params.put("node_names", List.of("m")).build();
            case "profile_diff", "profile_distribution" ->
                params.put("model", "m").build();
            case "top_k_diff" ->
                params.put("model", "m").put("column_name", "v").build();
            case "query_diff" ->
                params.put("sql_template", "select * from {{ ref('m') }}")
                        .put("primary_keys", List.of("id"))
                        .build();
            default -> params.put("model", "m").put("primary_key", "id").build();
        };
    }

    private static CheckResult result(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result();
    }
}
