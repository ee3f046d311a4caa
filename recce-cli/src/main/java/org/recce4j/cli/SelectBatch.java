package org.recce4j.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.NodeSelector;
import org.recce4j.diff.SelectionException;
import org.recce4j.diff.SelectionRequest;
import org.recce4j.model.ErrorCode;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/** Many selections from one state: the format recce4j.selection/1. */
final class SelectBatch {

    private static final String FORMAT = "recce4j.selection/1";

    private final JsonLines lines;
    private final NodeSelector nodes;

    SelectBatch(Host host, NodeSelector nodes) {
        this.lines = new JsonLines(
                host, "{\"select\": […], \"exclude\": […], \"resource_types\": […], \"indirect_selection\": …}");
        this.nodes = nodes;
    }

    void run() {
        lines.run(this::answer);
    }

    private Json answer(Json.Obj request, int line) {
        SelectionRequest selection = request(request, line);
        try {
            return answer(nodes.select(selection));
        } catch (SelectionException invalid) {
            return error(invalid.code(), String.valueOf(invalid.getMessage()), invalid.position());
        } catch (DiffException stopped) {
            return error(stopped.code(), String.valueOf(stopped.getMessage()), -1);
        }
    }

    private SelectionRequest request(Json.Obj request, int line) {
        String mode = request.text("indirect_selection");
        return SelectionRequest.DEFAULT
                .selecting(texts(request, "select", line))
                .excluding(texts(request, "exclude", line))
                .ofTypes(new HashSet<>(texts(request, "resource_types", line)))
                .with(SelectCommand.mode(mode == null ? "eager" : mode))
                .named(request.text("selector"));
    }

    /** A list of texts, or one by itself. */
    private List<String> texts(Json.Obj request, String name, int line) {
        Json value = request.get(name);
        if (value == Json.Null.INSTANCE) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Json item : value instanceof Json.Arr list ? list.items() : List.of(value)) {
            if (!(item instanceof Json.Str text)) {
                throw lines.failure(line, "\"" + name + "\" is no list of texts");
            }
            texts.add(text.value());
        }
        return texts;
    }

    static Json answer(Collection<NodeId> ids) {
        return Json.Obj.builder()
                .put("format", FORMAT)
                .put("unique_ids", ids.stream().map(NodeId::value).toList())
                .build();
    }

    private static Json error(ErrorCode code, String message, int position) {
        return Json.Obj.builder()
                .put("format", FORMAT)
                .put(
                        "error",
                        Json.Obj.builder()
                                .put("code", code.id())
                                .put("message", message)
                                .put("position", position < 0 ? null : position)
                                .build())
                .build();
    }
}
