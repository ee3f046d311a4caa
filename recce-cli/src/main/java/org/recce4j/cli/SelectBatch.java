package org.recce4j.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.recce4j.changes.ChangesException;
import org.recce4j.changes.NodeSelector;
import org.recce4j.changes.SelectionException;
import org.recce4j.changes.SelectionRequest;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/** Many selections from one state: the format recce4j.selection/1. */
final class SelectBatch implements BatchAnswers {

    private static final String FORMAT = "recce4j.selection/1";

    private static final String FORM =
            "{\"select\": […], \"exclude\": […], \"resource_types\": […], \"indirect_selection\": …}";
    private static final Set<String> KEYS =
            Set.of("select", "exclude", "resource_types", "indirect_selection", "selector");

    private final Host host;
    private final NodeSelector nodes;

    SelectBatch(Host host, NodeSelector nodes) {
        this.host = host;
        this.nodes = nodes;
    }

    void run() {
        new JsonLines(host, FORM).run(this);
    }

    @Override
    public Json answer(Json.Obj request) {
        RequestFields.requireKnown(request, KEYS);
        SelectionRequest selection = request(request);
        try {
            return answer(nodes.select(selection));
        } catch (SelectionException invalid) {
            return error(
                    invalid.code().id(),
                    invalid.getMessage() + Selecting.advice(invalid, "--state"),
                    invalid.position());
        } catch (ChangesException stopped) {
            return error(stopped.code().id(), String.valueOf(stopped.getMessage()), -1);
        }
    }

    @Override
    public Json refusal(String message) {
        return error("CLI-INVALID-REQUEST", message, -1);
    }

    private static SelectionRequest request(Json.Obj request) {
        String mode = RequestFields.text(request, "indirect_selection");
        return SelectionRequest.DEFAULT
                .selecting(texts(request, "select"))
                .excluding(texts(request, "exclude"))
                .ofTypes(new HashSet<>(texts(request, "resource_types")))
                .with(SelectCommand.mode(mode == null ? "eager" : mode))
                .named(RequestFields.text(request, "selector"));
    }

    /** A list of texts, or one by itself. */
    private static List<String> texts(Json.Obj request, String name) {
        Json value = request.get(name);
        if (value == Json.Null.INSTANCE) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Json item : value instanceof Json.Arr list ? list.items() : List.of(value)) {
            if (!(item instanceof Json.Str text)) {
                throw new CliException("\"" + name + "\" is not a list of texts");
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

    private static Json error(String code, String message, int position) {
        return Json.Obj.builder()
                .put("format", FORMAT)
                .put(
                        "error",
                        Json.Obj.builder()
                                .put("code", code)
                                .put("message", message)
                                .put("position", position < 0 ? null : position)
                                .build())
                .build();
    }
}
