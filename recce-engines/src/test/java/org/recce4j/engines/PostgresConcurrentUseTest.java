package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

class PostgresConcurrentUseTest extends ConcurrentUseContract {

    private static final String DATABASE = "concurrent";

    @Override
    Warehouse open() {
        return Warehouse.open(
                new ProfileTarget(
                        "engines", "test", "postgres", Postgres.settings(Postgres.port(), Postgres.database(DATABASE))),
                Access.WRITE);
    }

    @Override
    Map.Entry<String, Long> slowQuery() {
        return Map.entry("select sum(a % 7) from generate_series(0, 199999) a", 599_994L);
    }

    @Override
    void assertReleased() {
        try (Warehouse other = Warehouse.open(Postgres.target())) {
            long left = other.query(
                    "connections", "select count(*) from pg_stat_activity where datname = '" + DATABASE + "'", rows -> {
                        rows.next();
                        return rows.getLong(1);
                    });
            assertThat(left).as("connections left over").isZero();
        }
    }
}
