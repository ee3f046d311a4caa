package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.model.print.Numbers;

/**
 * Row counts of the current environment. As JSON in Recce's shape: by node name {@code {curr, curr_meta}}, a missing
 * count is null, and its meta says why.
 *
 * @param nodes the nodes in the order asked
 * @param scope which rows were counted
 */
public record RowCount(List<NodeCount> nodes, Scope scope) implements CheckResult {

    public RowCount {
        nodes = List.copyOf(nodes);
    }

    /** Inconclusive if a node was not counted, or none was. */
    @Override
    public Verdict verdict() {
        return notCompared().isEmpty() ? Verdict.ANSWERED : Verdict.INCONCLUSIVE;
    }

    @Override
    public String summary() {
        return scope.after(found());
    }

    private String found() {
        long counted = nodes.stream().filter(node -> node.count().isCounted()).count();
        if (nodes.isEmpty()) {
            return "nothing was counted: its selection matches no table or view of current";
        }
        if (nodes.size() == 1 && counted == 1) {
            return Numbers.count(Objects.requireNonNull(nodes.get(0).count().rows()), "row");
        }
        if (nodes.size() == 1) {
            return notCompared().get(0);
        }
        return counted == nodes.size()
                ? Cells.of(counted) + " tables were counted"
                : Cells.of(counted) + " of " + Cells.of(nodes.size()) + " tables "
                        + (counted == 1 ? "was counted" : "were counted");
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("model", "rows"));
        nodes.forEach(node -> table.add(List.of(node.name(), node.count().text())));
        return nodes.size() < 2 ? List.of() : table;
    }

    @Override
    public List<String> notCompared() {
        List<String> problems = nodes.stream()
                .filter(node -> !node.count().isCounted())
                .map(node -> node.name() + ": " + node.count().message())
                .toList();
        return nodes.isEmpty() ? List.of(found()) : problems;
    }

    @Override
    public Json.Obj toJson() {
        Json.Obj.Builder json = Json.Obj.builder();
        for (NodeCount node : nodes) {
            Json.Obj count = Json.Obj.builder()
                    .put("curr", node.count().rows())
                    .put("curr_meta", node.count().meta())
                    .build();
            json.put(node.name(), scope.in(count));
        }
        return json.build();
    }

    /**
     * One node's count.
     *
     * @param name its name; its unique id if two nodes have the same name
     * @param count the count
     */
    public record NodeCount(String name, Count count) {}

    /**
     * One count, or why there is none.
     *
     * @param rows the number of rows, null if it was not counted
     * @param status {@code ok}, {@code not_in_manifest}, {@code unsupported_resource_type}, {@code
     *     unsupported_materialization}, {@code table_not_found}, {@code permission_denied} or {@code failed}
     * @param message why it was not counted, null if it was
     */
    public record Count(
            @Nullable Long rows, String status, @Nullable String message) {

        private static final Map<String, String> WORDS = Map.of(
                "not_in_manifest", "-",
                "table_not_found", "no table",
                "unsupported_materialization", "ephemeral",
                "unsupported_resource_type", "no table",
                "permission_denied", "no permission");

        /** Returns a count that was taken. */
        public static Count of(long rows) {
            return new Count(rows, "ok", null);
        }

        boolean isCounted() {
            return rows != null;
        }

        boolean isAbsent() {
            return status.equals("not_in_manifest");
        }

        boolean isUnsupported() {
            return status.startsWith("unsupported_");
        }

        /** Returns whether there should be a count. */
        boolean isProblem() {
            return !isCounted() && !isAbsent() && !isUnsupported();
        }

        String text() {
            return rows != null ? Cells.of(rows.longValue()) : WORDS.getOrDefault(status, status);
        }

        Json.Obj meta() {
            Json.Obj.Builder meta = Json.Obj.builder().put("status", status);
            return message == null ? meta.build() : meta.put("message", message).build();
        }
    }
}
