package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.ProfileDistribution.Cuts;
import org.recce4j.diff.result.ProfileDistribution.Extremes;
import org.recce4j.diff.result.ProfileDistribution.Frequent;
import org.recce4j.diff.result.ProfileDistribution.Shape;
import org.recce4j.diff.result.ProfileDistribution.Value;
import org.recce4j.model.Json;
import org.recce4j.sql.Rows;

/**
 * A column's distribution on both sides.
 *
 * @param name its name in base, or in current if base lacks it
 * @param base its distribution in base, null if that lacks the column
 * @param current its distribution in current, null if that lacks the column
 */
public record ColumnShapes(
        String name, @Nullable Shape base, @Nullable Shape current) {

    /** Returns whether the two are known to differ; a column on one side only does. */
    public boolean differs() {
        if (base instanceof Cuts before && current instanceof Cuts after) {
            return before.values() != after.values()
                    || before.moments() != after.moments()
                    || !before.extremes().same(after.extremes())
                    || (!isEstimated() && !before.hasCutsOf(after));
        }
        return !Objects.equals(base, current);
    }

    /** Returns the column, what is shown of it, and that of both sides; if it looks the same and differs, what differs. */
    List<String> row() {
        Shape any = current == null ? base : current;
        String before = base == null ? "missing" : base.text();
        String after = current == null ? "missing" : current.text();
        String shown = any == null ? "" : any.shown();
        return base != null && current != null && before.equals(after) && differs()
                ? List.of(name, shown, before + unseen(base), after + unseen(current))
                : List.of(name, shown, before, after);
    }

    private String unseen(Shape side) {
        if (base != null && current != null && base.values() != current.values()) {
            return "; " + Cells.counted(side.values(), "value");
        }
        if (base instanceof Cuts before && current instanceof Cuts after && side instanceof Cuts cuts) {
            return before.extremes().same(after.extremes()) ? "; other cuts" : "; " + cuts.ends();
        }
        return "; other counts";
    }

    /** Returns what could not be compared where nothing differs; null if everything was. */
    @Nullable
    String notCompared() {
        if (differs()) {
            return null;
        }
        if (base instanceof Cuts before && current instanceof Cuts after && !before.hasCutsOf(after)) {
            return "the cuts of column \"" + name + "\": the warehouse only estimates them";
        }
        return base instanceof Frequent values && values.frequent().isEmpty() && values.distinct() > 0
                ? "the values of column \"" + name + "\": nearly every row has its own; compare them by value_diff"
                : null;
    }

    boolean isEstimated() {
        return (base instanceof Cuts before && !before.exact()) || (current instanceof Cuts after && !after.exact());
    }

    /** Numbers on one side and other values on the other are shown as current has them. */
    Json.Obj toJson(long baseRows, long currentRows) {
        Shape shown = current == null ? base : current;
        return shown instanceof Cuts
                ? histogram(cuts(base), cuts(current), baseRows, currentRows)
                : ranks(frequent(base), frequent(current));
    }

    private static Cuts cuts(@Nullable Shape shape) {
        return shape instanceof Cuts cuts ? cuts : new Cuts(0, List.of(), Extremes.NONE, false, true);
    }

    private static List<Value> frequent(@Nullable Shape shape) {
        return shape instanceof Frequent values ? values.frequent() : List.of();
    }

    private static Json.Obj histogram(Cuts base, Cuts current, long baseRows, long currentRows) {
        return Json.Obj.builder()
                .put("kind", "histogram")
                .put("base_bin_edges", base.edges())
                .put("current_bin_edges", current.edges())
                .put("base_density", base.densities())
                .put("current_density", current.densities())
                .put("base_total", Rows.json(baseRows))
                .put("current_total", Rows.json(currentRows))
                .put("base", base.json())
                .put("current", current.json())
                .build();
    }

    private Json.Obj ranks(List<Value> base, List<Value> current) {
        Set<String> values = new LinkedHashSet<>();
        base.forEach(value -> values.add(value.text()));
        current.forEach(value -> values.add(value.text()));
        return Json.Obj.builder()
                .put("kind", "topk")
                .put("mode", "ranks")
                .put("values", List.copyOf(values))
                .put("base_ranks", ranks(values, base))
                .put("current_ranks", ranks(values, current))
                .put("k", ProfileDistribution.VALUES)
                .put("trimmed", isTrimmed(this.base) || isTrimmed(this.current))
                .put("base", counts(values, this.base))
                .put("current", counts(values, this.current))
                .build();
    }

    private static List<@Nullable Integer> ranks(Set<String> values, List<Value> ranked) {
        List<String> texts = ranked.stream().map(Value::text).toList();
        List<@Nullable Integer> ranks = new ArrayList<>();
        for (String value : values) {
            ranks.add(texts.contains(value) ? (Integer) (texts.indexOf(value) + 1) : null);
        }
        return ranks;
    }

    /** How many rows have a value, how many values there are, and how often each of those that are shown is there. */
    private static Json counts(Set<String> shown, @Nullable Shape side) {
        if (!(side instanceof Frequent values)) {
            return Json.Null.INSTANCE;
        }
        Map<String, Long> rows = new HashMap<>();
        values.frequent().forEach(value -> rows.put(value.text(), value.rows()));
        return Json.Obj.builder()
                .put("values", Rows.json(values.values()))
                .put("distinct", Rows.json(values.distinct()))
                .put("counts", shown.stream().map(rows::get).map(Rows::json).toList())
                .build();
    }

    private static boolean isTrimmed(@Nullable Shape shape) {
        return shape instanceof Frequent values
                && !values.frequent().isEmpty()
                && values.distinct() > values.frequent().size();
    }
}
