package org.recce4j.engines;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresValueDiffTest extends ValueDiffContract {

    private final Warehouse warehouse = Warehouse.open(Postgres.target(), Access.WRITE);
    private final ComparedTables tables = WarehouseTables.make(warehouse, "values_postgres_");

    @AfterAll
    void close() {
        warehouse.close();
    }

    @Override
    ComparedTables tables() {
        return tables;
    }
}
