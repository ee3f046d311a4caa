package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.result.QueryDiff;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;

/** Rows in tests are written as {@code (1, 'a'), (2, 'b')} of columns k and v. */
class QueryDiffCheckTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(1, 'a'), (2, 'b')            | (2, 'b'), (1, 'a')             | 0 | 0",
                "(1, 'a'), (1, 'a')            | (1, 'a')                       | 1 | 0",
                "(1, 'a'), (1, 'a'), (2, 'b')  | (1, 'a'), (2, 'b'), (2, 'b')   | 1 | 1",
                "(1, 'a'), (2, 'b')            | (1, 'b'), (2, 'a')             | 2 | 2",
                "(1, 2)                        | (2, 1)                         | 1 | 1",
                "(1, null)                     | (1, null)                      | 0 | 0",
                "(null, null), (null, null)    | (null, null)                   | 1 | 0",
                "(1, null)                     | (1, '')                        | 1 | 1",
                "(1, null)                     | (1, 1)                         | 1 | 1",
                "(1, null), (2, 'a')           | (1, ''), (2, 'a')              | 1 | 1",
                "(1, 'a')                      | (1, 'A')                       | 1 | 1",
                "(1, 'nan'::double)            | (1, 'nan'::double)             | 0 | 0",
                "(1, 'nan'::double)            | (1, 'inf'::double)             | 1 | 1",
                "(1, 0.1::double + 0.2)        | (1, 0.3::double)               | 1 | 1",
                "(1, [1, null])                | (1, [1])                       | 1 | 1",
                "(1, 1.10::decimal(5, 2))      | (1, 1.100::decimal(6, 3))      | 0 | 0",
                "(1, 9007199254740993)         | (1, 9007199254740992)          | 1 | 1",
            })
    void comparesRowsAsASetInWhichARowMayRepeat(String base, String current, long baseOnly, long currentOnly) {
        for (List<String> key : List.of(List.<String>of(), List.of("k"))) {
            QueryDiff diff = diff(rows(base), rows(current), key);
            assertThat(List.of(diff.counts().baseOnly(), diff.counts().currentOnly()))
                    .containsExactly(baseOnly, currentOnly);
            assertThat(diff.verdict()).isEqualTo(baseOnly + currentOnly == 0 ? Verdict.EQUAL : Verdict.DIFFERENT);
            assertThat(diff.differences().data()).hasSize((int) (baseOnly + currentOnly));
        }
    }

    @Test
    void showsTheFirstRowsOfBothSidesWithoutAKey() {
        QueryDiff diff = diff(rows("(1, 'a'), (2, 'b')"), rows("(1, 'a'), (3, 'c')"), List.of());
        assertThat(JsonText.write(diff.toJson()))
                .isEqualTo(
                        "{\"base\":{\"columns\":[{\"key\":\"k\",\"name\":\"k\",\"type\":\"integer\"},"
                                + "{\"key\":\"v\",\"name\":\"v\",\"type\":\"text\"}],\"data\":[[1,\"a\"],[2,\"b\"]],\"limit\":2000,"
                                + "\"more\":false,\"total_row_count\":2},"
                                + "\"current\":{\"columns\":[{\"key\":\"k\",\"name\":\"k\",\"type\":\"integer\"},"
                                + "{\"key\":\"v\",\"name\":\"v\",\"type\":\"text\"}],\"data\":[[1,\"a\"],[3,\"c\"]],\"limit\":2000,"
                                + "\"more\":false,\"total_row_count\":2},"
                                + "\"differences\":{\"columns\":[{\"key\":\"k\",\"name\":\"k\",\"type\":\"integer\"},"
                                + "{\"key\":\"v\",\"name\":\"v\",\"type\":\"text\"},"
                                + "{\"key\":\"in_a\",\"name\":\"in_a\",\"type\":\"boolean\"},"
                                + "{\"key\":\"in_b\",\"name\":\"in_b\",\"type\":\"boolean\"}],"
                                + "\"data\":[[2,\"b\",true,false],[3,\"c\",false,true]],\"limit\":2000,\"more\":false,"
                                + "\"total_row_count\":2},"
                                + "\"row_count\":{\"base\":2,\"current\":2},\"one_sided_rows\":{\"base\":1,\"current\":1},"
                                + "\"repeated_keys\":{\"base\":0,\"current\":0},"
                                + "\"one_sided_columns\":{\"base\":[],\"current\":[]},\"retyped_columns\":[],\"not_compared\":[]}");
        assertThat(diff.summary()).isEqualTo("1 row only in base, 1 only in current (base has 2 rows, current 2)");
        assertThat(diff.details())
                .hasToString("[Detail[title=rows that differ: 1 only in current, 1 only in base,"
                        + " table=[[row, k, v], [only in current, 3, c], [only in base, 2, b]]]]");
    }

    @Test
    void putsRowsOfAKeyTogether() {
        QueryDiff diff =
                diff(rows("(1, 'a'), (2, 'b'), (10, 'x')"), rows("(10, 'y'), (1, 'a'), (3, 'c')"), List.of("k"));
        assertThat(diff.toJson().object("diff").get("data"))
                .isEqualTo(Json.of(List.of(
                        List.of(2, "b", true, false),
                        List.of(3, "c", false, true),
                        List.of(10, "x", true, false),
                        List.of(10, "y", false, true))));
        assertThat(diff.base()).isNull();
        assertThat(diff.primaryKey()).containsExactly("k");
        assertThat(diff.counts()).isEqualTo(new QueryDiff.Counts(3, 3, 2, 2, 1, 0, 0));
        assertThat(diff.summary()).isEqualTo("1 row changed, 1 added, 1 removed (base has 3 rows, current 3)");
        assertThat(diff.toJson().get("changed_rows")).isEqualTo(Json.of(1));
    }

    @Test
    void isRightBeyondTheRowsThatAreShown() {
        String many = "select k, k * 2 as v from range(100000) t(k)";
        QueryDiff same = diff(many, many + " order by k desc", List.of());
        assertThat(same.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(same.toJson().object("base").get("total_row_count")).isEqualTo(Json.of(100_000));
        assertThat(same.toJson().object("base").get("more")).isEqualTo(Json.of(true));
        QueryDiff other = diff(many, "select k, k * 2 + (k = 99999)::int as v from range(100000) t(k)", List.of());
        assertThat(other.differences().toJson().get("data"))
                .isEqualTo(
                        Json.of(List.of(List.of(99_999, 199_998, true, false), List.of(99_999, 199_999, false, true))));
    }

    @Test
    void neverPartsARowOfBaseFromThatOfCurrent() {
        QueryDiff diff = diff(
                "select k, 1 as v from range(3000) t(k)", "select k, 2 as v from range(-1, 3000) t(k)", List.of("k"));
        assertThat(diff.differences().data()).hasSize(1999);
        assertThat(diff.differences().more()).isTrue();
        assertThat(diff.differences().totalRowCount()).isEqualTo(6001);
        assertThat(diff.differences().data().get(1998))
                .hasToString("[Num[value=998, integral=true, negativeZero=false],"
                        + " Num[value=2, integral=true, negativeZero=false], Bool[value=false], Bool[value=true]]");
    }

    @Test
    void showsAKeyThatHasMoreRowsThanTheLimit() {
        QueryDiff diff = diff("select 1 as k, v from range(3000) t(v)", "select 2 as k, 0::bigint as v", List.of("k"));
        assertThat(diff.differences().data()).hasSize(2000);
        assertThat(diff.counts()).isEqualTo(new QueryDiff.Counts(3000, 1, 3000, 1, 0, 1, 0));
        assertThat(diff.summary())
                .isEqualTo("3,000 rows only in base, 1 only in current (base has 3,000 rows, current 1);"
                        + " the primary key repeats: 1 of its values in base, 0 in current");
    }

    @Test
    void comparesColumnsByName() {
        QueryDiff diff = diff("select 1 as k, 2 as a, 3 as b", "select 3 as b, 1 as k, 2 as a", List.of());
        assertThat(diff.verdict()).isEqualTo(Verdict.EQUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k"})
    void namesColumnsOfOneSide(String key) {
        QueryDiff diff = diff("select 1 as k, 2 as old", "select 1 as k, 3 as new", keys(key));
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(diff.summary())
                .isEqualTo(
                        "columns only in base: \"old\"; columns only in current: \"new\"; otherwise the row is equal");
        assertThat(diff.toJson().get("one_sided_columns"))
                .isEqualTo(Json.Obj.builder()
                        .put("base", List.of("old"))
                        .put("current", List.of("new"))
                        .build());
    }

    @Test
    void comparesTheNumbersOfRowsIfNoColumnIsOnBothSides() {
        QueryDiff diff = diff("select 1 as a union all select 2", "select 1 as b", List.of());
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(diff.counts()).isEqualTo(new QueryDiff.Counts(2, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void comparesNoRowIfNoColumnIsOnBothSides() {
        QueryDiff equalCounts = diff("select 1", "select 2", List.of());
        assertThat(equalCounts.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(equalCounts.summary())
                .isEqualTo("columns only in base: \"1\"; columns only in current: \"2\"; no column was compared");
        assertThat(equalCounts.differences().totalRowCount()).isNull();
        assertThat(diff("select 1 as a union all select 2", "select 1 as b", List.of())
                        .summary())
                .isEqualTo("at least 1 row only in base; rows were not compared (base has 2 rows, current 1);"
                        + " columns only in base: \"a\"; columns only in current: \"b\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k"})
    void reportsAnotherTypeAndComparesByValue(String key) {
        QueryDiff kind = diff("select 1 as k, 1 as v", "select 1 as k, '1' as v", keys(key));
        assertThat(kind.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(kind.summary()).isEqualTo("type changed: v (INTEGER to VARCHAR); otherwise the row is equal");
        QueryDiff width = diff("select 1 as k, 1::int as v", "select 1 as k, 1::bigint as v", keys(key));
        assertThat(width.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(width.columns().retyped()).containsExactly(new QueryDiff.Retyped("v", "INTEGER", "BIGINT", false));
    }

    @Test
    void namesWhatTheWarehouseCannotCompare() {
        QueryDiff diff = diff("select 1 as k, true as v", "select 1 as k, 1 as v", List.of("k"));
        assertThat(diff.notCompared())
                .containsExactly("column \"v\": BOOLEAN in base and INTEGER in current cannot be compared exactly");
        assertThatThrownBy(() -> diff("select true as v", "select 1 as v", List.of("v")))
                .isInstanceOf(InconclusiveException.class)
                .hasMessageStartingWith("the primary key cannot be compared: column \"v\": BOOLEAN in base");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mixed Case", "\"Mixed Case\"", "`mixed case`", "[MIXED CASE]"})
    void findsAKeyAsItIsWritten(String key) {
        QueryDiff diff = diff("select 1 as \"Mixed Case\"", "select 2 as \"Mixed Case\"", List.of(key));
        assertThat(diff.primaryKey()).containsExactly("Mixed Case");
    }

    @ParameterizedTest
    @CsvSource({"1, no column has that name", "old, only base has such a column", "NEW, only current has such a column"
    })
    void refusesAKeyThatIsNoColumn(String key, String why) {
        assertThatThrownBy(() -> diff("select 1 as k, 2 as old", "select 1 as k, 2 as new", List.of(key)))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.COLUMN_NOT_FOUND))
                .hasMessage("Cannot use the primary key \"" + key + "\": " + why + "; the columns of both are [k]");
    }

    @Test
    void columnsThatAreCalledAsTheFlagsDoNoHarm() {
        QueryDiff diff = diff(
                "select 1 as id, true as in_a, 1 as in_b", "select 1 as id, false as in_a, 2 as in_b", List.of("id"));
        assertThat(diff.differences().names()).containsExactly("id", "in_a", "in_b", "in_a_2", "in_b_2");
        assertThat(diff.differences().data()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e0", "k"})
    void namesOfTheQuerysOwnDoNotGetInTheWay(String key) {
        String query =
                "select 1 as e0, 2 as is_current, 3 as n_base, 4 as b0, 5 as \"a\"\"b\", 6 as \"select\", 7 as k";
        assertThat(diff(query, query, keys(key)).verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(diff(query, query.replace("6", "9"), keys(key)).counts().baseOnly())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", " -- x", " ; /* y */ -- x"})
    void takesASemicolonOrACommentAtTheEnd(String end) {
        for (List<String> key : List.of(List.<String>of(), List.of("k"))) {
            assertThat(diff(rows("(1, 2)") + end, rows("(1, 2)") + end, key).verdict())
                    .isEqualTo(Verdict.EQUAL);
        }
    }

    @Test
    void refusesAnExplanation() {
        String query = "explain select 1 as k";
        for (List<String> key : List.of(List.<String>of(), List.of("k"))) {
            assertThatThrownBy(() -> diff(query, query, key))
                    .isInstanceOfSatisfying(
                            SqlException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.SYNTAX))
                    .hasMessage(
                            "Cannot compare the query on base: it is an \"explain\" statement, which cannot be used inside"
                                    + " another statement; give a query such as \"select ...\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a"})
    void comparesColumnsOfOneNameIfTheResultsAreSmall(String key) {
        String query = "select 1 as a, 2 as a";
        assertThat(diff(query, query, keys(key)).verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(diff(query, "select 1 as a, 3 as a", keys(key)).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void cannotSayIfAStatementCannotNameTheColumns() {
        String query = "select k as a, k as a from range(3000) t(k)";
        QueryDiff diff = diff(query, query, List.of());
        assertThat(diff.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(diff.summary()).isEqualTo("columns of the query have the same name; give each its own");
    }

    @Test
    void comparesAModelWithAQueryThatMayReplaceIt() {
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("orders", "id", "select 9 as id", "select 1 as id, 2 as v");
        QueryDiff diff = run(
                environments,
                Json.Obj.builder()
                        .put("sql_template", "select id, v + 1 as v from {{ ref('orders') }}")
                        .put("current_model", "orders")
                        .build());
        assertThat(diff.differences().toJson().get("data"))
                .isEqualTo(Json.of(List.of(List.of(1, 2, true, false), List.of(1, 3, false, true))));
        assertThat(diff.summary())
                .isEqualTo("1 row only in orders, 1 only in the query (orders has 1 row, the query 1)");
        assertThat(diff.details())
                .hasToString("[Detail[title=rows that differ: 1 only in the query, 1 only in orders,"
                        + " table=[[row, id, v], [only in the query, 1, 3], [only in orders, 1, 2]]]]");
    }

    @Test
    void namesTheModelAndTheQueryInsteadOfSides() {
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("orders", "id", "select 9 as id", "select 1 as id, true as v");
        Json.Obj params = Json.Obj.builder()
                .put("sql_template", "select id, 1 as v, 2 as w from {{ ref('orders') }}")
                .put("current_model", "orders")
                .build();
        QueryDiff diff = run(environments, params);
        assertThat(diff.summary())
                .isEqualTo(
                        "columns only in the query: \"w\"; type changed: v (BOOLEAN to INTEGER); column \"v\": BOOLEAN"
                                + " in orders and INTEGER in the query cannot be compared exactly");
        assertThatThrownBy(() -> run(environments, params.with("primary_keys", new Json.Str("w"))))
                .hasMessage(
                        "Cannot use the primary key \"w\": only the query has such a column; the columns of both are"
                                + " [id, v]");
    }

    @Test
    void refusesAModelBesideAnotherQueryOnBase() {
        Json.Obj params = Json.Obj.builder()
                .put("sql_template", "select 1 as id")
                .put("base_sql_template", "select 2 as id")
                .put("current_model", "orders")
                .build();
        assertThatThrownBy(() -> Checks.of("query_diff", params))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessage(
                        "Cannot make a query_diff: \"base_sql_template\" has no effect beside current_model; leave one"
                                + " of them out");
    }

    @Test
    void doesNotCallOneTableEqualToItself() {
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("orders", "id", "select 1 as id", "select 1 as id");
        Json.Obj params = Json.Obj.builder()
                .put("sql_template", "select * from {{ ref('orders') }}")
                .build();
        assertThat(run(environments, params).verdict()).isEqualTo(Verdict.EQUAL);
        var same = CheckContext.of(
                new ChangeSet(environments.current(), environments.current(), List.of()), warehouse, warehouse);
        assertThatThrownBy(() -> Checks.of("query_diff", params).run(same))
                .isInstanceOf(InconclusiveException.class)
                .hasMessageContaining("the models of the query are the same tables on base and current");
    }

    private static String rows(String values) {
        return "select * from (values " + values + ") t(k, v)";
    }

    private static List<String> keys(String key) {
        return key.isEmpty() ? List.of() : List.of(key);
    }

    private QueryDiff diff(String base, String current, List<String> key) {
        Json.Obj params = Json.Obj.builder()
                .put("sql_template", current)
                .put("base_sql_template", base)
                .put("primary_keys", key)
                .build();
        return run(new TwoEnvironments(statements -> {}), params);
    }

    private QueryDiff run(TwoEnvironments environments, Json.Obj params) {
        return (QueryDiff) Checks.of("query_diff", params).run(InMemory.context(environments, warehouse));
    }
}
