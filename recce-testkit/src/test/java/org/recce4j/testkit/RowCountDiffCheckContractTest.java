package org.recce4j.testkit;

import org.junit.jupiter.api.AfterEach;
import org.recce4j.diff.Check;
import org.recce4j.diff.check.Checks;
import org.recce4j.sql.Warehouse;

class RowCountDiffCheckContractTest extends CheckContract {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Override
    protected Warehouse warehouse() {
        return warehouse;
    }

    @Override
    protected Check check(String model) {
        return Checks.rowCount(model);
    }

    @Override
    protected Tables equal() {
        return new Tables("select 1 as id, 'a' as v", "select 2 as id, 'b' as v");
    }

    @Override
    protected Tables different() {
        return new Tables("select 1 as id", "select 1 as id union all select 2");
    }
}
