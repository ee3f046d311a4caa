package org.recce4j.changes.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recce4j.changes.NodeChange;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.model.Json;

/** Why a node counts as changed, in words. */
final class ReasonText {

    /** Details of one reason; the rest is counted. */
    private static final int MAX_DETAILS = 5;

    private static final Pattern SPACE_AND_DASH = Pattern.compile("(\\s++)(- )?");

    private ReasonText() {}

    static String of(NodeChange change) {
        if (change instanceof NodeChange.Added added && added.renamedFrom() != null) {
            return "perhaps renamed from " + added.renamedFrom();
        }
        String reasons = change.reasons().stream()
                .map(reason -> of(reason, change.detail().get(reason.id())))
                .collect(Collectors.joining(", "));
        return change instanceof NodeChange.Modified modified
                        && !modified.base().id().equals(change.id())
                ? reasons + "; was " + modified.base().id()
                : reasons;
    }

    private static String of(Reason reason, Json detail) {
        if (reason == Reason.CONTRACT && detail instanceof Json.Obj contract) {
            return contract(contract);
        }
        List<String> details = details(reason, detail);
        if (details.isEmpty()) {
            return reason.id();
        }
        String more = details.size() > MAX_DETAILS ? ", and " + (details.size() - MAX_DETAILS) + " more" : "";
        return reason.id() + " (" + String.join(", ", details.subList(0, Math.min(details.size(), MAX_DETAILS))) + more
                + ")";
    }

    private static List<String> details(Reason reason, Json detail) {
        if (!(detail instanceof Json.Arr list)) {
            return List.of();
        }
        if (reason == Reason.FQN) {
            return List.of(list.items().stream().map(ReasonText::text).collect(Collectors.joining(" → ")));
        }
        List<String> details = new ArrayList<>();
        for (Json item : list.items()) {
            details.add(
                    item instanceof Json.Arr chain
                            ? chain.items().stream().map(ReasonText::text).collect(Collectors.joining(" → "))
                            : text(item));
        }
        return details;
    }

    private static String text(Json value) {
        String text = String.valueOf(value.toPlain());
        return text.startsWith("macro.") ? text.substring("macro.".length()) : text;
    }

    private static String contract(Json.Obj contract) {
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
