package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.diff.result.Samples;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.diff.result.ValueDiffDetail;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;

class SamplesTest {

    private static final String BASE =
            "select * from (values (1, 'a', 1.50, 7), (2, 'b ', 2, 7), (3, '', 3, 7), (9, 'z', 9, 7))"
                    + " t(id, \"no te\", price, shop)";
    private static final String CURRENT =
            "select * from (values (1, 'a', 1.5, 7), (2, 'b', 20, 7), (3, null, 3, 7), (4, 'new', 4, 8)) t(id, \"no te\", price, shop)";

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    private CheckResult run(String type, String base, String current, Json.Obj params) {
        return run(type, base, current, params, warehouse);
    }

    private CheckResult run(String type, String base, String current, Json.Obj params, QueryRunner runner) {
        var environments = InMemory.environments(warehouse).model("orders", "", base, current);
        Json.Obj all = Json.Obj.builder().put("model", "orders").putAll(params).build();
        return Checks.of(type, all).run(CheckContext.of(InMemory.states(environments), runner, runner));
    }

    private ValueDiff values(String base, String current, String params) {
        return (ValueDiff) run("value_diff", base, current, params(params));
    }

    private static Json.Obj params(String json) {
        return (Json.Obj) JsonText.read(json);
    }

    private static List<List<String>> table(CheckResult result) {
        List<CheckResult.Detail> details = result.details();
        return details.get(details.size() - 1).table();
    }

    @Test
    void showBaseAndCurrentBesideEachOther() {
        ValueDiff diff = values(BASE, CURRENT, "{\"primary_key\": \"id\"}");
        assertThat(diff.details().get(0).title()).isEqualTo("rows that differ: 2 changed, 1 added, 1 removed");
        assertThat(table(diff))
                .containsExactly(
                        List.of("row", "id", "no te", "price", "shop"),
                        List.of("changed", "2", "\"b \" → b", "2.00 → 20.0", "7"),
                        List.of("changed", "3", "\"\" → NULL", "3.0", "7"),
                        List.of("added", "4", "new", "4.0", "8"),
                        List.of("removed", "9", "z", "9.00", "7"));
        assertThat(JsonText.write(diff.toJson().get("samples")))
                .isEqualTo("{\"columns\":[{\"key\":\"id\",\"name\":\"id\",\"type\":\"integer\"},"
                        + "{\"key\":\"no te\",\"name\":\"no te\",\"type\":\"text\"},"
                        + "{\"key\":\"price\",\"name\":\"price\",\"type\":\"number\"},"
                        + "{\"key\":\"shop\",\"name\":\"shop\",\"type\":\"integer\"}],\"primary_key\":[\"id\"],"
                        + "\"rows\":[{\"kind\":\"changed\",\"base\":[2,\"b \",\"2.00\",7],\"current\":[2,\"b\",\"20.0\",7],"
                        + "\"differing\":[\"no te\",\"price\"]},"
                        + "{\"kind\":\"changed\",\"base\":[3,\"\",\"3.00\",7],\"current\":[3,null,\"3.0\",7],\"differing\":[\"no te\"]},"
                        + "{\"kind\":\"added\",\"base\":null,\"current\":[4,\"new\",\"4.0\",8],\"differing\":[]},"
                        + "{\"kind\":\"removed\",\"base\":[9,\"z\",\"9.00\",7],\"current\":null,\"differing\":[]}],"
                        + "\"limit\":10,\"more\":false,\"failure\":null}");
    }

    @Test
    void columnsThatDifferStandBehindTheKey() {
        ValueDiff diff = values(
                "select 1 as a, 2 as b, 3 as id, 4 as c",
                "select 1 as a, 2 as b, 3 as id, 5 as c",
                "{\"primary_key\": \"id\"}");
        assertThat(table(diff)).containsExactly(List.of("row", "id", "c"), List.of("changed", "3", "4 → 5"));
        assertThat(diff.differing().samples().columns())
                .extracting(column -> column.name())
                .containsExactly("id", "c", "a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 0 0",
        "2, 1 1 0",
        "3, 1 1 1",
        "10, 4 3 3",
        "12, 4 4 4",
        "100, 34 33 33",
        "250, 100 75 75",
    })
    void areOfEachKind(int samples, String counts) {
        ValueDiff diff = values(
                "select i as id, 0 as v from range(0, 175) t(i)",
                "select i as id, 1 as v from range(75, 250) t(i)",
                "{\"primary_key\": \"id\", \"samples\": " + samples + "}");
        assertThat(kinds(diff.differing().samples()))
                .hasSize(Math.min(samples, 250))
                .satisfies(kinds -> assertThat(count(kinds)).isEqualTo(counts));
        assertThat(diff.differing().samples().more()).isEqualTo(samples < 250);
    }

    private static List<Samples.Kind> kinds(Samples samples) {
        return samples.rows().stream().map(Samples.Row::kind).toList();
    }

    private static String count(List<? extends Samples.Kind> kinds) {
        return List.of(Samples.Kind.values()).stream()
                .map(kind -> String.valueOf(kinds.stream().filter(kind::equals).count()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void areTheFirstByKeyAndOfOneKindIfThereIsNoOther() {
        ValueDiff diff = values(
                "select i as id, 0 as v from range(0, 50) t(i) order by i desc",
                "select i as id, i % 2 as v from range(0, 50) t(i)",
                "{\"primary_key\": \"id\", \"samples\": 3}");
        assertThat(diff.details().get(1).title()).isEqualTo("some of the rows that differ: 3 changed");
        assertThat(table(diff).subList(1, 4))
                .containsExactly(
                        List.of("changed", "1", "0 → 1"),
                        List.of("changed", "3", "0 → 1"),
                        List.of("changed", "5", "0 → 1"));
    }

    @Test
    void findRowsByKeysThatAreNull() {
        ValueDiff diff = values(
                "select * from (values (null, 'x', 1), (null, null, 2), (1, null, 3)) t(k, l, v)",
                "select * from (values (null, 'x', 9), (null, null, 8), (1, null, 3)) t(k, l, v)",
                "{\"primary_key\": [\"k\", \"l\"]}");
        assertThat(table(diff).subList(1, 3))
                .containsExactly(List.of("changed", "NULL", "x", "1 → 9"), List.of("changed", "NULL", "NULL", "2 → 8"));
    }

    @Test
    void withoutAKeyShowWholeRowsOfBothSides() {
        ValueDiff diff = values(
                "select * from (values ('a'), ('a'), ('b')) t(x)",
                "select * from (values ('c'), ('a'), ('b')) t(x)",
                "{}");
        assertThat(diff.details().get(0).title()).isEqualTo("rows that differ: 1 only in current, 1 only in base");
        assertThat(table(diff))
                .containsExactly(List.of("row", "x"), List.of("only in current", "c"), List.of("only in base", "a"));
        ValueDiff many =
                values2("select 0 as x from range(100)", "select i as x from range(1, 100) t(i)", "{\"samples\": 4}");
        assertThat(table(many))
                .containsExactly(
                        List.of("row", "x"),
                        List.of("only in current", "1"),
                        List.of("only in current", "2"),
                        List.of("only in base", "0"),
                        List.of("only in base", "0"));
        assertThat(many.differing().samples().more()).isTrue();
    }

    private ValueDiff values2(String base, String current, String params) {
        try (Warehouse other = InMemory.warehouse()) {
            var environments = InMemory.environments(other).model("orders", "", base, current);
            Json.Obj all = Json.Obj.builder()
                    .put("model", "orders")
                    .putAll(params(params))
                    .build();
            return (ValueDiff) Checks.of("value_diff", all).run(InMemory.context(environments, other));
        }
    }

    @Test
    void areNeitherReadNorShownIfNothingDiffersOrNoneAreAsked() {
        ValueDiff equal = values("select 1 as id", "select 1 as id", "{\"primary_key\": \"id\"}");
        assertThat(equal.differing().samples()).isEqualTo(Samples.NONE);
        assertThat(equal.toJson().fields()).doesNotContainKey("samples");
        ValueDiff none = values2(BASE, CURRENT, "{\"primary_key\": \"id\", \"samples\": 0}");
        assertThat(none.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(none.differing().samples()).isEqualTo(Samples.NONE);
        assertThat(none.details()).isEmpty();
    }

    @Test
    void aDetailKeepsAllItsRowsAndShowsPeopleSome() {
        ValueDiffDetail detail = (ValueDiffDetail)
                run("value_diff_detail", BASE, CURRENT, params("{\"primary_key\": \"id\", \"samples\": 2}"));
        assertThat(detail.rows().data()).hasSize(6);
        assertThat(table(detail))
                .containsExactly(
                        List.of("row", "id", "no te", "price", "shop"),
                        List.of("changed", "2", "\"b \" → b", "2.00 → 20.0", "7"),
                        List.of("added", "4", "new", "4.0", "8"));
        assertThat(detail.toJson().fields()).doesNotContainKey("samples");
    }

    @Test
    void aTableOfManyColumnsShowsThoseThatDiffer() {
        String columns = IntStream.range(0, 300).mapToObj(i -> i + " as c" + i).collect(Collectors.joining(", "));
        ValueDiff diff = values(
                "select 1 as id, " + columns,
                "select 1 as id, " + columns.replace("299 as", "300 as"),
                "{\"primary_key\": \"id\"}");
        assertThat(diff.differing().samples().columns()).hasSize(100);
        assertThat(table(diff)).containsExactly(List.of("row", "id", "c299"), List.of("changed", "1", "299 → 300"));
    }

    @Test
    void marksOfManyColumnsAreRight() {
        String base = IntStream.range(0, 120).mapToObj(i -> "0 as c" + i).collect(Collectors.joining(", "));
        String current = IntStream.range(0, 120)
                .mapToObj(i -> "case when id = " + i + " then 1 else 0 end as c" + i)
                .collect(Collectors.joining(", "));
        String ids = " from (select i::int as id from range(120) t(i))";
        ValueDiffDetail detail = (ValueDiffDetail) run(
                "value_diff_detail",
                "select id, " + base + ids,
                "select id, " + current + ids,
                params("{\"primary_key\": \"id\", \"samples\": 200}"));
        assertThat(detail.samples().rows()).hasSize(120).allSatisfy(row -> {
            int id = Integer.parseInt(
                    String.valueOf(Objects.requireNonNull(row.base()).get(0).toPlain()));
            assertThat(row.differing()).containsExactly(id + 1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1001", "1.5", "\"ten\""})
    void refusesNumbersThatMakeNoSense(String samples) {
        assertThatThrownBy(() -> Checks.of("value_diff", params("{\"model\": \"m\", \"samples\": " + samples + "}")))
                .isInstanceOf(DiffException.class)
                .hasMessageStartingWith("Cannot make a value_diff: \"samples\" must be a whole number from 0 to 1,000");
    }

    @Test
    void aFailureLosesNoCounts() {
        ValueDiff diff = (ValueDiff) run(
                "value_diff",
                BASE,
                CURRENT,
                params("{\"primary_key\": \"id\"}"),
                new Failing(warehouse, SqlErrorCode.QUOTA));
        assertThat(diff.summary())
                .isEqualTo("5 rows by id: 1 added, 1 removed, values differ in no te, price;"
                        + " type changed: price (DECIMAL(12,2) to DECIMAL(11,1))");
        assertThat(diff.details())
                .hasToString("[Detail[title=rows that differ could not be read: Cannot run the query, table=[]]]");
        assertThat(diff.toJson().object("samples").text("failure")).isEqualTo("Cannot run the query");
    }

    @Test
    void cancellingStopsTheCheck() {
        assertThatThrownBy(() -> run(
                        "value_diff",
                        BASE,
                        CURRENT,
                        params("{\"primary_key\": \"id\"}"),
                        new Failing(warehouse, SqlErrorCode.CANCELLED)))
                .isInstanceOf(SqlException.class);
    }

    /** A warehouse that fails to read samples. */
    private record Failing(QueryRunner runner, SqlErrorCode code) implements QueryRunner {

        @Override
        public Dialect dialect() {
            return runner.dialect();
        }

        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            if (label.contains("sample rows")) {
                throw new SqlException(code, "Cannot run the query");
            }
            return runner.query(label, sql, reader);
        }

        @Override
        public QueryRunner cancelledBy(Cancellation cancellation) {
            return this;
        }
    }
}
