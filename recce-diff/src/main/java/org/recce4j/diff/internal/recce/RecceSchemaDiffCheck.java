package org.recce4j.diff.internal.recce;

import java.util.List;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.internal.check.NodeFilter;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.metadata.SchemaDiffCheck;
import org.recce4j.diff.result.Frame;
import org.recce4j.diff.result.RecceAnswer;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.print.Numbers;

/**
 * {@code schema_diff} as Recce answers it: the result is that of its MCP tool; its summary and its approval also count the marks that
 * tests leave on columns.
 */
public record RecceSchemaDiffCheck(Json.Obj params, List<String> ids, NodeFilter selection) implements Check {

    private static final int MAX_ROWS = 100;
    private static final int MAX_UNCHECKED = 50;

    private static final List<Frame.Column> COLUMNS = List.of(
            new Frame.Column("node_id", "text"),
            new Frame.Column("column", "text"),
            new Frame.Column("change_status", "text"));

    public static RecceSchemaDiffCheck of(Json.Obj params) {
        Params given = new Params(SchemaDiffCheck.TYPE, params);
        return new RecceSchemaDiffCheck(params, given.listOrText("node_id"), NodeFilter.of(given));
    }

    @Override
    public String type() {
        return SchemaDiffCheck.TYPE;
    }

    @Override
    public String name() {
        return SchemaDiffCheck.TYPE;
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return related(changes).stream().flatMap(id -> NodeId.find(id).stream()).toList();
    }

    private List<String> related(ChangeSet changes) {
        return ids.isEmpty()
                ? RecceNodes.selected(selection, changes).stream()
                        .map(NodeId::value)
                        .toList()
                : ids;
    }

    @Override
    public CheckResult run(CheckContext context) {
        ChangeSet changes = context.changes();
        List<String> related = related(changes);
        RecceSchemaFindings summarised = RecceSchemaFindings.of(context, related.stream());
        // the tool does not know view_mode
        RecceSchemaFindings shown = ids.isEmpty()
                ? RecceSchemaFindings.of(
                        context,
                        RecceNodes.selected(selection.ofAny(), changes).stream().map(NodeId::value))
                : summarised;
        Json.Obj coverage = coverage(summarised);
        Json.Obj conclusion =
                RecceConclusions.ofNodes(related, summarised.changed()).with("schema_coverage", coverage);
        boolean approved = summarised.changed().isEmpty() && "complete".equals(coverage.text("status"));
        String summary = Numbers.count(shown.rows().size(), "column")
                + (shown.rows().size() == 1 ? " differs; " : " differ; ")
                + (summarised.changed().isEmpty()
                        ? "no node is changed"
                        : "changed: " + String.join(", ", summarised.changed()));
        return new RecceAnswer(result(shown), approved, conclusion, summary, List.of());
    }

    private static Json.Obj result(RecceSchemaFindings found) {
        int shown = Math.min(MAX_ROWS, found.rows().size());
        Frame frame = new Frame(
                COLUMNS, found.rows().subList(0, shown), MAX_ROWS, found.rows().size() > shown, (long)
                        found.rows().size());
        return frame.toJson().with("schema_coverage", coverage(found));
    }

    private static Json.Obj coverage(RecceSchemaFindings found) {
        String status = found.checked() == 0 ? "unknown" : found.unchecked().isEmpty() ? "complete" : "partial";
        return Json.Obj.builder()
                .put("status", status)
                .put(
                        "unchecked_nodes",
                        found.unchecked().stream()
                                .limit(MAX_UNCHECKED)
                                .map(NodeId::value)
                                .toList())
                .put("unchecked_node_count", found.unchecked().size())
                .put("more", found.unchecked().size() > MAX_UNCHECKED)
                .build();
    }
}
