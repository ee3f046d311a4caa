package org.recce4j.testkit;

import org.recce4j.diff.Check;
import org.recce4j.diff.Checks;
import org.recce4j.model.Json;

class ProfileCheckContractTest extends DuckDbCheckContract {

    @Override
    protected Check check(String model) {
        return Checks.of("profile", Json.Obj.builder().put("model", model).build());
    }

    @Override
    protected boolean compares() {
        return false;
    }
}
