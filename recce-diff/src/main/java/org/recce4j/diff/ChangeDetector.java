package org.recce4j.diff;

import org.recce4j.diff.internal.StandardChangeDetector;
import org.recce4j.model.ProjectState;

/** Compares two states' metadata; no warehouse is asked. Implementations are immutable and thread-safe. */
public interface ChangeDetector {

    /** Returns the detector that reports whatever differs, for every resource type, each with its reasons. */
    static ChangeDetector standard() {
        return new StandardChangeDetector();
    }

    /** Returns what changed from base to current. */
    ChangeSet detect(ProjectState base, ProjectState current);
}
