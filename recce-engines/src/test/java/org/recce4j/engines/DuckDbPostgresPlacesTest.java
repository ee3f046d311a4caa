package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.recce4j.diff.Checks;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** Base on DuckDB, current on PostgreSQL. */
class DuckDbPostgresPlacesTest extends PlacesContract {

    private final Warehouse duckDb = Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE);
    private final Warehouse postgres = Warehouse.open(Postgres.target(), Access.WRITE);
    private final TablesApart tables =
            new TablesApart(WarehouseTables.make(duckDb, "apart_"), WarehouseTables.make(postgres, "apart_"));

    @AfterAll
    void close() {
        duckDb.close();
        postgres.close();
    }

    @Override
    TablesApart tables() {
        return tables;
    }

    @Override
    boolean haveBoth(TypedValue value) {
        return true;
    }

    /** PostgreSQL keeps microseconds. */
    @Test
    void nanosecondsAreComparedToMicrosecondsAndTheResultSaysSo() {
        String nanoseconds = "select 1 as id, '2026-01-01 10:00:00.123456789'::timestamp_ns as v";
        String microseconds = "select 1 as id, timestamp '2026-01-01 10:00:00.123456' as v";
        tables.base().fill(nanoseconds, nanoseconds);
        tables.current().fill(microseconds, microseconds);
        for (String check : java.util.List.of("value_diff", "value_diff_detail")) {
            Outcome.Done done = (Outcome.Done) tables.run(Checks.of(
                    check,
                    Json.Obj.builder()
                            .put("model", "m")
                            .put("primary_key", "id")
                            .build()));
            assertThat(done.result().verdict()).isEqualTo(Verdict.EQUAL);
            assertThat(done.result().summary()).endsWith("; read from two places; equal to microseconds: v");
            assertThat(done.result().toJson().object("precision"))
                    .isEqualTo(Json.Obj.builder().put("v", "microseconds").build());
        }
        Outcome.Done profile = (Outcome.Done) tables.run(
                Checks.of("profile_diff", Json.Obj.builder().put("model", "m").build()));
        assertThat(profile.result().verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(profile.result().summary()).endsWith("; equal to microseconds: v");
    }
}
