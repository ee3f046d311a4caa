package org.recce4j.changes.internal.detect;

import org.jspecify.annotations.Nullable;

/**
 * What dbt's comparisons have to know.
 *
 * @param states the two states
 * @param moreUnrendered dbt's flag {@code state_modified_compare_more_unrendered_values}
 * @param unrendered what the files set for nodes of the base state, in the form of the current state's dbt
 */
record DbtContext(StatePair states, boolean moreUnrendered, UnrenderedConfig unrendered) implements DetectionContext {

    private static final DbtVersion KNOWS_FLAG = DbtVersion.of("1.9");

    private static final DbtVersion FLAG_IS_ON = DbtVersion.of("1.12");

    /**
     * Prepares comparisons by the rules of the dbt that wrote the current state.
     *
     * @param moreUnrendered the flag as the project sets it; null for the version's default
     */
    static DbtContext of(StatePair states, @Nullable Boolean moreUnrendered) {
        boolean flag = flag(states.versions(), moreUnrendered);
        return new DbtContext(states, flag, UnrenderedConfig.asDbt(states, flag));
    }

    private static boolean flag(DbtVersions versions, @Nullable Boolean set) {
        if (versions.isBefore(KNOWS_FLAG)) {
            return false;
        }
        return set == null ? !versions.isBefore(FLAG_IS_ON) : set;
    }
}
