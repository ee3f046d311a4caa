package org.recce4j.engines;

import org.recce4j.sql.Warehouse;

/** The driver gives the session the zone of the JVM, before ours is set. */
class PostgresZonesTest extends ZonesContract {

    @Override
    Warehouse open(String sessionZone) {
        return open();
    }

    @Override
    Warehouse open() {
        return Warehouse.open(Postgres.target());
    }

    @Override
    String listOf(String value) {
        return "array[" + value + "]";
    }
}
