package org.recce4j.testkit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.Warehouse;

class WarehouseTest extends QueryRunnerContract {

    private final List<Warehouse> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Warehouse::close);
    }

    @Override
    protected QueryRunner runner(Limits limits) {
        Warehouse warehouse =
                Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE, Adapters.builtIn(), limits);
        opened.add(warehouse);
        return warehouse;
    }

    @Override
    protected String endlessQuery() {
        return "select cast(sum(a.range * b.range) as varchar) from range(10000000) a, range(10000000) b";
    }

    @Override
    protected String queryThatFailsOnValue(String value) {
        return "select cast(v as integer) from (select '" + value + "' as v) as t";
    }
}
