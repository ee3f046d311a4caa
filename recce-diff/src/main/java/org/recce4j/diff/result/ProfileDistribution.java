package org.recce4j.diff.result;

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
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("column", "shown", "base", "current"));
        columns.forEach(column -> table.add(column.row()));
        return table.size() == 1 ? List.of() : table;
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

        /** Returns what the text shows. */
        String shown();
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

        /** As long as a timestamp of seconds. */
        private static final int MOST_END = 19;

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

        /** Returns what is compared besides the cuts. */
        Json.Obj json() {
            return Json.Obj.builder()
                    .put("values", Rows.json(values))
                    .put("min", HistogramDiff.shown(extremes.least()))
                    .put("max", HistogramDiff.shown(extremes.greatest()))
                    .put("nan", Rows.json(extremes.notFinite().nan()))
                    .put("infinity", Rows.json(extremes.notFinite().infinity()))
                    .put("negative_infinity", Rows.json(extremes.notFinite().negativeInfinity()))
                    .build();
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
            String bars = end(extremes.least()) + " " + Cells.line(densities()) + " " + end(extremes.greatest());
            return special.isEmpty() ? bars : bars + "; " + special;
        }

        @Override
        public String shown() {
            return "density of " + BINS + " parts of equal count";
        }

        private String end(@Nullable End end) {
            String exact = end == null ? "" : end.text();
            if (end == null || exact.length() <= MOST_END) {
                return exact;
            }
            return moments
                    ? exact.substring(0, MOST_END)
                    : Cells.of(end.position().doubleValue());
        }

        /** Returns the least and the greatest value in full. */
        String ends() {
            return extremes.least() == null || extremes.greatest() == null
                    ? "no value"
                    : extremes.least().text() + " to " + extremes.greatest().text();
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

        private static final int MOST_TEXT = 45;

        public Frequent {
            frequent = List.copyOf(frequent);
        }

        /** Returns whether the most frequent values say nothing: nearly every row has its own. */
        public boolean isNearlyUnique(long rows) {
            return distinct >= NEARLY_UNIQUE * rows;
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder(Cells.counted(distinct, "value"));
            String separator = ": ";
            int shown = 0;
            for (Value value : frequent) {
                String next = separator + Cells.text(value.text()) + " (" + Cells.of(value.rows()) + ")";
                if (shown > 0 && text.length() + next.length() > MOST_TEXT) {
                    break;
                }
                text.append(next);
                separator = ", ";
                shown++;
            }
            return shown > 0 && distinct > shown ? text.append(", …").toString() : text.toString();
        }

        @Override
        public String shown() {
            return "most frequent values";
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
