package org.recce4j.diff.internal.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.internal.check.Filters;
import org.recce4j.diff.internal.check.OneTable;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.policy.ComparingCheck;
import org.recce4j.diff.internal.policy.MeasureKinds;
import org.recce4j.diff.result.RowCount;
import org.recce4j.diff.result.RowCountDiff;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.Relation;

/** {@code row_count_diff}: the rows of {@link CountTargets} in both environments. */
public record RowCountDiffCheck(Json.Obj params, CountTargets targets, Filters filters) implements ComparingCheck {

    public static final String TYPE = "row_count_diff";

    /** The names of its parameters. */
    public static final List<String> PARAMETERS = Params.names(CountTargets.PARAMETERS, Filters.NAMES, POLICY);

    private static final MeasureKinds MEASURES = MeasureKinds.ofBase("rows", "added", "removed")
            .and(MeasureKinds.of("models", "added_models", "removed_models"));

    public static RowCountDiffCheck of(Json.Obj params) {
        Params given = new Params(TYPE, params).requireKnown(PARAMETERS).requirePolicy(MEASURES);
        return new RowCountDiffCheck(params, CountTargets.of(given), Filters.of(given));
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
        List<CountTarget> found = targets.in(context, CountTarget::hasTable);
        List<Optional<Node>> base = found.stream().map(CountTarget::base).toList();
        List<Optional<Node>> current = found.stream().map(CountTarget::current).toList();
        return DiffPlan.of(
                CountStage.of(context.base(), filters, base, "how many rows base has"),
                CountStage.of(context.current(), filters, current, "whether current has as many"));
    }

    @Override
    public CheckResult run(CheckContext context) {
        List<CountTarget> found = targets.in(context, CountTarget::hasTable);
        List<String> asked = found.stream().map(CountTarget::asked).toList();
        List<RowCount.Count> base = SideCounts.of(
                context.base(), filters, found.stream().map(CountTarget::base).toList(), asked);
        List<RowCount.Count> current = SideCounts.of(
                context.current(),
                filters,
                found.stream().map(CountTarget::current).toList(),
                asked);
        List<RowCountDiff.NodeCount> nodes = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            CountTarget target = found.get(i);
            nodes.add(new RowCountDiff.NodeCount(
                    target.name(),
                    base.get(i),
                    current.get(i),
                    sameTable(context, target).orElse(null)));
        }
        return new RowCountDiff(nodes, filters.scope());
    }

    private static Optional<String> sameTable(CheckContext context, CountTarget target) {
        Optional<Relation> base = CountableNodes.table(target.base());
        Optional<Relation> current = CountableNodes.table(target.current());
        return base.isEmpty() || current.isEmpty()
                ? Optional.empty()
                : OneTable.whyOneTable(context, base.get(), current.get());
    }
}
