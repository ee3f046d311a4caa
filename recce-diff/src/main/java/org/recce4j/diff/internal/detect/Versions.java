package org.recce4j.diff.internal.detect;

/**
 * The dbt versions that wrote two states.
 *
 * @param before of the base state
 * @param after of the current state, whose rules hold
 */
record Versions(DbtVersion before, DbtVersion after) {

    /** Whether both write artifacts of the same form. */
    boolean areSame() {
        return before.equals(after);
    }

    boolean isBefore(DbtVersion version) {
        return after.isBefore(version);
    }

    /** Returns when values of the two are the same but for what the versions make of them. */
    Values sameness() {
        if (areSame()) {
            return Values.TOLERANT;
        }
        return before.major() == after.major() ? Values.OTHER_VERSION : Values.OTHER_ENGINE;
    }
}
