package org.recce4j.testkit;

import org.recce4j.diff.Check;
import org.recce4j.diff.Checks;

class ValueDiffCheckContractTest extends DuckDbCheckContract {

    @Override
    protected Check check(String model) {
        return Checks.values(model);
    }
}
