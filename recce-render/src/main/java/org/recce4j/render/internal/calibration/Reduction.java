package org.recce4j.render.internal.calibration;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/** Leaves of the values that reproduce a model only those that it needs. */
final class Reduction {

    private final InputSearch search;
    private final Subject subject;
    private final Assignment base;

    Reduction(InputSearch search, Subject subject, Assignment base) {
        this.search = search;
        this.subject = subject;
        this.base = base;
    }

    /** Returns the difference to the base; null if a marker cannot be replaced. */
    @Nullable
    Assignment of(Trial trial) {
        Assignment kept = trial.assignment();
        for (Unknown unknown : trial.assignment().since(base).values().keySet()) {
            kept = withoutNeedless(kept, unknown);
            Json value = kept.get(unknown);
            if (value != null && Markers.isIn(value)) {
                kept = withPlain(kept, unknown, value);
            }
            if (kept == null) {
                return null;
            }
        }
        return kept.since(base);
    }

    private Assignment withoutNeedless(Assignment all, Unknown unknown) {
        Json before = base.get(unknown);
        Assignment less = before == null ? all.without(unknown) : all.with(unknown, before);
        return search.trials().of(subject, less).reproduces() ? less : all;
    }

    /** The text shows that a value is needed, but not which: any that reproduces it will do. */
    private @Nullable Assignment withPlain(Assignment all, Unknown unknown, Json marked) {
        Assignment found = null;
        for (Json value : marked instanceof Json.Arr
                ? java.util.List.<Json>of(Json.Arr.EMPTY)
                : search.scalars().plain(unknown.input())) {
            Assignment changed = all.with(unknown, value);
            if (search.trials().of(subject, changed).reproduces()) {
                search.note(unknown, value);
                found = found == null ? changed : found;
            }
        }
        return found;
    }
}
