package org.recce4j.testkit;

import java.util.List;
import org.recce4j.diff.Check;
import org.recce4j.diff.Checks;
import org.recce4j.model.Json;

class RowCountCheckContractTest extends DuckDbCheckContract {

    @Override
    protected Check check(String model) {
        return Checks.of(
                "row_count",
                Json.Obj.builder().put("node_names", List.of(model)).build());
    }

    @Override
    protected boolean compares() {
        return false;
    }

    @Override
    protected Tables different() {
        return new Tables("select 1 as id", "select 1 as id");
    }
}
