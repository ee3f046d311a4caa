package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Measure;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.print.Numbers;

/**
 * Columns of both catalogs. As JSON in the shape of Recce's MCP tool: {@code {columns, data, limit, more,
 * total_row_count, schema_coverage}} with rows {@code [node_id, column, added|removed|modified]}, none left out; then
 * {@code checked_nodes}, {@code types} with the types of both sides for each row, and {@code left_out_nodes}.
 *
 * @param columns the columns that differ, by node id; the columns of a node are in the order of the catalogs
 * @param checked how many nodes were compared
 * @param unchecked the nodes that a catalog lacks although it should not
 * @param withoutColumns the named nodes that have no columns, such as ephemeral models
 * @param leftOut how many nodes were left out because a catalog lacks them and the changes cannot affect them; only
 *     the default check leaves nodes out
 * @param kinds the two kinds of warehouses of the catalogs; null if they are of one kind. Types of two kinds are
 *     compared by family (integer, decimal, text, …), not by name
 */
public record SchemaDiff(
        List<ColumnChange> columns,
        int checked,
        List<Unchecked> unchecked,
        List<NodeId> withoutColumns,
        int leftOut,
        @Nullable TwoKinds kinds)
        implements CheckResult {

    public SchemaDiff {
        columns = List.copyOf(columns);
        unchecked = List.copyOf(unchecked);
        withoutColumns = List.copyOf(withoutColumns);
    }

    /** Inconclusive when nothing differs and a node could not be compared, or none could. */
    @Override
    public Verdict verdict() {
        if (!columns.isEmpty()) {
            return Verdict.DIFFERENT;
        }
        boolean allTypes = kinds == null || kinds.notCompared().isEmpty();
        return unchecked.isEmpty() && checked > 0 && allTypes ? Verdict.EQUAL : Verdict.INCONCLUSIVE;
    }

    @Override
    public String summary() {
        long nodes = columns.stream().map(ColumnChange::node).distinct().count();
        String found = columns.isEmpty()
                ? "no column differs in " + Numbers.count(checked, "node")
                : Numbers.count(columns.size(), "column") + (columns.size() == 1 ? " differs in " : " differ in ")
                        + Cells.of(nodes) + " of " + Numbers.count(checked, "node");
        if (checked == 0) {
            return "nothing was compared: "
                    + (unchecked.size() < 2
                            ? notCompared().get(0)
                            : "the catalogs lack " + Cells.of(unchecked.size()) + " nodes; "
                                    + unchecked.get(0).advice());
        }
        String lacking = unchecked.isEmpty()
                ? ""
                : "; the catalogs lack " + Numbers.count(unchecked.size(), "other node") + ", such as "
                        + unchecked.get(0).node() + " (" + unchecked.get(0).advice() + ")";
        return found + lacking + leftOutInWords() + kindsInWords();
    }

    private String kindsInWords() {
        if (kinds == null) {
            return "";
        }
        int left = kinds.notCompared().size();
        String sizes = kinds.retyped().entrySet().stream()
                .map(column -> column.getKey() + " (" + column.getValue() + ")")
                .collect(Collectors.joining(", "));
        return "; types were compared by family, because base is on " + kinds.base() + " and current on "
                + kinds.current()
                + (sizes.isEmpty() ? "" : "; of one family, but of another size: " + sizes)
                + (left == 0 ? "" : "; the types of " + Numbers.count(left, "column") + " could not be compared");
    }

    private String leftOutInWords() {
        if (leftOut == 0) {
            return "";
        }
        return "; left out: " + Numbers.count(leftOut, "node") + " that the changes cannot affect and a catalog lacks";
    }

    @Override
    public List<String> notCompared() {
        List<String> all = new ArrayList<>();
        unchecked.forEach(
                lack -> all.add(lack.node() + ": " + lack.why() + (unchecked.size() == 1 ? "; " + lack.advice() : "")));
        if (checked == 0) {
            withoutColumns.forEach(id -> all.add(id + ": it has no columns in the warehouse"));
        }
        if (kinds != null) {
            kinds.notCompared().forEach((column, why) -> all.add(column + ": " + why));
        }
        if (checked == 0 && all.isEmpty()) {
            all.add("its selection matches no node with columns");
        }
        return all;
    }

    @Override
    public List<List<String>> table() {
        if (columns.isEmpty()) {
            return List.of();
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("node", "column", "change", "base type", "current type"));
        for (ColumnChange column : columns) {
            table.add(List.of(
                    column.node().value(),
                    column.column(),
                    column.change(),
                    column.baseType() == null ? "" : column.baseType(),
                    column.currentType() == null ? "" : column.currentType()));
        }
        return table;
    }

    /** The columns, by how they differ. */
    @Override
    public List<Measure> measures() {
        Measure all = Measure.of("columns", columns.size());
        return List.of(
                all,
                all.part("added_columns", columnsThatAre("added")),
                all.part("removed_columns", columnsThatAre("removed")),
                all.part("retyped_columns", columnsThatAre("modified")));
    }

    private long columnsThatAre(String change) {
        return columns.stream().filter(column -> column.change().equals(change)).count();
    }

    @Override
    public Json.Obj toJson() {
        Json.Obj.Builder json = Json.Obj.builder()
                .put(
                        "columns",
                        List.of(
                                Frames.column("node_id", "text"),
                                Frames.column("column", "text"),
                                Frames.column("change_status", "text")))
                .put(
                        "data",
                        columns.stream()
                                .map(column -> List.of(column.node().value(), column.column(), column.change()))
                                .toList())
                .put("limit", null)
                .put("more", false)
                .put("total_row_count", columns.size())
                .put("schema_coverage", coverage())
                .put("checked_nodes", checked)
                .put(
                        "types",
                        columns.stream()
                                .map(column -> Arrays.asList(column.baseType(), column.currentType()))
                                .toList())
                .put("left_out_nodes", leftOut);
        TwoKinds.putInto(json, kinds);
        return json.build();
    }

    private Json.Obj coverage() {
        return Json.Obj.builder()
                .put("status", checked == 0 ? "unknown" : unchecked.isEmpty() && leftOut == 0 ? "complete" : "partial")
                .put(
                        "unchecked_nodes",
                        unchecked.stream().map(lack -> lack.node().value()).toList())
                .put("unchecked_node_count", unchecked.size())
                .put("more", false)
                .build();
    }

    /**
     * A node that a catalog lacks.
     *
     * @param node the node
     * @param inBase whether the base catalog lacks it
     * @param inCurrent whether the current catalog lacks it
     * @param advice what to do, for people
     */
    public record Unchecked(NodeId node, boolean inBase, boolean inCurrent, String advice) {

        private String why() {
            return inBase && inCurrent
                    ? "both catalogs lack it"
                    : "the " + (inBase ? "base" : "current") + " catalog lacks it";
        }
    }

    /**
     * One column that differs.
     *
     * @param node its node
     * @param column its name as the catalog spells it
     * @param baseType its type in the base catalog, null when that lacks it
     * @param currentType its type in the current catalog, null when that lacks it
     */
    public record ColumnChange(
            NodeId node,
            String column,
            @Nullable String baseType,
            @Nullable String currentType) {

        /** Returns {@code added}, {@code removed} or {@code modified}. */
        public String change() {
            if (baseType == null) {
                return "added";
            }
            return currentType == null ? "removed" : "modified";
        }
    }
}
