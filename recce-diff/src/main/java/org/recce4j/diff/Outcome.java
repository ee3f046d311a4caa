package org.recce4j.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.ErrorCode;

/** How a check ended; it never stops the others. */
public sealed interface Outcome {

    /**
     * It was carried out.
     *
     * @param result what it found
     * @param judgement what its policy makes of a difference; null if nothing differs or the check has no policy
     */
    record Done(CheckResult result, @Nullable Judgement judgement) implements Outcome {

        /** Makes the outcome of a check without a policy. */
        public Done(CheckResult result) {
            this(result, null);
        }
    }

    /**
     * It does not apply.
     *
     * @param reason why, for programs
     * @param detail why, for people
     */
    record Skipped(Reason reason, String detail) implements Outcome {}

    /**
     * It could not be carried out.
     *
     * @param code why, for programs
     * @param message why, for people
     * @param cause what was thrown, whose text might contain row values; null if nothing was
     */
    record Failed(ErrorCode code, String message, @Nullable Throwable cause) implements Outcome {

        /** Makes the outcome of a failure that nothing threw. */
        public Failed(ErrorCode code, String message) {
            this(code, message, null);
        }

        /** Returns some of the rows because of which the check failed, for people; empty if it did not fail because of rows. */
        public List<String> examples() {
            return cause instanceof DiffException failure ? failure.examples() : List.of();
        }
    }

    /** Why a check does not apply. */
    enum Reason {
        /** Its nodes are of a kind that it does not compare. */
        NOT_APPLICABLE,
        /** A warehouse cannot do what it requires. */
        MISSING_CAPABILITY,
        /** The run is about other nodes; see {@link DiffEngine.Builder#only}. */
        NOT_SELECTED,
        /** The run was cancelled. */
        CANCELLED
    }
}
