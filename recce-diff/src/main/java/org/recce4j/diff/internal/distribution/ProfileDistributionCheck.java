package org.recce4j.diff.internal.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.internal.check.Filters;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.check.OneTable;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.check.TableNodes;
import org.recce4j.diff.internal.policy.ComparingCheck;
import org.recce4j.diff.internal.policy.MeasureKinds;
import org.recce4j.diff.result.ProfileDistribution;
import org.recce4j.diff.result.TwoKinds;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/** {@code profile_distribution}: {@code model}, which one side may lack, and {@code columns} (all when not given). */
public record ProfileDistributionCheck(Json.Obj params, String model, List<String> columns, Filters filters)
        implements ComparingCheck {

    public static final String TYPE = "profile_distribution";

    /** The names of its parameters. */
    public static final List<String> PARAMETERS = Params.names(List.of("model", "columns"), Filters.NAMES, POLICY);

    public static ProfileDistributionCheck of(Json.Obj params) {
        Params given = new Params(TYPE, params).requireKnown(PARAMETERS).requirePolicy(MeasureKinds.NONE);
        return new ProfileDistributionCheck(params, given.require("model"), given.list("columns"), Filters.of(given));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return "distribution of " + model;
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return Models.ids(changes, List.of(model));
    }

    @Override
    public DiffPlan explain(CheckContext context) {
        List<DiffPlan.Stage> stages = new ArrayList<>();
        for (CheckContext.Side side : List.of(context.base(), context.current())) {
            find(side).map(table -> table.only(columns)).ifPresent(table -> {
                stages.add(SideTable.stage(
                        side.name(),
                        "the number of rows, and the cuts of numbers and dates",
                        new DistributionQuery(table).shapeStatements(),
                        table));
                stages.add(new DiffPlan.Stage(
                        "frequent values of " + side.name(),
                        "the most frequent values of the other columns",
                        "if there are columns whose values repeat",
                        List.of(),
                        null));
            });
        }
        if (stages.isEmpty()) {
            TableNodes.require(context, context.current(), model);
        }
        return new DiffPlan(stages, "");
    }

    @Override
    public CheckResult run(CheckContext context) {
        Optional<SideTable> base = find(context.base());
        Optional<SideTable> current = find(context.current());
        if (base.isEmpty() && current.isEmpty()) {
            TableNodes.require(context, context.current(), model);
        }
        if (base.isPresent() && current.isPresent()) {
            OneTable.requireTwoTables(
                    context, base.get().relation(), current.get().relation());
        }
        List<SideTable> tables = new ArrayList<>();
        base.ifPresent(tables::add);
        current.ifPresent(tables::add);
        SideTable.requireAll(columns, tables);
        TwoKinds kinds = base.isEmpty() || current.isEmpty()
                ? null
                : TwoKindsOfTables.of(base.get().only(columns), current.get().only(columns));
        return ProfileDistribution.of(side(base), side(current), filters.scope(), kinds)
                .masked(context.masking(
                        tables.stream().map(table -> table.node().id()).toArray(NodeId[]::new)));
    }

    private Optional<SideTable> find(CheckContext.Side side) {
        return Models.find(side.state(), model)
                .map(node -> SideTable.read(side, node, filters.rows(side, TableNodes.requireRelation(side, node))));
    }

    private ProfileDistribution.Side side(Optional<SideTable> table) {
        return table.map(found -> new DistributionQuery(found.only(columns)).run())
                .orElse(ProfileDistribution.Side.MISSING);
    }
}
