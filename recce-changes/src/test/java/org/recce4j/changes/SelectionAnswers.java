package org.recce4j.changes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.recce4j.model.Json;

/** Compares what our node selection answers to expressions with what dbt does. */
final class SelectionAnswers {

    private SelectionAnswers() {}

    /** Returns what differs from dbt's answers, a sentence for each case; {@code compared} answers those about a state. */
    static List<String> wrong(List<Json.Obj> cases, NodeSelector alone, NodeSelector compared) {
        List<String> wrong = new ArrayList<>();
        for (Json.Obj asked : cases) {
            Json answer = StateAnswers.answer(asked.text("state") == null ? alone : compared, request(asked));
            Json wanted = asked.find("error").isPresent()
                    ? Json.of(String.valueOf(asked.object("error").text("message"))
                            .replace("Runtime Error\n  ", ""))
                    : asked.get("result");
            boolean same = answer instanceof Json.Str error
                    ? error.value().startsWith(String.valueOf(wanted.toPlain()))
                    : answer.equals(wanted);
            if (!same) {
                wrong.add(asked.without(List.of("result")) + ": dbt " + wanted + ", we " + answer);
            }
        }
        return wrong;
    }

    private static SelectionRequest request(Json.Obj asked) {
        String mode = asked.text("indirect_selection");
        return SelectionRequest.DEFAULT
                .selecting(texts(asked, "select"))
                .excluding(texts(asked, "exclude"))
                .ofTypes(new HashSet<>(texts(asked, "resource_types")))
                .with(
                        mode == null
                                ? IndirectSelection.EAGER
                                : IndirectSelection.find(mode).orElseThrow());
    }

    private static List<String> texts(Json.Obj object, String name) {
        return object.items(name).stream()
                .map(item -> String.valueOf(item.toPlain()))
                .toList();
    }
}
