package org.recce4j.diff.internal.report;

import java.util.Locale;
import org.recce4j.diff.Outcome;

/** How a check ended, in one word; what a reader should see first comes first. */
enum Ending {
    FAILED,
    INCONCLUSIVE,
    DIFFERENT,
    ANSWERED,
    EQUAL,
    SKIPPED;

    /** Returns the word in lower case. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Ending of(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return switch (done.result().verdict()) {
                case INCONCLUSIVE -> INCONCLUSIVE;
                case DIFFERENT -> DIFFERENT;
                case ANSWERED -> ANSWERED;
                case EQUAL -> EQUAL;
            };
        }
        return outcome instanceof Outcome.Failed ? FAILED : SKIPPED;
    }
}
