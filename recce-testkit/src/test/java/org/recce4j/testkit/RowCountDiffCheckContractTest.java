package org.recce4j.testkit;

import org.recce4j.diff.Check;
import org.recce4j.diff.Checks;

class RowCountDiffCheckContractTest extends DuckDbCheckContract {

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
        return new Tables("select 1 as id, 'a' as v", "select 1 as id, 'a' as v union all select 2, 'a'");
    }
}
