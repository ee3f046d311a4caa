package org.recce4j.engines;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.recce4j.model.Json;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;

/** The cafe on DuckDB and PostgreSQL. */
class DuckDbPostgresCafeTest extends CafePlacesContract {

    private final Json.Obj settings = Postgres.settings(Postgres.port(), Postgres.database("cafe"));
    private final Warehouse postgres =
            Warehouse.open(new ProfileTarget("engines", "test", "postgres", settings), Access.WRITE);

    @AfterAll
    void disconnect() {
        postgres.close();
    }

    @Override
    QueryRunner other() {
        return postgres;
    }

    @Override
    Optional<SqlType> counterpart(SqlType type) {
        return type instanceof SqlType.Other other && !other.name().equals("UUID")
                ? Optional.empty()
                : Optional.of(type);
    }

    @Override
    void load(String schema, String table, TypedTable rows) {
        WarehouseEngine engine = new WarehouseEngine(postgres);
        engine.execute("create schema if not exists " + schema);
        engine.execute(
                "create table " + schema + "." + postgres.dialect().quote(table) + " as " + rows.sql(engine.dialect()));
    }
}
