package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

/** Value diffs in mode recce: the odd answers are Recce's. */
class RecceValueChecksTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // the first column says how many rows there are: a NULL in it hides a row that one side has
                "\"id\"       | select 'a' n, 1 id, 1 v union all select null, 2, 2 | select 'a' n, 1 id, 1 v"
                        + " | 2, 0, 0 | n 2 1.0, id 2 1.0, v 2 1.0",
                // NULL keys of a text meet each other
                "\"id\"       | select null::int id, 1 v union all select null, 2 | select null::int id, 1 v union all"
                        + " select null, 2 | 4, 0, 0 | id 4 1.0, v 2 0.5",
                "[\"k\",\"l\"] | select 'a-b' k, 'c' l | select 'a' k, 'b-c' l | 1, 0, 0 | k 0 0.0, l 0 0.0",
                "\"k\"        | select null::text k, 1 v | select '_recce_surrogate_key_null_' k, 1 v | 1, 0, 0 | k 0"
                        + " 0.0, v 1 1.0",
                "\"id\"       | select 1 id, 'p' _pk | select 1 id, 'q' _pk | 1, 0, 0 | id 1 1.0, _pk 1 1.0",
                "[\"id\"]     | select 1 id, 'p' _pk | select 1 id, 'q' _pk | 1, 0, 0 | id 1 1.0",
                "\"id\"       | select 1 id, 1 column_name | select 1 id, 2 column_name | 1, 0, 0 | id 1 1.0,"
                        + " column_name 1 1.0",
                "\"id\"       | select 1 column_name, 1 id, 1 v | select 1 column_name, 1 id, 2 v"
                        + " | 0, 0, 0 | column_name 0 null, id 0 null, v -1 null",
                "\"ID\"       | select 1 id, 1 v, 2 w | select 1 id, 1 V, 2 w | 1, 0, 0 | id 1 1.0, w 1 1.0",
                "\"id\"       | select 1 id | select 2 id | 2, 1, 1 | id 0 null",
                "\"id\"       | select 1 id, 1.50::decimal(9, 2) v | select '1' id, 1.5::decimal(9, 3) v | 1, 0, 0 |"
                        + " id 1 1.0, v 1 1.0",
                "\"id\"       | select 1 id, 0.1::double + 0.2::double v | select 1 id, 0.3::double v | 1, 0, 0 | id 1"
                        + " 1.0, v 0 0.0"
            })
    void countsAsRecceDoes(String key, String base, String current, String summary, String rows) {
        RecceAnswer answer = answer("value_diff", base, current, Map.of("primary_key", JsonText.read(key)));
        Json.Obj counts = answer.result().object("summary");
        assertThat(counts.get("total").toPlain() + ", " + counts.get("added").toPlain() + ", "
                        + counts.get("removed").toPlain())
                .isEqualTo(summary);
        assertThat(shown(answer.result().object("data"))).isEqualTo(rows);
        assertThat(answer.approved()).isFalse();
    }

    private static String shown(Json.Obj frame) {
        return String.join(
                ", ",
                frame.items("data").stream()
                        .map(row -> String.join(
                                " ",
                                ((Json.Arr) row)
                                        .items().stream()
                                                .map(cell -> String.valueOf(cell.toPlain()))
                                                .toList()))
                        .toList());
    }

    @Test
    void countsAColumnTwiceThatIsAskedForTwice() {
        RecceAnswer answer = answer(
                "value_diff",
                "select 1 id, 'a' v union all select 2, 'b'",
                "select 1 id, 'a' v union all select 2, 'x'",
                Map.of("primary_key", Json.of("id"), "columns", Json.of(List.of("v", "V"))));
        assertThat(shown(answer.result().object("data"))).isEqualTo("id 2 1.0, v 0 0.0");
    }

    @Test
    void concludesAsTheSummaryDoesButWithoutCommonRowsItDoesNotFail() {
        assertThat(JsonText.write(answer("value_diff", "select 1 id, 'a' v", "select 1 id, 'b' v", key("id"))
                        .conclusion()))
                .isEqualTo(
                        "{\"changed\":true,\"related_node_ids\":[\"model.shop.orders\"],\"changed_nodes\":null,"
                                + "\"changes\":{\"column_changed\":[{\"column\":\"v\",\"matched\":\"0\",\"matched_p\":\"0.0\"}]}}");
        assertThat(answer("value_diff", "select 1 id", "select 2 id", key("id")).verdict())
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(answer("value_diff", "select 1 id where false", "select 1 id where false", key("id"))
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"id\"       | select 1 id union all select 1 | KEY_NOT_UNIQUE",
                "[\"id\"]     | select null::int id union all select null | KEY_NOT_UNIQUE",
                "\"\"         | select 1 id | INVALID_CHECK",
                "[]           | select 1 id | INVALID_CHECK",
                "[\"id\"]     | select 1 id, 2 \"a\"\"b\" | COLUMN_NOT_FOUND"
            })
    void failsWhereRecceFails(String key, String rows, DiffErrorCode code) {
        for (String type : List.of("value_diff", "value_diff_detail")) {
            assertThatThrownBy(() -> answer(type, rows, rows, Map.of("primary_key", JsonText.read(key))))
                    .isInstanceOfSatisfying(
                            DiffException.class,
                            failure -> assertThat(failure.code()).isEqualTo(code));
        }
    }

    @Test
    void refusesParametersThatRecceRefuses() {
        for (String params : List.of(
                "{\"model\":\"orders\"}",
                "{\"primary_key\":\"id\"}",
                "{\"model\":\"orders\",\"primary_key\":1}",
                "{\"model\":\"orders\",\"primary_key\":\"id\",\"columns\":\"v\"}")) {
            assertThatThrownBy(() -> RecceChecks.of("value_diff", (Json.Obj) JsonText.read(params)))
                    .isInstanceOfSatisfying(
                            DiffException.class,
                            failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK));
        }
    }

    @Test
    void aModelThatOnlyOneStateHasIsNamed() {
        TwoEnvironments environments = InMemory.environments(warehouse);
        assertThatThrownBy(() -> RecceChecks.of(
                                "value_diff_detail",
                                Json.Obj.builder()
                                        .put("model", "nope")
                                        .put("primary_key", "id")
                                        .build())
                        .run(InMemory.context(environments, warehouse)))
                .hasMessage("Cannot compare \"nope\": the base state has no node of this name");
    }

    @Test
    void showsTheRowsOfOneSideByKey() {
        RecceAnswer answer = answer(
                "value_diff_detail",
                "select 2 id, 'b' v, 0 gone union all select 1, 'a', 0 union all select 3, 'c', 0",
                "select 2 id, 'x' v union all select 1, 'a' union all select 4, null",
                key("ID"));
        assertThat(JsonText.write(answer.result()))
                .isEqualTo(
                        "{\"columns\":[{\"key\":\"id\",\"name\":\"id\",\"type\":\"integer\"},"
                                + "{\"key\":\"v\",\"name\":\"v\",\"type\":\"text\"},"
                                + "{\"key\":\"in_a\",\"name\":\"in_a\",\"type\":\"boolean\"},"
                                + "{\"key\":\"in_b\",\"name\":\"in_b\",\"type\":\"boolean\"}],"
                                + "\"data\":[[2,\"b\",true,false],[2,\"x\",false,true],[3,\"c\",true,false],[4,null,false,true]]}");
        assertThat(answer.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void showsAThousandRowsAndDoesNotSayThatThereAreMore() {
        Json.Obj result = answer(
                        "value_diff_detail",
                        "select i id from range(1500) t(i)",
                        "select -1 - i id from range(10) t(i)",
                        key("id"))
                .result();
        assertThat(result.items("data")).hasSize(1_000);
        assertThat(result.fields()).containsOnlyKeys("columns", "data");
    }

    private static Map<String, Json> key(String column) {
        return Map.of("primary_key", Json.of(column));
    }

    private RecceAnswer answer(String type, String base, String current, Map<String, Json> params) {
        warehouse.inTransaction("no tables of before", connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("drop schema if exists base cascade; drop schema if exists cur cascade");
            }
        });
        TwoEnvironments environments = InMemory.environments(warehouse).model("orders", "", base, current);
        Json.Obj.Builder all = Json.Obj.builder().put("model", "orders");
        params.forEach(all::put);
        return (RecceAnswer) RecceChecks.of(type, all.build()).run(InMemory.context(environments, warehouse));
    }
}
