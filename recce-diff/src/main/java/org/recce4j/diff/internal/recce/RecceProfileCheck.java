package org.recce4j.diff.internal.recce;

import java.util.List;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.distribution.ProfileCheck;
import org.recce4j.diff.internal.distribution.ProfileDiffCheck;
import org.recce4j.diff.internal.distribution.SideTable;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.print.Numbers;
import org.recce4j.sql.ResultColumn;

/** Recce's {@code profile} and {@code profile_diff}. */
public record RecceProfileCheck(String type, Json.Obj params, String model, List<String> columns) implements Check {

    public static RecceProfileCheck of(Json.Obj params) {
        return of(ProfileCheck.TYPE, params);
    }

    public static RecceProfileCheck ofDiff(Json.Obj params) {
        return of(ProfileDiffCheck.TYPE, params);
    }

    private static RecceProfileCheck of(String type, Json.Obj params) {
        RecceParams given = new RecceParams(type, params);
        return new RecceProfileCheck(type, params, given.require("model"), given.list("columns"));
    }

    @Override
    public String name() {
        return type.replace('_', ' ') + " of " + model;
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return Models.ids(changes, List.of(model));
    }

    @Override
    public CheckResult run(CheckContext context) {
        if (type.equals(ProfileCheck.TYPE)) {
            AgateFrame current = new RecceProfile(chosen(context.current())).frame();
            Json.Obj result =
                    Json.Obj.builder().put("current", json(context, current)).build();
            return new RecceAnswer(
                    result,
                    false,
                    Json.Obj.EMPTY,
                    "profile of " + Numbers.count(current.rows().size(), "column"),
                    List.of());
        }
        SideTable baseTable = chosen(context.base());
        SideTable currentTable = chosen(context.current());
        AgateFrame base = new RecceProfile(baseTable).frame();
        AgateFrame current = new RecceProfile(currentTable).frame();
        AgateFrame before = withHead(base, current);
        AgateFrame after = withHead(current, base);
        boolean changed = DeepDiff.differs(before.comparable(), after.comparable());
        Json.Obj result = Json.Obj.builder()
                .put("base", json(context, before))
                .put("current", json(context, after))
                .build();
        return new RecceAnswer(
                result,
                false,
                RecceConclusions.of(changed, List.of(currentTable.node().id())),
                changed ? "the profiles differ" : "the profiles have the same values",
                List.of());
    }

    /** A side without columns has the head of the other. */
    private static AgateFrame withHead(AgateFrame frame, AgateFrame other) {
        return frame.rows().isEmpty() ? new AgateFrame(other.columns(), List.of(), null, false, null) : frame;
    }

    private Json.Obj json(CheckContext context, AgateFrame frame) {
        return RecceProfile.masked(frame.toFrame(), RecceModels.masking(context, model))
                .toJson();
    }

    private SideTable chosen(CheckContext.Side side) {
        SideTable table = RecceModels.table(side, model);
        SideTable read = SideTable.read(side, table.node(), table.rows());
        List<ResultColumn> chosen = read.columns().stream()
                .filter(column -> columns.isEmpty() || columns.stream().anyMatch(column.name()::equalsIgnoreCase))
                .toList();
        return new SideTable(side, read.node(), read.relation(), chosen);
    }
}
