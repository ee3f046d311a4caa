package org.recce4j.testkit;

import org.recce4j.diff.Check;
import org.recce4j.diff.check.Checks;
import org.recce4j.model.Json;

class ProfileDistributionCheckContractTest extends DuckDbCheckContract {

    @Override
    protected Check check(String model) {
        return Checks.of(
                "profile_distribution", Json.Obj.builder().put("model", model).build());
    }

    @Override
    protected Tables different() {
        return new Tables("select 1 as id, 'a' as v", "select 5 as id, 'a' as v");
    }
}
