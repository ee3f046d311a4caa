package org.recce4j.testkit;

import org.recce4j.changes.ChangeDetector;

class StandardChangeDetectorContractTest extends ChangeDetectorContract {

    @Override
    protected ChangeDetector detector() {
        return ChangeDetector.standard();
    }
}
