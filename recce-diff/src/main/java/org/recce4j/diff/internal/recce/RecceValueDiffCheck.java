package org.recce4j.diff.internal.recce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.internal.values.ValueDiffCheck;
import org.recce4j.diff.result.QueryRows;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.print.Numbers;
import org.recce4j.sql.QueryRunner;

/** Recce's {@code value_diff}: the numbers of rows come from the first column alone. */
public record RecceValueDiffCheck(Json.Obj params, RecceValues asked) implements Check {

    private static final List<AgateColumn> COLUMNS = List.of(
            new AgateColumn("column", "text"),
            new AgateColumn("matched", "number"),
            new AgateColumn("matched_p", "number"));

    public static RecceValueDiffCheck of(Json.Obj params) {
        return new RecceValueDiffCheck(params, RecceValues.of(new RecceParams(ValueDiffCheck.TYPE, params)));
    }

    @Override
    public String type() {
        return ValueDiffCheck.TYPE;
    }

    @Override
    public String name() {
        return "values of " + asked.model();
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return RecceNodes.idOf(changes, asked.model()).stream().toList();
    }

    @Override
    public CheckResult run(CheckContext context) {
        RecceTables tables = RecceTables.read(context, asked.model());
        RecceValues verified = asked.verified(context, tables);
        QueryRunner runner = context.together();
        RecceValueQuery query = new RecceValueQuery(runner.dialect(), tables, verified);
        Map<String, RecceColumnCounts> counts =
                runner.query("the query for the " + name(), query.statement(), query::read);
        RecceColumnCounts first = counts.values().iterator().next();
        AgateFrame frame = frame(counts, first.common());
        Json.Obj summary = Json.Obj.builder()
                .put("total", first.total())
                .put("added", first.added())
                .put("removed", first.removed())
                .build();
        Json.Obj result = Json.Obj.builder()
                .put("summary", summary)
                .put("data", frame.toFrame().toJson())
                .build();
        String text = Numbers.count(first.total(), "row") + ": " + Numbers.of(first.added()) + " added, "
                + Numbers.of(first.removed()) + " removed";
        return new RecceAnswer(
                result, false, conclusion(context, frame, first), text, new QueryRows(frame.toFrame()).table());
    }

    private AgateFrame frame(Map<String, RecceColumnCounts> counts, long common) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        counts.forEach((column, count) -> {
            if (!(asked.key().isList() && column.equalsIgnoreCase("_pk"))) {
                long matched = common - count.mismatched();
                Double share = common == 0 ? null : (Double) ((double) matched / common);
                rows.add(Arrays.asList(column, matched, share));
            }
        });
        rows.forEach(row -> row.replaceAll(value -> value instanceof Number ? AgateValue.as("number", value) : value));
        return new AgateFrame(COLUMNS, rows, null, false, null);
    }

    /** Recce's summary fails if there are no common rows; here a share that is unknown is no change. */
    private Json.Obj conclusion(CheckContext context, AgateFrame frame, RecceColumnCounts first) {
        List<Json> changed = new ArrayList<>();
        for (List<Json> row : frame.toFrame().data()) {
            if (row.get(2) instanceof Json.Str share && Double.parseDouble(share.value()) < 1) {
                changed.add(Json.Obj.builder()
                        .put("column", row.get(0))
                        .put("matched", row.get(1))
                        .put("matched_p", share)
                        .build());
            }
        }
        boolean isChanged = first.added() > 0 || first.removed() > 0 || !changed.isEmpty();
        Json.Obj conclusion = RecceConclusions.of(isChanged, nodes(context.changes()));
        if (!isChanged) {
            return conclusion;
        }
        Json.Obj.Builder changes = Json.Obj.builder().put("column_changed", changed);
        if (first.added() > 0) {
            changes.put("row_added", first.added());
        }
        if (first.removed() > 0) {
            changes.put("row_removed", first.removed());
        }
        return conclusion.with("changes", changes.build());
    }
}
