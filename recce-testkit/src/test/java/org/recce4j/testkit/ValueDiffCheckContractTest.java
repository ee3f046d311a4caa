package org.recce4j.testkit;

import org.recce4j.diff.Check;
import org.recce4j.diff.check.Checks;

class ValueDiffCheckContractTest extends DuckDbCheckContract {

    @Override
    protected Check check(String model) {
        return Checks.values(model);
    }
}
