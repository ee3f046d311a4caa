package org.recce4j.store.internal;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The store's DDL by version, forward only; the versions done are recorded in {@code schema_version}. */
final class Migrations {

    static final int NEWEST = 1;

    private final DSLContext sql;
    private final Tables tables;

    Migrations(DSLContext sql, Tables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    /** Brings an empty schema, or one of an earlier version, to the newest. */
    void run(String schema, int done) {
        if (done < 1) {
            sql.createSchemaIfNotExists(DSL.name(schema)).execute();
            create(tables.schemaVersion, List.of(Tables.VERSION), Tables.VERSION);
            create(tables.runs, Tables.RUN_FIELDS, Tables.RUN_ID);
            create(tables.nodes, Tables.NODE_FIELDS, Tables.RUN_ID, Tables.ENVIRONMENT, Tables.UNIQUE_ID);
            create(
                    tables.lineage,
                    Tables.LINEAGE_FIELDS,
                    Tables.RUN_ID,
                    Tables.ENVIRONMENT,
                    Tables.NODE_ID,
                    Tables.PARENT_ID);
            create(tables.runParts, Tables.PART_FIELDS, Tables.RUN_ID, Tables.PART);
            sql.insertInto(tables.schemaVersion, Tables.VERSION).values(1).execute();
        }
    }

    private void create(Table<Record> table, List<Field<?>> fields, Field<?>... key) {
        sql.createTable(table).columns(fields).primaryKey(key).execute();
    }
}
