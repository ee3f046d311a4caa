package org.recce4j.render.internal.adapter;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.AdapterErrors;
import org.recce4j.render.internal.relation.PythonStr;

/** What a snapshot does with rows that were deleted (dbt-adapters 1.24, {@code get_hard_deletes_behavior}). */
final class HardDeletes {

    private HardDeletes() {}

    static String of(@Nullable Object config) {
        Object invalidates = Values.get(config, "invalidate_hard_deletes");
        Object mode = Values.get(config, "hard_deletes");
        if (invalidates != null && mode != null) {
            throw AdapterErrors.validation("You cannot set both the invalidate_hard_deletes and hard_deletes config"
                    + " properties on the same snapshot.");
        }
        if (PythonStr.isTrue(invalidates) || "invalidate".equals(mode)) {
            return "invalidate";
        }
        if ("new_record".equals(mode)) {
            return "new_record";
        }
        if (mode == null || mode.equals("ignore")) {
            return "ignore";
        }
        throw AdapterErrors.validation("Invalid setting for property hard_deletes.");
    }
}
