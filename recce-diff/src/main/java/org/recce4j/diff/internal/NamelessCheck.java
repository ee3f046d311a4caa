package org.recce4j.diff.internal;

import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.model.Json;

/** Stands for a check that does not even say its name. */
record NamelessCheck(String name) implements Check {

    @Override
    public String type() {
        return "unknown";
    }

    @Override
    public Json.Obj params() {
        return Json.Obj.EMPTY;
    }

    @Override
    public CheckResult run(CheckContext context) {
        throw new UnsupportedOperationException(name);
    }
}
