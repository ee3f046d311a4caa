package org.recce4j.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.ErrorCode;

/** How a check ended; it never stops the others. */
public sealed interface Outcome {

    /**
     * The check ran.
     *
     * @param result what it found
     * @param judgement the judgement of its policy about a difference; null if nothing differs or the check has no
     *     policy
     */
    record Done(CheckResult result, @Nullable Judgement judgement) implements Outcome {

        /** Makes the outcome of a check without a policy. */
        public Done(CheckResult result) {
            this(result, null);
        }
    }

    /**
     * The check was skipped.
     *
     * @param reason why, for programs
     * @param detail why, for people
     */
    record Skipped(Reason reason, String detail) implements Outcome {}

    /**
     * The check failed.
     *
     * @param code why, for programs
     * @param message why, for people
     * @param cause what was thrown, whose text might contain row values; null if nothing was thrown
     */
    record Failed(ErrorCode code, String message, @Nullable Throwable cause) implements Outcome {

        /** Makes the outcome of a failure without an exception. */
        public Failed(ErrorCode code, String message) {
            this(code, message, null);
        }

        /** Returns some of the rows that made the check fail, for people; empty if it failed for another reason. */
        public List<String> examples() {
            return cause instanceof DiffException failure ? failure.examples() : List.of();
        }
    }

    /** Why a check was skipped. */
    enum Reason {
        /** Its nodes are of a kind that it does not compare. */
        NOT_APPLICABLE,
        /** A warehouse cannot do what it requires. */
        MISSING_CAPABILITY,
        /** The run is narrowed to other nodes; see {@link DiffEngine.Builder#only}. */
        NOT_SELECTED,
        /** The run was cancelled. */
        CANCELLED
    }
}
