package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.RenderException;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;

/** Recce's answers, right and wrong, as the shared goldens record them for other tables. */
class RecceQueriesTest {

    private final Warehouse warehouse = InMemory.warehouse();
    private TwoEnvironments environments = new TwoEnvironments(statements -> {});

    @AfterEach
    void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select 1 as a      | `,\"total_row_count\":1`",
                "select 1 as a;     | ``",
                "select 1 as a -- x | ``",
            })
    void countsUnlessTheTextEndsInAnythingElse(String template, String total) {
        assertThat(JsonText.write(run("query", template, template, List.of()).result()))
                .isEqualTo("{\"columns\":[{\"key\":\"a\",\"name\":\"a\",\"type\":\"integer\"}],\"data\":[[1]],"
                        + "\"limit\":2000,\"more\":false" + total + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select 2 as a, 1 as b             | select 1 as a, 2 as b             | false",
                "from range(4)                     | select * from range(4) order by range desc | false",
                "select 1 as k, 1.0::decimal(9, 1) as v | select 1 as k, 1.00::decimal(9, 2) as v | false",
                "select 1 as k, 1 as v             | select 1 as k, '1' as v           | true",
                "select 1 as k, 'nan'::double as v | select 1 as k, 'inf'::double as v | true",
                "select 1 as k                     | select 1 as k, 2 as v             | true",
                "from range(2600)                  | from range(2601)                  | true",
                "select range as k, 1 as v from range(2600) | select range as k, (range > 2100)::int * 0 + 1 as v from"
                        + " range(2600) | false",
                "select range as k, 1 as v from range(2600) order by 1 | select range as k, 1 + (range > 2100)::int as"
                        + " v from range(2600) order by 1 | false",
            })
    void comparesTheFirstRowsWithoutOrderOnAnyLevel(String base, String current, boolean changed) {
        RecceAnswer answer = run("query_diff", base, current, List.of());
        assertThat(JsonText.write(answer.conclusion()))
                .isEqualTo("{\"changed\":" + changed + ",\"related_node_ids\":null,\"changed_nodes\":null}");
        assertThat(answer.approved()).isFalse();
        assertThat(answer.verdict()).isEqualTo(changed ? Verdict.DIFFERENT : Verdict.EQUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(1, 'a'), (1, 'a'), (2, 'b')     | (1, 'a'), (2, 'b')           | []",
                "(1, 'a'), (2, 'b'), (10, 'x')    | (10, 'y'), (1, 'a'), (3, 'c')"
                        + " | [[2,\"b\",true,false],[3,\"c\",false,true],[10,\"x\",true,false],[10,\"y\",false,true]]",
                "(null, 'a')                      | (null, 'a')                  | []",
            })
    void findsOneSidedRowsWithSetOperations(String base, String current, String rows) {
        RecceAnswer answer = run("query_diff", rows(base), rows(current), List.of("k"));
        assertThat(JsonText.write(answer.result().object("diff").get("data"))).isEqualTo(rows);
        assertThat(answer.result().object("diff").fields()).containsOnlyKeys("columns", "data");
        assertThat(answer.verdict()).isEqualTo(rows.equals("[]") ? Verdict.EQUAL : Verdict.DIFFERENT);
    }

    @Test
    void cutsOneSidedRowsWithoutSayingSo() {
        RecceAnswer answer =
                run("query_diff", "select range as k from range(3000)", "select 1 as k where false", List.of("k"));
        assertThat(answer.result().object("diff").items("data")).hasSize(2000);
    }

    @Test
    void takesColumnsOfAModelForTheFlags() {
        RecceAnswer answer = run(
                "query_diff",
                "select 1 as id, true as in_a, 1 as in_b",
                "select 1 as id, false as in_a, 2 as in_b",
                List.of("id"));
        assertThat(answer.result().object("diff").items("data")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Mixed Case", "select"})
    void failsForAKeyThatNeedsQuotes(String key) {
        String query = "select 1 as \"" + key + "\"";
        assertThatThrownBy(() -> run("query_diff", query, query, List.of(key))).isInstanceOf(SqlException.class);
    }

    @Test
    void comparesColumnsByPosition() {
        RecceAnswer answer =
                run("query_diff", "select 1 as k, 2 as a, 3 as b", "select 1 as k, 3 as b, 2 as a", List.of("k"));
        assertThat(answer.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThatThrownBy(() -> run("query_diff", "select 1 as k", "select 1 as k, 2 as v", List.of("k")))
                .isInstanceOf(SqlException.class);
    }

    @Test
    void comparesAModelWithAQuery() {
        environments = InMemory.environments(warehouse).model("orders", "id", "select 9 as id", "select 1 as id");
        Json.Obj.Builder params =
                Json.Obj.builder().put("sql_template", "select 2 as id").put("current_model", "orders");
        RecceAnswer answer = run("query_diff", params);
        assertThat(answer.result().object("base").get("data")).isEqualTo(Json.of(List.of(List.of(1))));
        assertThat(answer.result().object("current").get("data")).isEqualTo(Json.of(List.of(List.of(2))));
        assertThatThrownBy(() -> run("query_diff", params.put("current_model", "it's \"not\" there")))
                .isInstanceOf(RenderException.class);
    }

    private static String rows(String values) {
        return "select * from (values " + values + ") t(k, v)";
    }

    private RecceAnswer run(String type, String base, String current, List<String> keys) {
        return run(
                type,
                Json.Obj.builder()
                        .put("sql_template", current)
                        .put("base_sql_template", base)
                        .put("primary_keys", keys));
    }

    private RecceAnswer run(String type, Json.Obj.Builder params) {
        return (RecceAnswer) RecceChecks.of(type, params.build()).run(InMemory.context(environments, warehouse));
    }
}
