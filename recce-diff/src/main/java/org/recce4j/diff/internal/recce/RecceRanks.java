package org.recce4j.diff.internal.recce;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.recce4j.model.Json;

/** Two sides of a distribution as ranks of values. */
final class RecceRanks {

    private RecceRanks() {}

    static Json.Obj of(List<Json> base, List<Json> current) {
        Set<Json> values = new LinkedHashSet<>(base);
        values.addAll(current);
        return Json.Obj.builder()
                .put("kind", "topk")
                .put("mode", "ranks")
                .put("values", List.copyOf(values))
                .put("base_ranks", ranks(values, base))
                .put("current_ranks", ranks(values, current))
                .put("k", RecceDistribution.TOP)
                .put("trimmed", base.size() >= RecceDistribution.TOP || current.size() >= RecceDistribution.TOP)
                .build();
    }

    private static List<Json> ranks(Set<Json> values, List<Json> ranked) {
        List<Json> ranks = new ArrayList<>();
        values.forEach(
                value -> ranks.add(ranked.contains(value) ? Json.of(ranked.indexOf(value) + 1) : Json.Null.INSTANCE));
        return ranks;
    }
}
