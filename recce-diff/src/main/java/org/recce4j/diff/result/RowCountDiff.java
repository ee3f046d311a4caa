package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Measure;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.result.RowCount.Count;
import org.recce4j.model.Json;

/**
 * Row counts of both environments. As JSON in Recce's shape: by node name {@code {base, curr, base_meta, curr_meta}},
 * a missing count is null, and its meta says why. A node whose counts prove nothing has {@code not_compared}.
 *
 * @param nodes the nodes in the order asked
 * @param scope which rows were counted
 */
public record RowCountDiff(List<NodeCount> nodes, Scope scope) implements CheckResult {

    public RowCountDiff {
        nodes = nodes.stream().map(node -> node.of(scope)).toList();
    }

    /** Different if any count differs; else inconclusive if one could not be compared, or nothing was. */
    @Override
    public Verdict verdict() {
        if (nodes.stream().anyMatch(NodeCount::differs)) {
            return Verdict.DIFFERENT;
        }
        return notCompared().isEmpty() ? Verdict.EQUAL : Verdict.INCONCLUSIVE;
    }

    @Override
    public String summary() {
        return scope.after(found());
    }

    private String found() {
        List<String> missing = notCompared();
        long compared = nodes.stream().filter(NodeCount::isCompared).count();
        if (compared == 0) {
            return missing.size() == 1
                    ? missing.get(0)
                    : "none of " + Cells.of(missing.size()) + " row counts could be compared";
        }
        long different = nodes.stream().filter(NodeCount::differs).count();
        String counted = different == 0
                ? "no count differs"
                : Cells.of(different) + " of " + Cells.of(compared) + (compared == 1 ? " count" : " counts")
                        + (different == 1 ? " differs" : " differ");
        return missing.isEmpty() ? counted : counted + "; " + Cells.of(missing.size()) + " could not be compared";
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("model", "base", "current", "change"));
        nodes.stream()
                .filter(node -> node.differs() || !node.isCompared())
                .forEach(node -> table.add(
                        List.of(node.name(), node.base().text(), node.current().text(), node.change())));
        return table.size() == 1 ? List.of() : table;
    }

    @Override
    public List<String> notCompared() {
        if (nodes.isEmpty()) {
            return List.of("nothing was counted: its selection matches no table or view");
        }
        return nodes.stream()
                .filter(node -> !node.isCompared())
                .map(node -> node.name() + ": " + node.why())
                .toList();
    }

    /** The rows that each node has more or less than in base, the nodes that only one state has in a measure of their own. */
    @Override
    public List<Measure> measures() {
        Measure none = Measure.of("rows", 0);
        return Stream.concat(
                        Stream.of(none),
                        nodes.stream().filter(NodeCount::differs).flatMap(node -> node.measures().stream()))
                .toList();
    }

    @Override
    public Json.Obj toJson() {
        Json.Obj.Builder json = Json.Obj.builder();
        for (NodeCount node : nodes) {
            json.put(node.name(), scope.in(node.json()));
        }
        return json.build();
    }

    /**
     * One node's counts.
     *
     * @param name its name; its unique id if two nodes have the same name
     * @param base the count in the base environment
     * @param current the count in the current one
     * @param notCompared why the counts prove nothing: both are, or might be, counts of the same table, or a filter
     *     selects no row; otherwise null
     */
    public record NodeCount(
            String name,
            Count base,
            Count current,
            @Nullable String notCompared) {

        /** Counts of two tables. */
        public NodeCount(String name, Count base, Count current) {
            this(name, base, current, null);
        }

        /** Returns these counts of some rows: two tables of which there are none prove nothing. */
        NodeCount of(Scope scope) {
            boolean areZero = Objects.equals(base.rows(), 0L) && Objects.equals(current.rows(), 0L);
            return areZero && scope.isPart() && notCompared == null
                    ? new NodeCount(name, base, current, scope.nothing())
                    : this;
        }

        /** Two numbers, or one number and a node that the other state does not have. */
        boolean isCompared() {
            return notCompared == null
                    && (base.isCounted() || base.isAbsent())
                    && (current.isCounted() || current.isAbsent())
                    && (base.isCounted() || current.isCounted());
        }

        boolean differs() {
            return isCompared() && !Objects.equals(base.rows(), current.rows());
        }

        String why() {
            if (notCompared != null) {
                return notCompared;
            }
            if (base.isAbsent() && current.isAbsent()) {
                return "neither state has such a model, seed, snapshot or id";
            }
            if (base.isProblem() && current.isProblem()) {
                return why(base) + "; " + why(current);
            }
            Count problem = current.isProblem() || base.isCounted() || base.isAbsent() ? current : base;
            return why(problem);
        }

        private static String why(Count problem) {
            return Objects.toString(problem.message(), problem.status());
        }

        String change() {
            Long before = base.rows();
            Long after = current.rows();
            if (!isCompared()) {
                return "";
            }
            if (before == null || after == null) {
                return before == null ? "new" : "gone";
            }
            String delta = (after >= before ? "+" : "") + Cells.of(after - before);
            if (before == 0 || before.equals(after)) {
                return delta;
            }
            String percent = Cells.percent(after - before, before);
            return delta + " (" + (after > before && Character.isDigit(percent.charAt(0)) ? "+" : "") + percent + ")";
        }

        List<Measure> measures() {
            Long before = base.rows();
            Long after = current.rows();
            if (before == null || after == null) {
                Measure models = new Measure("models", "models", 1, null, name);
                return List.of(
                        models,
                        models.part("added_models", before == null ? 1 : 0),
                        models.part("removed_models", after == null ? 1 : 0));
            }
            Measure rows = new Measure("rows", "rows", Math.abs(after - before), before, name);
            return List.of(
                    rows,
                    rows.part("added", Math.max(0, after - before)),
                    rows.part("removed", Math.max(0, before - after)));
        }

        private Json.Obj json() {
            Json.Obj.Builder json = Json.Obj.builder()
                    .put("base", base.rows())
                    .put("curr", current.rows())
                    .put("base_meta", base.meta())
                    .put("curr_meta", current.meta());
            return notCompared == null
                    ? json.build()
                    : json.put("not_compared", notCompared).build();
        }
    }
}
