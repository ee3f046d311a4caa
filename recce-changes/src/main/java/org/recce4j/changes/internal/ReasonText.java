package org.recce4j.changes.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.recce4j.changes.NodeChange;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.model.Json;

/** Why a node counts as changed, in words. */
final class ReasonText {

    /** Details of one reason; the rest is counted. */
    private static final int MAX_DETAILS = 5;

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
            return ReasonDetails.contract(contract);
        }
        List<String> details = ReasonDetails.details(reason, detail);
        if (details.isEmpty()) {
            return reason.id();
        }
        String more = details.size() > MAX_DETAILS ? ", and " + (details.size() - MAX_DETAILS) + " more" : "";
        return reason.id() + " (" + String.join(", ", details.subList(0, Math.min(details.size(), MAX_DETAILS))) + more
                + ")";
    }
}
