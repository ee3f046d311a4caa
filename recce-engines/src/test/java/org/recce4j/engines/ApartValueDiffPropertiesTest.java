package org.recce4j.engines;

import net.jqwik.api.lifecycle.AfterContainer;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;

/** Base on DuckDB, current on PostgreSQL. */
class ApartValueDiffPropertiesTest extends PlacesProperties {

    private static final Warehouse DUCK_DB = Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE);
    private static final Warehouse POSTGRES = Warehouse.open(Postgres.target(), Access.WRITE);
    private static final TablesApart TABLES = new TablesApart(
            WarehouseTables.make(DUCK_DB, "pairs_apart_"), WarehouseTables.make(POSTGRES, "pairs_apart_"));

    @AfterContainer
    static void close() {
        DUCK_DB.close();
        POSTGRES.close();
    }

    @Override
    TablesApart tables() {
        return TABLES;
    }

    /** Documents are not compared across kinds. */
    @Override
    boolean haveBoth(TypedValue value) {
        return !(value.type() instanceof SqlType.Document);
    }
}
