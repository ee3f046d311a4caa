package org.recce4j.changes.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.model.Json;

/** The details of a reason, in words. */
final class ReasonDetails {

    private static final Pattern SPACE_AND_DASH = Pattern.compile("(\\s++)(- )?");

    private ReasonDetails() {}

    static List<String> details(Reason reason, Json detail) {
        if (!(detail instanceof Json.Arr list)) {
            return List.of();
        }
        if (reason == Reason.FQN) {
            return List.of(list.items().stream().map(ReasonDetails::text).collect(Collectors.joining(" → ")));
        }
        List<String> details = new ArrayList<>();
        for (Json item : list.items()) {
            details.add(
                    item instanceof Json.Arr chain
                            ? chain.items().stream().map(ReasonDetails::text).collect(Collectors.joining(" → "))
                            : text(item));
        }
        return details;
    }

    private static String text(Json value) {
        String text = String.valueOf(value.toPlain());
        return text.startsWith("macro.") ? text.substring("macro.".length()) : text;
    }

    static String contract(Json.Obj contract) {
        List<Json> why = contract.items("why");
        return why.isEmpty()
                ? "contract (not breaking)"
                : "contract (breaking: "
                        + why.stream().map(item -> oneLine(text(item))).collect(Collectors.joining("; "))
                        + ")";
    }

    /** Without the line breaks and the dashes of a list. */
    private static String oneLine(String text) {
        return SPACE_AND_DASH
                .matcher(text)
                .replaceAll(found -> found.group(2) == null || found.group(1).contains("\n") ? " " : " - ");
    }
}
