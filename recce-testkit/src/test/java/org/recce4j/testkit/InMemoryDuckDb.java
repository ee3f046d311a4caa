package org.recce4j.testkit;

import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** DuckDB in memory, to be closed by the test. */
final class InMemoryDuckDb {

    private InMemoryDuckDb() {}

    static Warehouse warehouse() {
        return Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE);
    }
}
