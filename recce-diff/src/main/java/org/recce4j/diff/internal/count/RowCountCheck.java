package org.recce4j.diff.internal.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.internal.check.Filters;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.result.RowCount;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

/** {@code row_count}: the rows of {@link CountTargets} in the current environment. */
public record RowCountCheck(Json.Obj params, CountTargets targets, Filters filters) implements Check {

    public static final String TYPE = "row_count";

    /** The names of its parameters. */
    public static final List<String> PARAMETERS = Params.names(CountTargets.PARAMETERS, Filters.CURRENT_NAMES);

    public static RowCountCheck of(Json.Obj params) {
        Params given = new Params(TYPE, params).requireKnown(PARAMETERS);
        return new RowCountCheck(params, CountTargets.of(given), Filters.of(given));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return targets.name();
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return targets.ids(changes);
    }

    @Override
    public DiffPlan explain(CheckContext context) {
        List<Optional<Node>> found = targets.in(context, CountTarget::hasTableInCurrent).stream()
                .map(CountTarget::current)
                .toList();
        return DiffPlan.of(CountStage.of(context.current(), filters, found, "nothing: it answers"));
    }

    @Override
    public CheckResult run(CheckContext context) {
        List<CountTarget> found = targets.in(context, CountTarget::hasTableInCurrent);
        List<RowCount.Count> counts = SideCounts.of(
                context.current(),
                filters,
                found.stream().map(CountTarget::current).toList(),
                found.stream().map(CountTarget::asked).toList());
        List<RowCount.NodeCount> nodes = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            nodes.add(new RowCount.NodeCount(found.get(i).name(), counts.get(i)));
        }
        return new RowCount(nodes, filters.scope());
    }
}
