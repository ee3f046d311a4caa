package org.recce4j.diff.internal.distribution;

import java.util.List;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.internal.check.Filters;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/** {@code profile}: {@code model} and {@code columns} (all when not given), in the current environment. */
public record ProfileCheck(Json.Obj params, String model, List<String> columns, Filters filters) implements Check {

    public static final String TYPE = "profile";

    /** The names of its parameters. */
    public static final List<String> PARAMETERS = Params.names(List.of("model", "columns"), Filters.CURRENT_NAMES);

    public static ProfileCheck of(Json.Obj params) {
        Params given = new Params(TYPE, params).requireKnown(PARAMETERS);
        return new ProfileCheck(params, given.require("model"), given.list("columns"), Filters.of(given));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return "profile of " + model;
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return Models.ids(changes, List.of(model));
    }

    @Override
    public DiffPlan explain(CheckContext context) {
        SideTable table =
                SideTable.read(context, context.current(), model, filters).only(columns);
        return DiffPlan.of(
                SideTable.stage("profile", "nothing: it answers", new ProfileQuery(table).statements(), table));
    }

    @Override
    public CheckResult run(CheckContext context) {
        SideTable table = SideTable.read(context, context.current(), model, filters);
        SideTable.requireAll(columns, List.of(table));
        return new ProfileQuery(table.only(columns))
                .run()
                .masked(context.masking(table.node().id()))
                .in(filters.scope());
    }
}
