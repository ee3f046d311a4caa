package org.recce4j.diff.internal.distribution;

import java.util.List;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.internal.check.Filters;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.check.OneTable;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.policy.ComparingCheck;
import org.recce4j.diff.internal.policy.MeasureKinds;
import org.recce4j.diff.result.ProfileDiff;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/** {@code profile_diff}: {@code model} and {@code columns} (all when not given); each side in its own warehouse. */
public record ProfileDiffCheck(Json.Obj params, String model, List<String> columns, Filters filters)
        implements ComparingCheck {

    public static final String TYPE = "profile_diff";

    /** The names of its parameters. */
    public static final List<String> PARAMETERS = Params.names(List.of("model", "columns"), Filters.NAMES, POLICY);

    public static ProfileDiffCheck of(Json.Obj params) {
        Params given = new Params(TYPE, params).requireKnown(PARAMETERS).requirePolicy(MeasureKinds.NONE);
        return new ProfileDiffCheck(params, given.require("model"), given.list("columns"), Filters.of(given));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return "profile diff of " + model;
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return Models.ids(changes, List.of(model));
    }

    @Override
    public DiffPlan explain(CheckContext context) {
        SideTable base = SideTable.read(context, context.base(), model, filters).only(columns);
        SideTable current =
                SideTable.read(context, context.current(), model, filters).only(columns);
        return DiffPlan.of(
                SideTable.stage("base", "the profile of base", new ProfileQuery(base).statements(), base),
                SideTable.stage(
                        "current",
                        "whether current has the same profile",
                        new ProfileQuery(current).statements(),
                        current));
    }

    @Override
    public CheckResult run(CheckContext context) {
        SideTable base = SideTable.read(context, context.base(), model, filters);
        SideTable current = SideTable.read(context, context.current(), model, filters);
        OneTable.requireTwoTables(context, base.relation(), current.relation());
        SideTable.requireAll(columns, List.of(base, current));
        SideTable before = base.only(columns);
        SideTable after = current.only(columns);
        return ProfileDiff.of(
                        new ProfileQuery(before).run(),
                        new ProfileQuery(after).run(),
                        filters.scope(),
                        TwoKindsOfTables.of(before, after))
                .masked(context.masking(base.node().id(), current.node().id()));
    }
}
