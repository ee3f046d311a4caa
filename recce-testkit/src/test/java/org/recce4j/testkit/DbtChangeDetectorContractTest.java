package org.recce4j.testkit;

import org.recce4j.changes.ChangeDetector;

class DbtChangeDetectorContractTest extends ChangeDetectorContract {

    @Override
    protected ChangeDetector detector() {
        return ChangeDetector.dbt(null);
    }
}
