package org.recce4j.diff.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.result.HistogramDiff.End;
import org.recce4j.diff.result.HistogramDiff.NotFinite;
import org.recce4j.model.Json;
import org.recce4j.sql.Rows;

/**
 * How the values of each column are spread in both environments: numbers and dates (in seconds since 1970) cut into
 * {@value #BINS} parts of equal share, of other columns the {@value #VALUES} most frequent values. As JSON in Recce's shape,
 * {@code {status, strategy, columns, base_total, current_total}}. Every number is exact but the cuts where the warehouse only
 * estimates them; {@code strategy} says which, and such cuts that differ prove nothing, nor do counts of values where nearly every
 * row has its own: {@link Verdict#INCONCLUSIVE}, if nothing else differs.
 *
 * @param base what base has
 * @param current what current has
 * @param columns the columns of both: those of base in its order, then those that current alone has
 */
public record ProfileDistribution(Side base, Side current, List<ColumnShapes> columns) implements CheckResult {

    /** How many parts of equal share numbers and dates are cut into. */
    public static final int BINS = 11;

    /** How many of the most frequent values are shown. */
    public static final int VALUES = 12;

    public ProfileDistribution {
        columns = List.copyOf(columns);
    }

    /** Pairs the columns of two sides by their names: as they are, or the only one in another case. */
    public static ProfileDistribution of(Side base, Side current) {
        List<ColumnShapes> columns = new ArrayList<>();
        Map<String, Shape> left = new LinkedHashMap<>(current.shapes());
        base.shapes().forEach((name, shape) -> {
            String other = Names.find(left.keySet(), name);
            columns.add(new ColumnShapes(name, shape, other == null ? null : left.remove(other)));
        });
        left.forEach((name, shape) -> columns.add(new ColumnShapes(name, null, shape)));
        return new ProfileDistribution(base, current, columns);
    }

    @Override
    public Verdict verdict() {
        if (base.isMissing() != current.isMissing()
                || base.rows() != current.rows()
                || !names(ColumnShapes::differs).isEmpty()) {
            return Verdict.DIFFERENT;
        }
        return notCompared().isEmpty() ? Verdict.EQUAL : Verdict.INCONCLUSIVE;
    }

    @Override
    public List<String> notCompared() {
        return columns.stream()
                .map(ColumnShapes::notCompared)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private List<String> names(Predicate<ColumnShapes> filter) {
        return columns.stream().filter(filter).map(ColumnShapes::name).toList();
    }

    @Override
    public String summary() {
        if (base.isMissing() || current.isMissing()) {
            return "only " + (base.isMissing() ? "current" : "base") + " has the model";
        }
        List<String> different = names(ColumnShapes::differs);
        if (!different.isEmpty()) {
            return "the distributions of " + different.size() + " of " + Cells.counted(columns.size(), "column")
                    + " differ: "
                    + String.join(", ", different);
        }
        if (base.rows() != current.rows()) {
            return "the tables have " + Cells.of(base.rows()) + " and " + Cells.of(current.rows()) + " rows";
        }
        return notCompared().isEmpty()
                ? "the distributions of " + Cells.counted(columns.size(), "column") + " are equal"
                : "nothing differs, but " + Cells.of(notCompared().size()) + " of "
                        + Cells.counted(columns.size(), "column") + " could not be compared";
    }

    @Override
    public List<List<String>> table() {
        boolean hasBars = columns.stream().anyMatch(column -> column.base() instanceof Cuts);
        String bars = hasBars ? " (bars: density of " + BINS + " parts with equal numbers of rows)" : "";
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("column", "base" + bars, "current"));
        for (ColumnShapes column : columns) {
            table.add(List.of(column.name(), text(column.base()), text(column.current())));
        }
        return table.size() == 1 ? List.of() : table;
    }

    private static String text(@Nullable Shape shape) {
        return shape == null ? "missing" : shape.text();
    }

    @Override
    public Json.Obj toJson() {
        Json.Obj.Builder shapes = Json.Obj.builder();
        columns.forEach(column -> shapes.put(column.name(), column.toJson(base.rows(), current.rows())));
        boolean estimated = columns.stream().anyMatch(ColumnShapes::isEstimated);
        return Json.Obj.builder()
                .put("status", "ok")
                .put("strategy", estimated ? "approximate_quantiles" : "exact")
                .put("columns", shapes.build())
                .put("base_total", Rows.json(base.rows()))
                .put("current_total", Rows.json(current.rows()))
                .build();
    }

    /**
     * One side.
     *
     * @param rows how many rows it has
     * @param shapes the distribution of each column
     * @param isMissing whether it lacks the model
     */
    public record Side(long rows, Map<String, Shape> shapes, boolean isMissing) {

        /** A side that lacks the model. */
        public static final Side MISSING = new Side(0, Map.of(), true);

        public Side {
            shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
        }

        /** Makes a side that has the model. */
        public Side(long rows, Map<String, Shape> shapes) {
            this(rows, shapes, false);
        }
    }

    /** How the values of one column are spread. */
    public sealed interface Shape {

        /** Returns how many rows have a value. */
        long values();

        /** Returns it for people, in one line. */
        String text();
    }

    /**
     * Numbers, or seconds since 1970.
     *
     * @param values how many rows have a value
     * @param edges the least finite value, the cuts and the greatest finite one; none if there is no finite value
     * @param extremes the values at both ends, which a double may not hold, and those beyond them
     * @param moments whether they are seconds
     * @param exact whether the cuts are exact
     */
    public record Cuts(long values, List<Double> edges, Extremes extremes, boolean moments, boolean exact)
            implements Shape {

        private static final int SECONDS_OF_DAY = 86_400;

        public Cuts {
            edges = List.copyOf(edges);
        }

        /** Returns the share of the values for each unit of each part; null for a part without width. */
        List<@Nullable Double> densities() {
            List<@Nullable Double> densities = new ArrayList<>();
            for (int i = 0; i + 1 < edges.size(); i++) {
                double width = edges.get(i + 1) - edges.get(i);
                densities.add(width > 0 ? (Double) (1.0 / BINS / width) : null);
            }
            return densities;
        }

        /** Returns whether both have the same cuts; 0 and -0 are the same. */
        boolean hasCutsOf(Cuts other) {
            boolean same = edges.size() == other.edges.size();
            for (int i = 0; same && i < edges.size(); i++) {
                same = edges.get(i).doubleValue() == other.edges.get(i).doubleValue();
            }
            return same;
        }

        @Override
        public String text() {
            String special = extremes.notFinite().text();
            if (edges.isEmpty()) {
                return special.isEmpty() ? "no value" : special;
            }
            String bars =
                    shown(edges.get(0)) + " " + Cells.line(densities()) + " " + shown(edges.get(edges.size() - 1));
            return special.isEmpty() ? bars : bars + "; " + special;
        }

        private String shown(double edge) {
            return moments
                    ? LocalDate.ofEpochDay(Math.floorDiv((long) edge, SECONDS_OF_DAY))
                            .toString()
                    : Cells.of(edge);
        }
    }

    /**
     * What is at the ends of numbers, dates or timestamps and beyond.
     *
     * @param notFinite the values that are in no part
     * @param least the least finite value, null if there is none
     * @param greatest the greatest finite value, null if there is none
     */
    public record Extremes(
            NotFinite notFinite,
            @Nullable End least,
            @Nullable End greatest) {

        /** Of a column without values. */
        static final Extremes NONE = new Extremes(new NotFinite(0, 0, 0), null, null);

        boolean same(Extremes other) {
            return notFinite.equals(other.notFinite)
                    && End.same(least, other.least)
                    && End.same(greatest, other.greatest);
        }
    }

    /**
     * Any other values.
     *
     * @param values how many rows have a value
     * @param distinct how many different values there are
     * @param frequent the most frequent ones; none if nearly every value is there once
     */
    public record Frequent(long values, long distinct, List<Value> frequent) implements Shape {

        /** As in Recce. */
        private static final double NEARLY_UNIQUE = 0.95;

        public Frequent {
            frequent = List.copyOf(frequent);
        }

        /** Returns whether the most frequent values say nothing: nearly every row has its own. */
        public boolean isNearlyUnique(long rows) {
            return distinct >= NEARLY_UNIQUE * rows;
        }

        @Override
        public String text() {
            List<String> first = frequent.stream()
                    .limit(3)
                    .map(value -> Cells.text(value.text()) + " (" + Cells.of(value.rows()) + ")")
                    .toList();
            String all = Cells.of(distinct) + (distinct == 1 ? " value" : " values");
            return first.isEmpty()
                    ? all
                    : all + ": " + String.join(", ", first) + (distinct > first.size() ? ", …" : "");
        }
    }

    /**
     * One of the most frequent values.
     *
     * @param text the warehouse's text of it
     * @param rows how many rows have it
     */
    public record Value(String text, long rows) {}
}
