package org.recce4j.testkit;

import org.recce4j.diff.Check;
import org.recce4j.diff.Checks;
import org.recce4j.model.Json;

class QueryCheckContractTest extends DuckDbCheckContract {

    @Override
    protected Check check(String model) {
        return Checks.of(
                "query",
                Json.Obj.builder()
                        .put("sql_template", "select * from {{ ref('" + model + "') }}")
                        .build());
    }

    @Override
    protected boolean compares() {
        return false;
    }
}
