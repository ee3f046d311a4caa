package org.recce4j.engines;

import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterAll;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;

/** Base on DuckDB, current on Spark in the dialect of Databricks. */
class SparkDuckDbPlacesTest extends PlacesContract {

    private static final LocalDateTime SKIPPED = LocalDateTime.parse("2024-03-10T02:30");

    private final Warehouse duckDb = Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE);
    private final TablesApart tables =
            new TablesApart(WarehouseTables.make(duckDb, "apart_"), new SparkViews(new Spark()));

    @AfterAll
    void close() {
        duckDb.close();
    }

    @Override
    TablesApart tables() {
        return tables;
    }

    /** The driver's class for timestamps lacks the hour that the JVM's zone skips; documents are not compared. */
    @Override
    boolean haveBoth(TypedValue value) {
        return !(value.type() instanceof SqlType.Time
                || value.type() instanceof SqlType.Document
                || SKIPPED.equals(value.value()));
    }
}
