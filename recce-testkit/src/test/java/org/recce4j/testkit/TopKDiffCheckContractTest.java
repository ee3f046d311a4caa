package org.recce4j.testkit;

import org.recce4j.diff.Check;
import org.recce4j.diff.Checks;
import org.recce4j.model.Json;

class TopKDiffCheckContractTest extends DuckDbCheckContract {

    @Override
    protected Check check(String model) {
        return Checks.of(
                "top_k_diff",
                Json.Obj.builder().put("model", model).put("column_name", "v").build());
    }
}
