package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Masking;
import org.recce4j.diff.result.ProfileDistribution.Cuts;
import org.recce4j.diff.result.ProfileDistribution.Extremes;
import org.recce4j.diff.result.ProfileDistribution.Frequent;
import org.recce4j.diff.result.ProfileDistribution.Hidden;
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
 * @param kinds what two kinds of warehouses have in common; null if both sides are of one kind
 */
public record ColumnShapes(
        String name,
        @Nullable Shape base,
        @Nullable Shape current,
        @Nullable TwoKinds kinds) {

    /** Returns whether the two are known to differ; a column on one side only does. */
    public boolean differs() {
        return base == null || current == null || hasOtherCount() || hasOtherDistribution();
    }

    /** Returns whether both sides have the column, with another number of values. */
    boolean hasOtherCount() {
        return base != null && current != null && base.values() != current.values();
    }

    /** Returns whether both sides have the column, and more is known to differ than the number of values. */
    boolean hasOtherDistribution() {
        if (base instanceof Hidden before && current instanceof Hidden) {
            return before.differs();
        }
        if (whyNotCompared() != null) {
            return false;
        }
        if (base instanceof Cuts before && current instanceof Cuts after) {
            return before.inSeconds() != after.inSeconds()
                    || !before.extremes().same(after.extremes(), isRounded())
                    || (!isEstimated() && !before.hasCutsOf(after, kinds != null));
        }
        if (base instanceof Frequent before && current instanceof Frequent after) {
            return !before.hasSharesOf(after);
        }
        return base != null && current != null;
    }

    private boolean isRounded() {
        return kinds != null && kinds.precision().containsKey(name);
    }

    /** Returns these without the values; most frequent values stay if equal ones can be told. */
    ColumnShapes masked(Masking masking) {
        if (masking.showsEquality() && base instanceof Frequent before && current instanceof Frequent after) {
            return new ColumnShapes(name, before.masked(masking), after.masked(masking), kinds);
        }
        return new ColumnShapes(name, hidden(base), hidden(current), kinds);
    }

    private @Nullable Shape hidden(@Nullable Shape shape) {
        return shape == null ? null : new Hidden(shape.values(), hasOtherDistribution(), notCompared());
    }

    /** Returns the column, and the number and the distribution of its values on both sides. */
    List<String> row() {
        return List.of(name, count(base), count(current), ShapeWords.of(base, current), ShapeWords.of(current, base));
    }

    private static String count(@Nullable Shape shape) {
        return shape == null ? "-" : Cells.of(shape.values());
    }

    /** Returns what could not be compared of a distribution that is not known to differ; null if everything was. */
    @Nullable
    String notCompared() {
        String why = whyNotCompared();
        if (why != null) {
            return "column \"" + name + "\": " + why;
        }
        if (base == null || current == null || hasOtherDistribution()) {
            return null;
        }
        if (base instanceof Hidden before) {
            return before.notCompared();
        }
        if (base instanceof Cuts before && current instanceof Cuts after && !before.hasCutsOf(after, kinds != null)) {
            return "the cuts of column \"" + name + "\": the warehouse only estimates them";
        }
        return base instanceof Frequent values && values.frequent().isEmpty() && values.distinct() > 0
                ? "the values of column \"" + name + "\": nearly every row has its own; compare them by value_diff"
                : null;
    }

    private @Nullable String whyNotCompared() {
        return kinds == null ? null : kinds.notCompared().get(name);
    }

    boolean isEstimated() {
        return (base instanceof Cuts before && !before.exact()) || (current instanceof Cuts after && !after.exact());
    }

    /** Numbers on one side and other values on the other are shown as current has them. */
    Json.Obj toJson(long baseRows, long currentRows) {
        Shape shown = current == null ? base : current;
        if (shown instanceof Hidden) {
            return Json.Obj.builder()
                    .put("kind", "hidden")
                    .put("base", values(base))
                    .put("current", values(current))
                    .build();
        }
        return shown instanceof Cuts
                ? histogram(cuts(base), cuts(current), baseRows, currentRows)
                : ranks(frequent(base), frequent(current));
    }

    private static Json values(@Nullable Shape shape) {
        return shape == null
                ? Json.Null.INSTANCE
                : Json.Obj.builder().put("values", Rows.json(shape.values())).build();
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

    /** How many rows have a value, how many values there are, and how often each of those that are shown occurs. */
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
