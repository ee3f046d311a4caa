package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;

/**
 * Row counts of both environments. As JSON in Recce's shape: by node name {@code {base, curr, base_meta, curr_meta}}, a
 * count that could not be taken being null and its meta saying why.
 *
 * @param nodes the nodes in the order asked
 */
public record RowCountDiff(List<NodeCount> nodes) implements CheckResult {

    public RowCountDiff {
        nodes = List.copyOf(nodes);
    }

    /** Inconclusive when a count is missing that should be there, or nothing was counted. */
    @Override
    public Verdict verdict() {
        if (nodes.stream().noneMatch(NodeCount::isCounted) || nodes.stream().anyMatch(NodeCount::isIncomplete)) {
            return Verdict.INCONCLUSIVE;
        }
        return nodes.stream().anyMatch(NodeCount::differs) ? Verdict.DIFFERENT : Verdict.EQUAL;
    }

    @Override
    public String summary() {
        List<NodeCount> incomplete =
                nodes.stream().filter(NodeCount::isIncomplete).toList();
        long different = nodes.stream().filter(NodeCount::differs).count();
        String counted = different == 0 ? "no count differs" : different + " of " + nodes.size() + " counts differ";
        if (incomplete.isEmpty()) {
            return nodes.stream().anyMatch(NodeCount::isCounted) ? counted : "nothing was counted";
        }
        NodeCount first = incomplete.get(0);
        Count problem = first.base().isProblem() ? first.base() : first.current();
        return counted + "; " + incomplete.size() + " could not be compared: " + first.name() + ": "
                + problem.message();
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("model", "base", "current", "change"));
        nodes.stream()
                .filter(node -> node.differs() || node.isIncomplete())
                .forEach(node -> table.add(
                        List.of(node.name(), node.base().text(), node.current().text(), node.change())));
        return table.size() == 1 ? List.of() : table;
    }

    @Override
    public Json.Obj toJson() {
        Json.Obj.Builder json = Json.Obj.builder();
        for (NodeCount node : nodes) {
            json.put(
                    node.name(),
                    Json.Obj.builder()
                            .put("base", node.base().rows())
                            .put("curr", node.current().rows())
                            .put("base_meta", node.base().meta())
                            .put("curr_meta", node.current().meta())
                            .build());
        }
        return json.build();
    }

    /**
     * One node's counts.
     *
     * @param name its name; its unique id where two nodes share the name
     * @param base the count in the base environment
     * @param current the count in the current one
     */
    public record NodeCount(String name, Count base, Count current) {

        boolean isCounted() {
            return base.rows() != null || current.rows() != null;
        }

        boolean isIncomplete() {
            return base.isProblem() || current.isProblem() || (base.isAbsent() && current.isAbsent());
        }

        boolean differs() {
            return isCounted() && !isIncomplete() && !Objects.equals(base.rows(), current.rows());
        }

        String change() {
            Long before = base.rows();
            Long after = current.rows();
            if (before == null || after == null) {
                return base.isAbsent() ? "new" : current.isAbsent() ? "gone" : "";
            }
            String delta = (after >= before ? "+" : "") + (after - before);
            return before == 0
                    ? delta
                    : String.format(Locale.ROOT, "%s (%+.1f %%)", delta, 100.0 * (after - before) / before);
        }
    }

    /**
     * One count, or why there is none.
     *
     * @param rows the number of rows, null when it was not counted
     * @param status {@code ok}, {@code not_in_manifest}, {@code unsupported_resource_type},
     *     {@code unsupported_materialization}, {@code table_not_found} or {@code permission_denied}
     * @param message why it was not counted, null when it was
     */
    public record Count(
            @Nullable Long rows, String status, @Nullable String message) {

        /** Returns a count that was taken. */
        public static Count of(long rows) {
            return new Count(rows, "ok", null);
        }

        boolean isAbsent() {
            return status.equals("not_in_manifest");
        }

        boolean isProblem() {
            return status.equals("table_not_found") || status.equals("permission_denied");
        }

        String text() {
            return rows != null ? rows.toString() : isAbsent() ? "-" : status;
        }

        Json.Obj meta() {
            Json.Obj.Builder meta = Json.Obj.builder().put("status", status);
            return message == null ? meta.build() : meta.put("message", message).build();
        }
    }
}
