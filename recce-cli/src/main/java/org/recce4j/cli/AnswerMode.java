package org.recce4j.cli;

import java.util.Locale;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckDefaults;
import org.recce4j.diff.Checks;
import org.recce4j.diff.RecceChecks;
import org.recce4j.model.Json;

/** Whose answers the checks give. */
enum AnswerMode {
    /** The right ones. */
    NONE,
    /** Those of Recce, which knows no defaults. */
    RECCE;

    /** Makes a check of a type. */
    Check check(String type, Json.Obj params, CheckDefaults defaults) {
        return this == RECCE ? RecceChecks.of(type, params) : Checks.of(type, params, defaults);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
