package org.recce4j.changes.internal.select;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.NodeSelector;
import org.recce4j.changes.SelectionRequest;
import org.recce4j.changes.internal.detect.DbtStateSelector;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** Selects as dbt's {@code NodeSelector} does ({@code graph/selector.py} of dbt 1.12). */
public final class Selectors implements NodeSelector {

    private final SelectionSources sources;

    /**
     * Prepares selections from a state.
     *
     * @param given a selectors.yml; null for the selectors of the state's artifact, which dbt has checked
     */
    public Selectors(
            ProjectState state,
            @Nullable ProjectState previous,
            @Nullable Boolean moreUnrendered,
            @Nullable SelectorFile given) {
        SelectionGraph graph = new SelectionGraph(state);
        this.sources = new SelectionSources(
                state,
                previous,
                previous == null ? null : new DbtStateSelector(previous, state, moreUnrendered),
                graph,
                new IndirectTests(graph),
                given == null
                        ? YamlSelectors.ofArtifact(state.extras().object("selectors"))
                        : YamlSelectors.ofFile(given));
    }

    @Override
    public Set<NodeId> select(SelectionRequest request) {
        YamlSelectors selectors = sources.selectors();
        String named = request.selector();
        if (named == null && request.select().isEmpty() && request.exclude().isEmpty()) {
            named = selectors.defaultName();
        }
        Selection selection = named == null
                ? new SelectionParser(request.indirectSelection()).difference(request.select(), request.exclude())
                : selectors.definition(named, request.indirectSelection());
        return sources.graph().ids(new SelectionRun(request, sources).selected(selection));
    }
}
