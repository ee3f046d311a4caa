package org.recce4j.store;

import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.ProjectState;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** A DuckDB database in memory, with a store in the schema {@code recce_metadata}, and what a hand can do to it. */
public final class StoreDatabase implements AutoCloseable {

    /** The schema of {@link #store()}. */
    public static final String SCHEMA = "recce_metadata";

    /** What the clock of each store says. */
    public static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");

    private final Warehouse warehouse = Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE);

    /** Opens a database without a store. */
    public StoreDatabase() {}

    /** Returns the store, whose tables are made by {@link MetadataStore#migrate}. */
    public MetadataStore store() {
        return store(SCHEMA);
    }

    /** Returns a store in another schema. */
    public MetadataStore store(String schema) {
        return store(warehouse, schema);
    }

    /** Returns the store of another session. */
    public static MetadataStore store(Warehouse warehouse) {
        return store(warehouse, SCHEMA);
    }

    static MetadataStore store(Warehouse warehouse, String schema) {
        return MetadataStore.of(warehouse, new StoreConfig(schema, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    /** Returns the store with tables and these states, each as a run without labels. */
    public MetadataStore storeOf(ProjectState... states) {
        MetadataStore store = store();
        store.migrate();
        for (ProjectState state : states) {
            store.save(state);
        }
        return store;
    }

    /** Returns the session. */
    public Warehouse warehouse() {
        return warehouse;
    }

    /** Runs statements. */
    public void execute(String... statements) {
        warehouse.inTransaction("the test's statements", connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
                return statements.length;
            }
        });
    }

    /** Returns rows as texts, NULL as null. */
    public List<List<@Nullable String>> rows(String sql) {
        return warehouse.query("the test's query", sql, set -> {
            List<List<@Nullable String>> all = new ArrayList<>();
            while (set.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= set.getMetaData().getColumnCount(); i++) {
                    row.add(set.getString(i));
                }
                all.add(row);
            }
            return all;
        });
    }

    /** Returns the value of a query that has one. */
    public String value(String sql) {
        return String.valueOf(rows(sql).get(0).get(0));
    }

    /** Returns the number of a query that has one. */
    public long number(String sql) {
        return Long.parseLong(value(sql));
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
