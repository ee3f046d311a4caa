package org.recce4j.testkit;

import org.recce4j.diff.Check;
import org.recce4j.diff.Checks;
import org.recce4j.model.Json;

class HistogramDiffCheckContractTest extends DuckDbCheckContract {

    @Override
    protected Check check(String model) {
        return Checks.of(
                "histogram_diff",
                Json.Obj.builder().put("model", model).put("column_name", "id").build());
    }

    @Override
    protected Tables different() {
        return new Tables("select 1 as id, 'a' as v", "select 5 as id, 'a' as v");
    }
}
