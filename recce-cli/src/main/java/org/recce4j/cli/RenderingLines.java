package org.recce4j.cli;

import java.util.List;
import org.recce4j.model.Json;

/** Writes renderings as {@code recce4j.rendering/1}: a line a node, then what was inferred. */
final class RenderingLines {

    static final String FORMAT = "recce4j.rendering/1";

    private final Host host;

    RenderingLines(Host host) {
        this.host = host;
    }

    /** {@code verified} says whether texts were compared. */
    void nodes(List<RenderedNode> nodes, boolean verified) {
        nodes.forEach(node -> Output.jsonLine(node.toJson(verified), host.out()));
    }

    void inferred(List<Json> values) {
        Json.Obj line = Json.Obj.builder()
                .put("format", FORMAT)
                .put("inferred", new Json.Arr(values))
                .build();
        Output.jsonLine(line, host.out());
    }
}
