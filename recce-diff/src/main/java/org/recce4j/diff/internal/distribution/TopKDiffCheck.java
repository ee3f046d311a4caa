package org.recce4j.diff.internal.distribution;

import java.util.List;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.Masking;
import org.recce4j.diff.internal.check.Filters;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.check.OneTable;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.places.NoMeeting;
import org.recce4j.diff.internal.policy.ComparingCheck;
import org.recce4j.diff.internal.policy.MeasureKinds;
import org.recce4j.diff.result.TopKDiff;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.sql.ResultColumn;

/** {@code top_k_diff}: {@code model}, {@code column_name} and {@code k}, the number of values to show (10 when not given). */
public record TopKDiffCheck(Json.Obj params, String model, String column, int k, Filters filters)
        implements ComparingCheck {

    public static final String TYPE = "top_k_diff";

    /** The names of its parameters. */
    public static final List<String> PARAMETERS =
            Params.names(List.of("model", "column_name", "k"), Filters.NAMES, POLICY);

    private static final MeasureKinds MEASURES = MeasureKinds.ofBase("values");

    private static final int DEFAULT_K = 10;

    public static TopKDiffCheck of(Json.Obj params) {
        Params given = new Params(TYPE, params).requireKnown(PARAMETERS).requirePolicy(MEASURES);
        return new TopKDiffCheck(
                params,
                given.require("model"),
                given.require("column_name"),
                given.positive("k", DEFAULT_K),
                Filters.of(given));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return "top " + k + " values of " + model + "." + column;
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return Models.ids(changes, List.of(model));
    }

    @Override
    public DiffPlan explain(CheckContext context) {
        if (!context.isOnePlace()) {
            return DiffPlan.none(
                    "base and current are in two places: the counts of all values are read from each and compared"
                            + " here");
        }
        SideTable base = SideTable.read(context, context.base(), model, filters);
        SideTable current = SideTable.read(context, context.current(), model, filters);
        return TopKQuery.of(base, base.require(column), current, current.require(column), k)
                .map(query -> DiffPlan.of(SideTable.stage(
                        "values",
                        "whether each value occurs equally often",
                        List.of(query.statement()),
                        base,
                        current)))
                .orElseThrow(() ->
                        new InconclusiveException("The warehouse cannot compare the types of the column exactly"));
    }

    @Override
    public CheckResult run(CheckContext context) {
        SideTable base = SideTable.read(context, context.base(), model, filters);
        SideTable current = SideTable.read(context, context.current(), model, filters);
        OneTable.requireTwoTables(context, base.relation(), current.relation());
        ResultColumn before = base.require(column);
        ResultColumn after = current.require(column);
        TopKDiff found = find(context, base, before, current, after);
        Masking masking = context.masking(base.node().id(), current.node().id());
        boolean isHidden = masking.hides(before.name()) || masking.hides(after.name());
        return isHidden ? found.masked(masking) : found;
    }

    private TopKDiff find(
            CheckContext context, SideTable base, ResultColumn before, SideTable current, ResultColumn after) {
        if (!context.isOnePlace()) {
            return FetchedTopK.of(base, before, current, after, k)
                    .orElseThrow(() -> new InconclusiveException("column \"" + after.name() + "\" of "
                            + current.node().id() + ": "
                            + NoMeeting.whyNot(base.column(before), current.column(after))))
                    .run(filters.scope());
        }
        TopKQuery query = TopKQuery.of(base, before, current, after, k)
                .orElseThrow(() -> new InconclusiveException("column \"" + after.name() + "\" of "
                        + current.node().id() + " has the type " + before.nativeType() + " in base and "
                        + after.nativeType() + " in current, which the warehouse cannot compare exactly"));
        return context.together()
                .rows(
                        "the query for the top values of " + current.node().id(),
                        query.statement(),
                        rows -> query.read(AllRows.read(rows), filters.scope()));
    }
}
