package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.Sql;

/**
 * Removes rows: those that no run points at, which it finds, or those of a snapshot. The ids are read first and named in the statements: not every warehouse takes a
 * query within a delete.
 */
final class Sweeper {

    private final UsedIds used;

    Sweeper(QueryRunner queries, StoreNames names) {
        this.used = new UsedIds(queries, names);
    }

    /** Returns what nothing would point at if these runs were gone. */
    List<Garbage> without(List<String> runIds) {
        List<String> trees = used.unused(Layout.TREE_BUCKETS, "tree_id", used.kept(runIds, "tree_id"));
        List<String> buckets = used.unused(Layout.BUCKET_ITEMS, "bucket_id", used.keptBuckets(runIds));
        List<String> contents = used.unused(Layout.CONTENTS, "content_id", used.keptContents(runIds));
        List<Garbage> garbage = new ArrayList<>();
        garbage.add(new Garbage(Layout.RUNS, "run_id", runIds));
        garbage.add(new Garbage(Layout.TREE_BUCKETS, "tree_id", trees));
        garbage.add(new Garbage(Layout.BUCKET_ITEMS, "bucket_id", buckets));
        for (StoreTable table : Layout.OF_CONTENT) {
            // a writer that died may have left rows for people without contents
            List<String> ids = table.equals(Layout.CONTENTS)
                    ? contents
                    : used.unused(table, "content_id", used.keptContents(runIds));
            garbage.add(new Garbage(table, "content_id", ids));
        }
        return garbage;
    }

    /** Removes what nothing points at; the caller holds the lock. */
    static void sweep(StoreSession session) {
        remove(session, new Sweeper(session, session.names()).without(List.of()));
    }

    static void remove(StoreSession session, List<Garbage> garbage) {
        for (Garbage rows : garbage) {
            Ids.chunks(
                    rows.ids(),
                    chunk -> session.execute(
                            "rows of " + rows.table().name() + " that no run needs",
                            Sql.builder(session.dialect())
                                    .deleteFrom(session.names().table(rows.table()))
                                    .where(session.names().text(rows.column()).in(chunk))));
        }
    }
}
