package org.recce4j.diff.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.InMemory;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.result.QueryDiff;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.sql.Warehouse;

/** Base and current in two databases. */
class QueryDiffPlacesTest {

    private final Warehouse base = InMemory.warehouse();
    private final Warehouse current = InMemory.warehouse();

    @AfterEach
    void close() {
        base.close();
        current.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1                       | 1                       | true",
                "1                       | 2                       | false",
                "1::int                  | 1::bigint               | true",
                "1.10::decimal(5, 2)     | 1.1::decimal(5, 1)      | true",
                "1.10::decimal(5, 2)     | 1.1::double             | true",
                "0.1::float              | 0.1::double             | false",
                "0.5::float              | 0.5::double             | true",
                "-0.0::double            | 0.0::double             | true",
                "'nan'::double           | 'nan'::double           | true",
                "9007199254740993        | 9007199254740992::double | false",
                "date '2026-01-01'       | timestamp '2026-01-01'  | true",
                "timestamp '2026-01-01 10:00:00.5' | '2026-01-01 10:00:00.500000000'::timestamp_ns | true",
                "timestamp '2026-01-01 10:00:00' | timestamp '2026-01-01 10:00:01' | false",
                "null                    | 0                       | false",
                "'a'                     | 'A'                     | false",
                "[1, 2]                  | [2, 1]                  | false",
                "'\\x01'::blob           | '\\x01'::blob           | true",
            })
    void comparesSmallResultsInMemoryAsAWarehouseDoes(String before, String after, boolean same) {
        String baseQuery = "select 7 as k, " + before + " as v";
        String currentQuery = "select 7 as k, " + after + " as v";
        for (List<String> key : List.of(List.<String>of(), List.of("K"))) {
            QueryDiff apart = diff(current, baseQuery, currentQuery, key);
            QueryDiff together = diff(base, baseQuery, currentQuery, key);
            assertThat(apart.counts().baseOnly() == 0).isEqualTo(same);
            assertThat(apart.counts()).isEqualTo(together.counts());
            assertThat(apart.verdict()).isEqualTo(together.verdict());
            assertThat(apart.toJson()).isEqualTo(together.toJson());
        }
    }

    @Test
    void sortsRowsByTheKey() {
        QueryDiff diff = diff(
                current,
                "select * from (values (10, 'a'), (2, 'b'), (null, 'c')) t(k, v)",
                "select * from (values (null, 'd'), (2, 'x'), (10, 'a'), (2, 'x')) t(k, v)",
                List.of("k"));
        assertThat(diff.differences().toJson().get("data"))
                .isEqualTo(Json.of(List.of(
                        List.of(2, "b", true, false),
                        List.of(2, "x", false, true),
                        List.of(2, "x", false, true),
                        Arrays.asList(null, "c", true, false),
                        Arrays.asList(null, "d", false, true))));
        assertThat(diff.counts()).isEqualTo(new QueryDiff.Counts(3, 4, 2, 3, 2, 0, 1));
    }

    @Test
    void cannotSayWhetherLargeResultsAreEqual() {
        QueryDiff diff = diff(current, "select * from range(3000)", "select * from range(3000)", List.of());
        assertThat(diff.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(diff.summary())
                .startsWith("base and current are in two places")
                .endsWith("or query_diff of at most 2,000 rows");
        assertThat(diff.toJson().object("base").get("total_row_count")).isEqualTo(Json.of(3000));
    }

    @Test
    void knowsThatResultsOfOtherSizesDiffer() {
        QueryDiff diff = diff(current, "select * from range(3000)", "select * from range(3001)", List.of("range"));
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(diff.notCompared()).hasSize(1);
        assertThat(diff.summary())
                .isEqualTo(
                        "at least 1 row only in current; rows were not compared (base has 3,000 rows, current 3,001)");
        assertThat(diff.differences().totalRowCount()).isNull();
    }

    private QueryDiff diff(Warehouse ofCurrent, String baseQuery, String currentQuery, List<String> key) {
        TwoEnvironments environments = new TwoEnvironments(statements -> {});
        ChangeSet states = new ChangeSet(environments.base(), environments.current(), List.of());
        Json.Obj params = Json.Obj.builder()
                .put("sql_template", currentQuery)
                .put("base_sql_template", baseQuery)
                .put("primary_keys", key)
                .build();
        return (QueryDiff) Checks.of("query_diff", params).run(CheckContext.of(states, base, ofCurrent));
    }
}
