package org.recce4j.store.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.Sql;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/** The table {@code runs}: a run is there when its row is. */
final class RunTable {

    private final QueryRunner queries;
    private final StoreNames names;

    RunTable(QueryRunner queries, StoreNames names) {
        this.queries = queries;
        this.names = names;
    }

    Optional<StoredRun> find(String runId) {
        return rows(names.text("run_id").eq(runId)).stream().findFirst();
    }

    /** Returns the row of a run that was there a moment ago. */
    StoredRun require(String runId) {
        return find(runId)
                .orElseThrow(() -> new StoreException(
                        StoreErrorCode.STATE_NOT_FOUND,
                        "Cannot find run \"" + runId + "\": it was removed a moment ago"));
    }

    /** Returns the rows that meet a condition, newest first. */
    List<StoredRun> rows(Condition condition) {
        return queries.query("the runs of the metadata store", Sql.text(select(condition)), set -> {
            Map<String, StoredRun> runs = new LinkedHashMap<>();
            while (set.next()) {
                StoredRun run = RunRow.row(set);
                if (runs.put(run.run().id(), run) != null) {
                    throw RunRow.damaged(run.run().id(), "it has several rows in runs", null);
                }
            }
            return List.copyOf(runs.values());
        });
    }

    Select<?> select(Condition condition) {
        List<Field<String>> fields = RunRow.READ.stream().map(names::text).toList();
        return Sql.builder(queries.dialect())
                .select(fields)
                .from(names.table(Layout.RUNS))
                .where(condition)
                .orderBy(names.text("run_at").desc(), names.text("run_id").desc());
    }
}
