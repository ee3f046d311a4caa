package org.recce4j.store.internal;

import org.jooq.Select;
import org.jooq.impl.DSL;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.Sql;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/** The version of the tables in the schema, and what can be done with them. */
final class StoreVersion {

    private final QueryRunner queries;
    private final StoreNames names;

    StoreVersion(QueryRunner queries, StoreNames names) {
        this.queries = queries;
        this.names = names;
    }

    /**
     * Returns the version of the store, 0 where there is none.
     *
     * @throws StoreException NEWER_SCHEMA when this library does not know it
     */
    int readable() {
        int version = read();
        if (version < 0) {
            throw new StoreException(
                    StoreErrorCode.DAMAGED,
                    "Cannot use the metadata store in schema \"" + names.schema() + "\": schema_version says " + version
                            + ", which is not a version; delete that row");
        }
        if (version > Migrations.NEWEST) {
            throw new StoreException(
                    StoreErrorCode.NEWER_SCHEMA,
                    "Cannot use the metadata store in schema \"" + names.schema() + "\": it has version " + version
                            + ", this recce4j knows " + Migrations.NEWEST + "; use a newer recce4j");
        }
        return version;
    }

    /** Returns the version of the store where there is one. */
    int requireStore() {
        int version = readable();
        if (version == 0) {
            throw new StoreException(
                    StoreErrorCode.NOT_INITIALIZED,
                    "Cannot use the metadata store in schema \"" + names.schema()
                            + "\": there is none; initialize it first (recce store init)");
        }
        return version;
    }

    /**
     * Throws when the tables are those of an earlier version.
     *
     * @param verb what shall be done with the store, for the message
     */
    void requireNewest(String verb) {
        int version = requireStore();
        if (version < Migrations.NEWEST) {
            throw new StoreException(
                    StoreErrorCode.OLDER_SCHEMA,
                    "Cannot " + verb + " the metadata store in schema \"" + names.schema() + "\": it has version "
                            + version
                            + ", and this recce4j can only list and load runs of that version; migrate it first (recce"
                            + " store init)");
        }
    }

    private int read() {
        Select<?> select = Sql.builder(queries.dialect())
                .select(DSL.max(names.number("version")))
                .from(names.table(Layout.SCHEMA_VERSION));
        try {
            return queries.query(
                    "the query for the version of the metadata store",
                    Sql.text(select),
                    OneRow.of(rows -> rows.getInt(1), 0));
        } catch (SqlException failure) {
            if (failure.code() == SqlErrorCode.TABLE_NOT_FOUND) {
                return 0;
            }
            throw new LayoutCheck(queries, names).explained(failure);
        }
    }
}
