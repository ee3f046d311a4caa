package org.recce4j.testkit;

import org.recce4j.diff.Check;
import org.recce4j.diff.Checks;
import org.recce4j.model.Json;

class ValueDiffDetailCheckContractTest extends DuckDbCheckContract {

    @Override
    protected Check check(String model) {
        return Checks.of(
                "value_diff_detail", Json.Obj.builder().put("model", model).build());
    }
}
