package org.recce4j.engines;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.recce4j.sql.Access;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.Warehouse;
import org.recce4j.testkit.QueryRunnerContract;

class PostgresWarehouseTest extends QueryRunnerContract {

    private final List<Warehouse> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Warehouse::close);
    }

    ProfileTarget target() {
        return Postgres.target();
    }

    Access access() {
        return Access.READ;
    }

    @Override
    protected QueryRunner runner(Limits limits) {
        Warehouse warehouse =
                Warehouse.builder(target()).access(access()).limits(limits).open();
        opened.add(warehouse);
        return warehouse;
    }

    @Override
    protected String endlessQuery() {
        return "select cast(sum(a * b) as text) from generate_series(1, 10000000) a, generate_series(1, 10000000) b";
    }

    @Override
    protected String queryThatFailsOnValue(String value) {
        return "select cast(v as integer) from (select '" + value + "'::text as v) as t";
    }
}
