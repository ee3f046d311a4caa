package org.recce4j.changes.internal.detect;

import org.recce4j.model.ProjectState;

/**
 * Two states to compare. No comparison reads a catalog.
 *
 * @param base the state before, without a catalog
 * @param current the state now, without a catalog
 * @param versions the dbt versions that wrote them
 * @param templates parses the texts of both
 */
record StatePair(ProjectState base, ProjectState current, DbtVersions versions, DbtTemplates templates) {

    static StatePair of(ProjectState base, ProjectState current) {
        return of(base, current, new DbtTemplates());
    }

    static StatePair of(ProjectState base, ProjectState current, DbtTemplates templates) {
        return new StatePair(base.withoutCatalog(), current.withoutCatalog(), DbtVersions.of(base, current), templates);
    }
}
