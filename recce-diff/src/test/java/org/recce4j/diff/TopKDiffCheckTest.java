package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.diff.result.TopKDiff;
import org.recce4j.diff.result.TopKDiff.Counts;
import org.recce4j.diff.result.TopKDiff.Value;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.sql.Warehouse;

class TopKDiffCheckTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void countsThatChangePlacesAreAChange() {
        TopKDiff diff = diff("('a'), ('a'), ('b')", "('b'), ('b'), ('a')");
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(diff.summary()).isEqualTo("the counts of 2 of 2 values differ");
        assertThat(diff.table())
                .containsExactly(
                        List.of("value", "base", "current", "change", "bar of current"),
                        List.of("b", "1", "2", "+1", "████████████"),
                        List.of("a", "2", "1", "-1", "██████"));
    }

    @Test
    void tellsNullFromTheTextThatRecceUsesForIt() {
        TopKDiff diff = diff("('__null__'), (null)", "('__null__'), ('__null__')");
        assertThat(diff.values()).containsExactly(new Value("__null__", new Counts(1, 2)));
        assertThat(diff.nulls()).isEqualTo(new Counts(1, 0));
        assertThat(diff.toJson().object("base"))
                .isEqualTo(Json.Obj.builder()
                        .put("values", List.of("__null__"))
                        .put("counts", List.of(1))
                        .put("valids", 1)
                        .put("total", 2)
                        .build());
        assertThat(diff.summary()).isEqualTo("the counts of 1 of 1 value differ; NULL: 1 in base, 0 in current");
    }

    @Test
    void comparesValuesBeyondThoseShown() {
        TopKDiff diff = diff("('a'), ('a'), ('b')", "('a'), ('a'), ('c')", 1);
        assertThat(diff.values()).containsExactly(new Value("a", new Counts(2, 2)));
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(diff.different()).isEqualTo(2);
        assertThat(diff.summary())
                .isEqualTo("the counts of 2 of 3 values differ (2 of them less frequent than the values shown)");
    }

    @Test
    void showsNullIfOnlyItsCountDiffers() {
        TopKDiff diff = diff("('a'), (null)", "('a'), (null), (null)");
        assertThat(diff.summary()).isEqualTo("the counts of 1 value are equal; NULL: 1 in base, 2 in current");
        assertThat(diff.table()).endsWith(List.of("(NULL)", "1", "2", "+1", ""));
        assertThat(diff.toJson().get("distinct_values")).isEqualTo(Json.of(1));
        assertThat(diff.toJson().get("different_values")).isEqualTo(Json.of(0));
    }

    @ParameterizedTest
    @CsvSource({"1, DIFFERENT", "null, EQUAL", "null::text, EQUAL"})
    void aColumnWithoutATypeHasOnlyNull(String current, Verdict verdict) {
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("t", "", "select 1 as v", "select 1 as v");
        environments.execute("drop table base.t; create view base.t as select null as v;"
                + "drop table cur.t; create view cur.t as select " + current + " as v");
        assertThat(Checks.of("top_k_diff", params("v", 10))
                        .run(InMemory.context(environments, warehouse))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void sortsTiesByTheValue() {
        assertThat(diff("('c'), ('b'), ('a')", "('c'), ('b'), ('a')", 2).values())
                .extracting(Value::text)
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "('a'), ('A')                   | ('a'), ('a')              | DIFFERENT",
                "('a')                          | ('a ')                    | DIFFERENT",
                "(1.10::decimal(5, 2))          | (1.1::decimal(5, 1))      | EQUAL",
                "(1::int)                       | (1::bigint)               | EQUAL",
                "(0.1::double)                  | (0.1::float)              | DIFFERENT",
                "('nan'::double)                | ('nan'::double)           | EQUAL",
                "([1, 2])                       | ([1, 2])                  | EQUAL",
                "([1, 2])                       | ([2, 1])                  | DIFFERENT",
                "(null::int)                    | (null::int)               | EQUAL",
                "(null::int)                    | (null::int), (null)       | DIFFERENT",
            })
    void groupsByExactValues(String base, String current, Verdict verdict) {
        assertThat(diff(base, current).verdict()).isEqualTo(verdict);
    }

    @Test
    void anEmptyTableHasNoValues() {
        TwoEnvironments environments = InMemory.environments(warehouse)
                .model("t", "", "select 1 as v where false", "select 1 as v where false");
        TopKDiff diff =
                (TopKDiff) Checks.of("top_k_diff", params("v", 10)).run(InMemory.context(environments, warehouse));
        assertThat(diff.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(diff.totals()).isEqualTo(new Counts(0, 0));
        assertThat(diff.table()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "1st", "a\"b", "Mixed Case"})
    void quotesTheColumn(String column) {
        String quoted = "\"" + column.replace("\"", "\"\"") + "\"";
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("t", "", "select 1 as " + quoted, "select 1 as " + quoted);
        assertThat(Checks.of("top_k_diff", params(column, 1))
                        .run(InMemory.context(environments, warehouse))
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"length(v)", "nope", "v; drop table t"})
    void anExpressionIsNoColumn(String column) {
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("t", "", "select 'x' as v", "select 'x' as v");
        assertThatThrownBy(
                        () -> Checks.of("top_k_diff", params(column, 1)).run(InMemory.context(environments, warehouse)))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.COLUMN_NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "\"x\"", "3000000000"})
    void refusesNumbersOfValuesThatMakeNoSense(String k) {
        Json.Obj params = Json.Obj.builder()
                .put("model", "t")
                .put("column_name", "v")
                .put("k", org.recce4j.model.text.JsonText.read(k))
                .build();
        assertThatThrownBy(() -> Checks.of("top_k_diff", params))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessageContaining("\"k\" must be a whole number from 1 to 2,147,483,647");
    }

    @Test
    void cannotSayWithoutOneKindOfValues() {
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("t", "", "select true as v", "select 1 as v");
        assertThatThrownBy(() -> Checks.of("top_k_diff", params("v", 1)).run(InMemory.context(environments, warehouse)))
                .isInstanceOf(InconclusiveException.class)
                .hasMessageContaining("has the type BOOLEAN in base and INTEGER in current");
    }

    private static Json.Obj params(String column, int k) {
        return Json.Obj.builder()
                .put("model", "t")
                .put("column_name", column)
                .put("k", k)
                .build();
    }

    private TopKDiff diff(String base, String current) {
        return diff(base, current, 10);
    }

    private TopKDiff diff(String base, String current, int k) {
        TwoEnvironments environments = InMemory.environments(warehouse)
                .model(
                        "t",
                        "",
                        "select * from (values " + base + ") t(v)",
                        "select * from (values " + current + ") t(v)");
        return (TopKDiff) Checks.of("top_k_diff", params("v", k)).run(InMemory.context(environments, warehouse));
    }
}
