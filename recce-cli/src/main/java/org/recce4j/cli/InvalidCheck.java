package org.recce4j.cli;

import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.DiffPlan;
import org.recce4j.model.Json;

/**
 * A check of a recce.yml that cannot be made. It fails when it is run, so that the others run.
 *
 * @param why why it cannot be made, with the place in the file
 */
record InvalidCheck(String type, Json.Obj params, String name, String why) implements Check {

    @Override
    public DiffPlan explain(CheckContext context) {
        throw new DiffException(DiffErrorCode.INVALID_CHECK, why);
    }

    @Override
    public CheckResult run(CheckContext context) {
        throw new DiffException(DiffErrorCode.INVALID_CHECK, why);
    }
}
