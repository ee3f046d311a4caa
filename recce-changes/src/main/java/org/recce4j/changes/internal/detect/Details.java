package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.model.Json;

/** What exactly differs, by reason. */
final class Details {

    private Details() {}

    /** Returns the details in the order of the reasons; a reason that has nothing more to tell is left out. */
    static Json.Obj of(Map<Reason, Json> reasons) {
        Json.Obj.Builder details = Json.Obj.builder();
        for (Map.Entry<Reason, Json> reason : new TreeMap<>(reasons).entrySet()) {
            if (reason.getValue() != Json.Null.INSTANCE) {
                details.put(reason.getKey().id(), reason.getValue());
            }
        }
        return details.build();
    }

    /** Returns both in one: the items of two lists. */
    static Json join(Json first, Json second) {
        List<Json> both = new ArrayList<>(items(first));
        both.addAll(items(second));
        return new Json.Arr(both);
    }

    private static List<Json> items(Json detail) {
        return detail instanceof Json.Arr array ? array.items() : List.of(detail);
    }
}
