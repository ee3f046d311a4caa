package org.recce4j.diff;

import java.util.Objects;
import java.util.function.Function;

/** A check that is a function. */
record FunctionCheck(String name, Function<CheckContext, CheckResult> function) implements Check {

    FunctionCheck {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(function, "run");
    }

    @Override
    public CheckResult run(CheckContext context) {
        return function.apply(context);
    }
}
