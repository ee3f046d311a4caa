package org.recce4j.engines;

import java.util.stream.Stream;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

class PostgresValueDiffCasesTest extends ValueDiffCases {

    static Stream<ValueDiffCase> cases() {
        return ValueDiffCase.all("postgres");
    }

    @Override
    Warehouse open() {
        return Warehouse.open(
                new ProfileTarget(
                        "engines",
                        "test",
                        "postgres",
                        Postgres.settings(Postgres.port(), Postgres.database("value_diff_cases"))),
                Access.WRITE);
    }

    @Override
    String tables(ValueDiffCase example) {
        return "drop schema if exists base cascade; drop schema if exists cur cascade; create schema base; create"
                + " schema cur; set local search_path to base; " + example.base() + "; set local search_path to cur; "
                + example.current();
    }
}
