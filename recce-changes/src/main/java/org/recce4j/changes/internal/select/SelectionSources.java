package org.recce4j.changes.internal.select;

import org.jspecify.annotations.Nullable;
import org.recce4j.changes.internal.detect.DbtStateSelector;
import org.recce4j.changes.internal.select.SelectionScope.NamedSelections;
import org.recce4j.model.ProjectState;

/**
 * What every selection from one state reads.
 *
 * @param previous the state that {@code state:} compares with; null for none
 * @param stateSelector what changed since; null without a previous state
 */
record SelectionSources(
        ProjectState state,
        @Nullable ProjectState previous,
        @Nullable DbtStateSelector stateSelector,
        SelectionGraph graph,
        IndirectTests tests,
        YamlSelectors selectors) {

    SelectionScope scope(NamedSelections named) {
        return new SelectionScope(state, previous, stateSelector, named);
    }
}
