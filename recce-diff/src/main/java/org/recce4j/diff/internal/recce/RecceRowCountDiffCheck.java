package org.recce4j.diff.internal.recce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.count.RowCountDiffCheck;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/** {@code row_count_diff} as Recce answers it. */
public record RecceRowCountDiffCheck(Json.Obj params, RecceCounts counts) implements Check {

    public static RecceRowCountDiffCheck of(Json.Obj params) {
        return new RecceRowCountDiffCheck(params, RecceCounts.of(new Params(RowCountDiffCheck.TYPE, params)));
    }

    @Override
    public String type() {
        return RowCountDiffCheck.TYPE;
    }

    @Override
    public String name() {
        return RowCountDiffCheck.TYPE;
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return counts.nodes(changes);
    }

    @Override
    public CheckResult run(CheckContext context) {
        Set<String> names = counts.counted(context);
        Map<String, RecceCount> base = RecceSideCounts.read(context.base(), names);
        Map<String, RecceCount> current = RecceSideCounts.read(context.current(), names);
        Json.Obj.Builder result = Json.Obj.builder();
        Set<String> changed = new TreeSet<>();
        List<List<String>> table = new ArrayList<>(List.of(List.of("model", "base", "current")));
        boolean approved = true;
        for (String name : names) {
            RecceCount before = Objects.requireNonNull(base.get(name));
            RecceCount after = Objects.requireNonNull(current.get(name));
            result.put(name, pair(before, after));
            table.add(List.of(name, before.text(), after.text()));
            boolean equal = Objects.equals(before.rows(), after.rows());
            approved &= equal && before.rows() != null;
            if (!equal) {
                changed.add(name);
            }
        }
        return new RecceAnswer(
                result.build(),
                approved,
                RecceConclusions.ofNodes(counts.related(context.changes()), changed),
                changed.size() + " of " + names.size() + " counts differ",
                table);
    }

    private static Json.Obj pair(RecceCount before, RecceCount after) {
        return Json.Obj.builder()
                .put("base", before.rows())
                .put("curr", after.rows())
                .put("base_meta", before.meta())
                .put("curr_meta", after.meta())
                .build();
    }
}
