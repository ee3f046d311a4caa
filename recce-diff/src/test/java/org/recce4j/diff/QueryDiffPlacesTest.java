package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.result.Fetched;
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
            assertThat(apart.sides().fetched()).isEqualTo(new Fetched(1, 1, Map.of()));
            assertThat(TwoPlaces.withoutFetched(apart)).isEqualTo(together.toJson());
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
    void comparesAllRowsUpToTheBudgetAndShowsTheFirst() {
        QueryDiff equal = diff(current, "select * from range(3000)", "select * from range(3000)", List.of());
        assertThat(equal.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(equal.summary()).isEqualTo("all 3,000 rows are equal; read from two places");
        assertThat(equal.toJson().object("base").get("total_row_count")).isEqualTo(Json.of(3000));
        QueryDiff differing = diff(
                current,
                "select range as k from range(3000)",
                "select range + 5000 as k from range(3000)",
                List.of("k"));
        assertThat(differing.counts()).isEqualTo(new QueryDiff.Counts(3000, 3000, 3000, 3000, 0, 0, 0));
        assertThat(differing.differences().data()).hasSize(2000);
        assertThat(differing.differences().totalRowCount()).isEqualTo(6000);
    }

    @Test
    void onlyCountsMoreRowsThanTheBudget() {
        QueryDiff equal = diff(current, "select * from range(100001)", "select * from range(100001)", List.of());
        assertThat(equal.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(equal.summary())
                .isEqualTo("the queries have 100,001 rows in base and 100,001 in current, in two places, and at most"
                        + " 100,000 rows of each side are fetched to compare them; raise \"budget: {rows: N}\"");
        QueryDiff longer = diff(current, "select * from range(100001)", "select * from range(7)", List.of("range"));
        assertThat(longer.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(longer.notCompared()).hasSize(1);
        assertThat(longer.summary())
                .isEqualTo(
                        "at least 99,994 rows only in base; rows were not compared (base has 100,001 rows, current 7)");
        assertThat(longer.differences().totalRowCount()).isNull();
    }

    @Test
    void columnsOfOneNameAreComparedIfTheyAreFewRows() {
        String twice = "select range as v, range + 1 as v from range(%d)";
        assertThat(diff(current, twice.formatted(3), twice.formatted(3), List.of())
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
        assertThat(diff(current, twice.formatted(3000), twice.formatted(3000), List.of())
                        .summary())
                .isEqualTo("columns of the query have the same name; give each its own");
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
