package org.recce4j.engines;

import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Limits;
import org.recce4j.sql.Warehouse;

/** The driver gives the session the zone of the JVM, before ours is set. */
class PostgresZonesTest extends ZonesContract {

    @Override
    Warehouse open(String sessionZone) {
        return open();
    }

    @Override
    Warehouse open() {
        return Warehouse.open(Postgres.target(), Access.READ, Adapters.builtIn(), Limits.DEFAULT);
    }

    @Override
    String listOf(String value) {
        return "array[" + value + "]";
    }
}
