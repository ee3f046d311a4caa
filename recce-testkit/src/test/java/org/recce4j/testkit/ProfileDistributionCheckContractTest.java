package org.recce4j.testkit;

import org.recce4j.diff.Check;
import org.recce4j.diff.Checks;
import org.recce4j.model.Json;

class ProfileDistributionCheckContractTest extends DuckDbCheckContract {

    @Override
    protected Check check(String model) {
        return Checks.of(
                "profile_distribution", Json.Obj.builder().put("model", model).build());
    }

    /** Of two values that are there once, nothing would be compared. */
    @Override
    protected Tables equal() {
        String rows = "select 1 as id, 'a' as v union all select 2, 'a'";
        return new Tables(rows, rows);
    }

    @Override
    protected Tables different() {
        return new Tables("select 1 as id, 'a' as v", "select 5 as id, 'a' as v");
    }
}
