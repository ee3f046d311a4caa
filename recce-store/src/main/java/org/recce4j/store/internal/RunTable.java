package org.recce4j.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Run;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/** The table {@code runs}: a run is there when its row is. */
final class RunTable {

    private static final List<String> READ =
            List.of("run_id", "content", "tree_id", "bare_tree_id", "results_id", "freshness_id", "details_id");

    private static final String NO_RUN = "its row in runs was changed by hand, \"content\" is not a run";

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
                StoredRun run = row(set);
                if (runs.put(run.run().id(), run) != null) {
                    throw damaged(run.run().id(), "it has several rows in runs", null);
                }
            }
            return List.copyOf(runs.values());
        });
    }

    Select<?> select(Condition condition) {
        List<Field<String>> fields = READ.stream().map(names::text).toList();
        return Sql.builder(queries.dialect())
                .select(fields)
                .from(names.table(Layout.RUNS))
                .where(condition)
                .orderBy(names.text("run_at").desc(), names.text("run_id").desc());
    }

    private static StoredRun row(ResultSet set) throws SQLException {
        int column = 1;
        String id = set.getString(column++);
        Json.Obj content = content(id, set.getString(column++));
        StoredRun run = new StoredRun(
                run(id, content),
                Objects.requireNonNullElse(set.getString(column++), ""),
                Objects.requireNonNullElse(set.getString(column++), ""),
                set.getString(column++),
                set.getString(column++),
                Objects.requireNonNullElse(set.getString(column), ""));
        if (!run.run().id().equals(id) || !run.isSealedBy(content)) {
            throw damaged(id, "its row in runs was changed by hand", null);
        }
        return run;
    }

    private static Json.Obj content(String id, @Nullable String content) {
        try {
            if (content != null && JsonText.read(content) instanceof Json.Obj json) {
                return json;
            }
        } catch (IllegalArgumentException damaged) {
            throw damaged(id, NO_RUN, damaged);
        }
        throw damaged(id, NO_RUN, null);
    }

    private static Run run(String id, Json.Obj content) {
        try {
            return Run.fromJson(content);
        } catch (IllegalArgumentException damaged) {
            throw damaged(id, NO_RUN, damaged);
        }
    }

    private static StoreException damaged(String id, String why, @Nullable IllegalArgumentException cause) {
        return new StoreException(
                StoreErrorCode.DAMAGED,
                "Cannot read run \"" + id + "\": " + why + (cause == null ? "" : " (" + cause.getMessage() + ")")
                        + "; restore the row, or delete it and save the run again",
                cause);
    }

    /** Writes a new row. */
    static void insert(StoreSession session, StoredRun run, ShownValues shown) {
        List<List<@Nullable Object>> rows = List.of(run.row(shown, session.now()));
        session.insert(Layout.RUNS, rows.iterator());
    }

    /** Writes a row in place of that of the same run, in one statement: readers see the one or the other. */
    static void update(StoreSession session, StoredRun run, ShownValues shown) {
        session.execute("the run's row", updated(session, run, run.row(shown, session.now())));
    }

    private static Query updated(StoreSession session, StoredRun run, List<@Nullable Object> row) {
        BuildDialect dialect = Sql.parts(session.dialect());
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        for (int i = 1; i < row.size(); i++) {
            StoreTable.Column column = Layout.RUNS.columns().get(i);
            values.put(
                    DSL.field(session.names().label(column.name())),
                    dialect.literal(row.get(i), Ddl.stored(column.type())));
        }
        return Sql.builder(dialect)
                .update(session.names().table(Layout.RUNS))
                .set(values)
                .where(session.names().text("run_id").eq(run.run().id()));
    }
}
