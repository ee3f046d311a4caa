package org.recce4j.store.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** Writes rows of the table {@code runs}. */
final class RunWriter {

    private RunWriter() {}

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
