package org.recce4j.testkit;

import org.recce4j.diff.Check;
import org.recce4j.diff.Checks;
import org.recce4j.model.Json;

class ProfileDiffCheckContractTest extends DuckDbCheckContract {

    @Override
    protected Check check(String model) {
        return Checks.of("profile_diff", Json.Obj.builder().put("model", model).build());
    }

    @Override
    protected Tables different() {
        return new Tables("select 1 as id, 'a' as v", "select 5 as id, 'a' as v");
    }
}
