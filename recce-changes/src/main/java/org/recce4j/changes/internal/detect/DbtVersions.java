package org.recce4j.changes.internal.detect;

import java.util.Objects;
import org.recce4j.model.ProjectState;

/**
 * The dbt versions that wrote two states.
 *
 * @param before of the base state
 * @param after of the current state, whose rules hold
 * @param areOneRelease whether they are the same to the last letter
 */
record DbtVersions(DbtVersion before, DbtVersion after, boolean areOneRelease) {

    static DbtVersions of(ProjectState base, ProjectState current) {
        return new DbtVersions(
                DbtVersion.of(base),
                DbtVersion.of(current),
                Objects.equals(
                        base.info().invocation().dbtVersion(),
                        current.info().invocation().dbtVersion()));
    }

    /** Whether both write artifacts of the same form; each preview of dbt 2.0 has a form of its own. */
    boolean areSame() {
        return before.equals(after) && (areOneRelease || before.major() < 2);
    }

    /** Whether both write what the files say in the same form. */
    boolean writeTextAlike() {
        return before.equals(after);
    }

    boolean isBefore(DbtVersion version) {
        return after.isBefore(version);
    }

    /** Returns when values of the two are the same but for what the versions make of them. */
    ValueSameness sameness() {
        if (areSame()) {
            return ValueSameness.LENIENT;
        }
        return before.major() == after.major() ? ValueSameness.OTHER_VERSION : ValueSameness.OTHER_ENGINE;
    }
}
