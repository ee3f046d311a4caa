package org.recce4j.changes.internal.detect;

import org.recce4j.model.ProjectState;

/**
 * Two states to compare. No comparison reads a catalog.
 *
 * @param base the state before, without a catalog
 * @param current the state now, without a catalog
 * @param versions the dbt versions that wrote them
 */
record StatePair(ProjectState base, ProjectState current, Versions versions) {

    static StatePair of(ProjectState base, ProjectState current) {
        return new StatePair(base.withoutCatalog(), current.withoutCatalog(), Versions.of(base, current));
    }
}
