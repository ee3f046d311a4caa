package org.recce4j.cli;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.render.Rendering;

/**
 * What came of rendering a node, for output.
 *
 * @param matches how the text compares with the artifact's; null if it was not compared
 */
record RenderedNode(
        Node node, Rendering rendering, @Nullable TextMatch matches) {

    /** Returns the name of the outcome. */
    String outcome() {
        if (rendering instanceof Rendering.Rendered) {
            return "rendered";
        }
        if (rendering instanceof Rendering.NeedsWarehouse) {
            return "needs_warehouse";
        }
        if (rendering instanceof Rendering.MissingInput) {
            return "missing_input";
        }
        return rendering instanceof Rendering.Failed ? "failed" : "no_source";
    }

    /**
     * Returns the node's line of {@code recce4j.rendering/1}.
     *
     * @param verified whether texts were compared
     */
    Json.Obj toJson(boolean verified) {
        Json.Obj.Builder line = Json.Obj.builder()
                .put("format", RenderingLines.FORMAT)
                .put("unique_id", node.id().value())
                .put("outcome", outcome());
        if (rendering instanceof Rendering.Rendered rendered) {
            line.put("sql", rendered.sql());
        } else if (rendering instanceof Rendering.NeedsWarehouse needs) {
            line.put("operation", needs.operation())
                    .put("relation", needs.relation())
                    .put("stack", needs.stack());
        } else if (rendering instanceof Rendering.MissingInput missing) {
            line.put("kind", kind(missing)).put("name", missing.input().name());
        } else if (rendering instanceof Rendering.Failed failed) {
            line.put("code", failed.code().id())
                    .put("message", failed.message())
                    .put("line", failed.line());
        }
        if (verified) {
            line.put("matches", matches == null ? null : matches.id());
        }
        return line.build();
    }

    private static String kind(Rendering.MissingInput missing) {
        return FormatOption.name(missing.input().kind());
    }
}
