package org.recce4j.testkit;

import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.model.Json;

record FixedCheck(String name) implements Check {
    @Override
    public String type() {
        return "fixed";
    }

    @Override
    public Json.Obj params() {
        return Json.Obj.EMPTY;
    }

    @Override
    public CheckResult run(CheckContext context) {
        return new FixedResult();
    }
}
