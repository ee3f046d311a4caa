package org.recce4j.changes.internal.detect;

/** What comparisons of every mode have to know beside the two nodes. */
interface DetectionContext {

    /** Returns the two states. */
    StatePair states();

    /** Returns the dbt versions that wrote them. */
    default DbtVersions versions() {
        return states().versions();
    }
}
