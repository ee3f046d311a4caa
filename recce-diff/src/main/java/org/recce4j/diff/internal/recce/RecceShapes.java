package org.recce4j.diff.internal.recce;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.ResultColumn;

/** How two sides of Recce's distributions are shown: as parts of equal share, or as ranks of values. */
final class RecceShapes {

    private RecceShapes() {}

    static Json.Obj histogram(ResultColumn column, RecceDistribution base, RecceDistribution current) {
        List<Double> before = edges(base, column);
        List<Double> after = edges(current, column);
        return Json.Obj.builder()
                .put("kind", "histogram")
                .put("base_bin_edges", before)
                .put("current_bin_edges", after)
                .put("base_density", densities(before))
                .put("current_density", densities(after))
                .put("base_total", base.rows())
                .put("current_total", current.rows())
                .build();
    }

    private static List<Double> edges(RecceDistribution side, ResultColumn column) {
        List<@Nullable Object> found = side.counts().getOrDefault(column.name(), List.of());
        List<Double> inner = side.cuts().getOrDefault(column.name(), List.of());
        if (found.size() < 3 || !(found.get(1) instanceof Number least) || !(found.get(2) instanceof Number greatest)) {
            return List.of();
        }
        List<Double> edges = new ArrayList<>();
        edges.add(least.doubleValue());
        edges.addAll(inner);
        edges.add(greatest.doubleValue());
        return edges;
    }

    private static List<Double> densities(List<Double> edges) {
        List<Double> densities = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            double share = (i == RecceDistribution.BINS - 1
                            ? 1
                            : RecceDistribution.SHARES.get(i).doubleValue())
                    - (i == 0 ? 0 : RecceDistribution.SHARES.get(i - 1).doubleValue());
            double width = edges.get(i + 1) - edges.get(i);
            densities.add(width > 0 ? share / width : 0);
        }
        return densities;
    }

    static Json.Obj ranks(List<Json> base, List<Json> current) {
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
