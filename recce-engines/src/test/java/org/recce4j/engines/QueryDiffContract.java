package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Checks;
import org.recce4j.diff.RecceChecks;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.result.QueryDiff;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlType;

/** What {@code query_diff} and {@code query} do on every engine, over rows of a number k and a text v. */
abstract class QueryDiffContract {

    abstract Engine engine();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 a, 2 b           | 2 b, 1 a       | 0 | 0",
                "1 a, 1 a           | 1 a            | 1 | 0",
                "1 a, 1 a, 2 b      | 1 a, 2 b, 2 b  | 1 | 1",
                "1 a, 2 b           | 1 b, 2 a       | 2 | 2",
                "1 a                | 1 A            | 1 | 1",
                "1 null             | 1 null         | 0 | 0",
                "1 null, 1 null     | 1 null, 1 a    | 1 | 1",
                "1 a                | 3 c, 2 b       | 1 | 2",
            })
    void comparesRowsAsASetInWhichARowMayRepeat(String base, String current, long baseOnly, long currentOnly) {
        for (List<String> key : List.of(List.<String>of(), List.of("K"))) {
            QueryDiff diff = (QueryDiff) run("query_diff", rows(base), rows(current), key, false);
            assertThat(List.of(diff.counts().baseOnly(), diff.counts().currentOnly()))
                    .containsExactly(baseOnly, currentOnly);
            assertThat(diff.verdict()).isEqualTo(baseOnly + currentOnly == 0 ? Verdict.EQUAL : Verdict.DIFFERENT);
            assertThat(diff.differences().data()).hasSize((int) (baseOnly + currentOnly));
            assertThat(diff.notCompared()).isEmpty();
        }
    }

    @Test
    void showsRowsOfAKeyTogether() {
        String base = rows("10 x, 2 b, 1 a");
        String current = rows("1 a, 10 y, 3 c") + " -- all";
        List<Json> expected = ((Json.Arr) Json.of(List.of(
                        List.of(2, "b", true, false),
                        List.of(3, "c", false, true),
                        List.of(10, "x", true, false),
                        List.of(10, "y", false, true))))
                .items();
        QueryDiff diff = (QueryDiff) run("query_diff", base, current, List.of("k"), false);
        assertThat(diff.differences().toJson().items("data")).isEqualTo(expected);
        CheckResult recce = run("query_diff", base, current, List.of("k"), true);
        assertThat(recce.toJson().object("diff").items("data")).isEqualTo(expected);
    }

    @Test
    void countsAndShowsTheRowsOfAQuery() {
        for (boolean isRecce : new boolean[] {false, true}) {
            Json.Obj result = run("query", "", rows("1 a, 2 null") + " order by 1", List.of(), isRecce)
                    .toJson();
            assertThat(result.get("total_row_count")).isEqualTo(Json.of(2));
            assertThat(result.items("data").get(0)).isEqualTo(Json.of(List.of(1, "a")));
        }
    }

    private CheckResult run(String type, String base, String current, List<String> key, boolean isRecce) {
        Json.Obj.Builder params = Json.Obj.builder().put("sql_template", current);
        if (type.equals("query_diff")) {
            params.put("base_sql_template", base).put("primary_keys", key);
        }
        ProjectState state = ProjectState.builder(States.info("test", "run")).build();
        QueryRunner runner =
                engine() instanceof WarehouseEngine engine ? engine.warehouse() : new EngineTables(engine()).runner();
        return (isRecce ? RecceChecks.of(type, params.build()) : Checks.of(type, params.build()))
                .run(CheckContext.of(new ChangeSet(state, state, List.of()), runner, runner));
    }

    /** A query of rows that are written as {@code 1 a, 2 null}. */
    private String rows(String rows) {
        StringBuilder query = new StringBuilder();
        for (String row : rows.split(", ", -1)) {
            String[] values = row.split(" ", -1);
            query.append(query.isEmpty() ? "" : " union all ")
                    .append("select ")
                    .append(values[0])
                    .append(" as k, ")
                    .append(
                            values[1].equals("null")
                                    ? "cast(null as " + engine().dialect().nativeType(new SqlType.Text()) + ")"
                                    : "'" + values[1] + "'")
                    .append(" as v");
        }
        return query.toString();
    }
}
