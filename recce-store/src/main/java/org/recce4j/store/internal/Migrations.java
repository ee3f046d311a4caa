package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Query;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Progress;
import org.recce4j.model.Run;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/**
 * Makes a store, or brings one of an earlier version to the newest; forward only. The versions done are in
 * {@code schema_version}, the newest written last. Each statement can be repeated, for warehouses that have no transaction
 * around it.
 */
final class Migrations {

    static final int NEWEST = 2;

    private final StoreSession session;
    private final BuildDialect dialect;
    private final StoreNames names;
    private final Ddl ddl;

    Migrations(StoreSession session) {
        this.session = session;
        this.dialect = Sql.parts(session.dialect());
        this.names = session.names();
        this.ddl = new Ddl(dialect, names);
    }

    /** Brings a schema with a store of an earlier version, or none, to the newest, and returns that. */
    int run(int done) {
        List<StoredRun> moved = List.of();
        if (done == 0) {
            session.execute("the store's schema", ddl.createSchema());
            session.execute("the table schema_version", ddl.create(Layout.SCHEMA_VERSION));
        }
        contents().forEach(table -> session.execute("the table " + table.name(), ddl.create(table)));
        if (done == 1) {
            moved = moveVersionOne();
        }
        session.execute("the table runs", ddl.create(Layout.RUNS));
        ShownValues shown = new ShownValues(dialect.limits().textBytes());
        moved.forEach(run -> RunWriter.insert(session, run, shown));
        insertLock();
        views().forEach(view -> session.execute("a view", view));
        insertVersion();
        return NEWEST;
    }

    private List<StoreTable> contents() {
        List<StoreTable> tables = new ArrayList<>(Layout.OF_CONTENT);
        tables.addAll(List.of(Layout.BUCKET_ITEMS, Layout.TREE_BUCKETS, Layout.STORE_LOCK));
        return tables;
    }

    /** Reads and rewrites run by run; the old tables go at the end. */
    private List<StoredRun> moveVersionOne() {
        VersionOne before = new VersionOne(session, names);
        List<StoredRun> moved = new ArrayList<>();
        for (Run run : before.runs()) {
            Snapshot snapshot = Snapshot.of(before.load(run));
            VersionRows rows = new VersionRows(new ShownValues(dialect.limits().textBytes()), run.id());
            new SnapshotWriter(session, rows, Progress.NONE).write(snapshot);
            moved.add(StoredRun.of(run, snapshot));
        }
        VersionOne.TABLES.forEach(
                table -> session.execute("the table " + table + " of version 1", ddl.dropTable(table)));
        return moved;
    }

    private void insertLock() {
        Select<?> count = Sql.builder(dialect).selectCount().from(names.table(Layout.STORE_LOCK));
        boolean empty =
                session.query("the store's lock", Sql.text(count), OneRow.of(rows -> rows.getInt(1) == 0, true));
        if (empty) {
            List<List<@Nullable Object>> free = List.of(List.of("", 0L));
            session.insert(Layout.STORE_LOCK, free.iterator());
        }
    }

    private List<Query> views() {
        List<Query> queries = new ArrayList<>();
        for (Map.Entry<String, Select<?>> view : new Views(dialect, names).all().entrySet()) {
            queries.add(ddl.createView(view.getKey(), view.getValue()));
        }
        return queries;
    }

    private void insertVersion() {
        session.execute(
                "the store's version",
                Sql.builder(dialect)
                        .insertInto(names.table(Layout.SCHEMA_VERSION), List.of(names.number("version")))
                        .values(DSL.inline((long) NEWEST)));
    }
}
