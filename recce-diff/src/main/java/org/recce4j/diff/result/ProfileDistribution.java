package org.recce4j.diff.result;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Masking;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.result.HistogramDiff.End;
import org.recce4j.diff.result.HistogramDiff.NotFinite;
import org.recce4j.model.Json;
import org.recce4j.model.print.Numbers;
import org.recce4j.sql.Rows;

/**
 * The distribution of each column's values in both environments: numbers and dates (in seconds since 1970) cut into
 * {@value #BINS} parts of equal share, of other columns the {@value #VALUES} most frequent values. As JSON in Recce's
 * shape, {@code {status, strategy, columns, base_total, current_total}}. Every number is exact but the cuts where the
 * warehouse only estimates them; {@code strategy} says which, and such cuts that differ prove nothing, nor do counts
 * of values where nearly every row has its own: {@link Verdict#INCONCLUSIVE}, if nothing else differs. A different
 * number of values is a difference of its own, not a different distribution: distributions differ if the values have
 * other shares.
 *
 * @param base what base has
 * @param current what current has
 * @param columns the columns of both: those of base in its order, then those that current alone has
 * @param scope which rows were read
 * @param kinds what two kinds of warehouses have in common; null if both sides are of one kind. Cuts that two kinds
 *     interpolate are the same if they are at most 1e-12 of the largest value apart
 */
public record ProfileDistribution(
        Side base,
        Side current,
        List<ColumnShapes> columns,
        Scope scope,
        @Nullable TwoKinds kinds) implements CheckResult {

    /** How many parts of equal share numbers and dates are cut into. */
    public static final int BINS = 11;

    /** How many of the most frequent values are shown. */
    public static final int VALUES = 12;

    private static final List<String> HEAD = List.of(
            "column",
            "values in base",
            "in current",
            "base: density or most frequent values",
            "current: density or most frequent values");

    public ProfileDistribution {
        columns = List.copyOf(columns);
        scope = scope.holding(base.rows() + current.rows());
    }

    /** Pairs the columns of two sides by their names: as they are, or the only one in another case. */
    public static ProfileDistribution of(Side base, Side current, Scope scope, @Nullable TwoKinds kinds) {
        List<ColumnShapes> columns = new ArrayList<>();
        Map<String, Shape> left = new LinkedHashMap<>(current.shapes());
        base.shapes().forEach((name, shape) -> {
            String other = ColumnLookUp.find(left.keySet(), name);
            columns.add(new ColumnShapes(name, shape, other == null ? null : left.remove(other), kinds));
        });
        left.forEach((name, shape) -> columns.add(new ColumnShapes(name, null, shape, kinds)));
        return new ProfileDistribution(base, current, columns, scope, kinds);
    }

    /** Returns the same finding without the values of hidden columns. */
    public ProfileDistribution masked(Masking masking) {
        if (columns.stream().noneMatch(column -> masking.hides(column.name()))) {
            return this;
        }
        List<ColumnShapes> shown = columns.stream()
                .map(column -> masking.hides(column.name()) ? column.masked(masking) : column)
                .toList();
        return new ProfileDistribution(
                base.with(shown, ColumnShapes::base), current.with(shown, ColumnShapes::current), shown, scope, kinds);
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
        return scope.notCompared(columns.stream()
                .map(ColumnShapes::notCompared)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
    }

    private List<String> names(Predicate<ColumnShapes> filter) {
        return columns.stream().filter(filter).map(ColumnShapes::name).toList();
    }

    @Override
    public String summary() {
        return scope.after(found() + (kinds == null ? "" : kinds.precisionInWords(verdict())));
    }

    private String found() {
        if (base.isMissing() || current.isMissing()) {
            return "only " + (base.isMissing() ? "current" : "base") + " has the model";
        }
        List<String> found = differences();
        if (found.isEmpty() && scope.isEmpty()) {
            return scope.nothing();
        }
        if (found.isEmpty()) {
            return notCompared().isEmpty()
                    ? "the distributions of " + Numbers.count(columns.size(), "column") + " are equal"
                    : "nothing differs, but " + Cells.of(notCompared().size()) + " of "
                            + Numbers.count(columns.size(), "column") + " could not be compared";
        }
        if (notCompared().isEmpty() && names(ColumnShapes::hasOtherDistribution).isEmpty()) {
            found.add("the distributions are otherwise equal");
        }
        return String.join("; ", found);
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        if (base.rows() != current.rows()) {
            found.add("the tables have " + Cells.of(base.rows()) + " and " + Cells.of(current.rows()) + " rows");
        }
        List<String> counts = names(ColumnShapes::hasOtherCount);
        if (!counts.isEmpty()) {
            found.add("the number of values differs in " + some(counts));
        }
        List<String> different = names(ColumnShapes::hasOtherDistribution);
        if (!different.isEmpty()) {
            found.add(
                    different.size() == 1
                            ? "the distribution of " + of(different) + " differs: " + different.get(0)
                            : "the distributions of " + of(different) + " differ: " + String.join(", ", different));
        }
        addIfAny("only in base: ", names(column -> column.current() == null), found);
        addIfAny("only in current: ", names(column -> column.base() == null), found);
        return found;
    }

    private static void addIfAny(String words, List<String> names, List<String> found) {
        if (!names.isEmpty()) {
            found.add(words + String.join(", ", names));
        }
    }

    private String some(List<String> names) {
        return names.size() == columns.size() ? of(names) : of(names) + ": " + String.join(", ", names);
    }

    private String of(List<String> names) {
        return Cells.of(names.size()) + " of " + Numbers.count(columns.size(), "column");
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(HEAD);
        columns.forEach(column -> table.add(column.row()));
        return table.size() == 1 ? List.of() : table;
    }

    @Override
    public Json.Obj toJson() {
        Json.Obj.Builder shapes = Json.Obj.builder();
        columns.forEach(column -> shapes.put(column.name(), column.toJson(base.rows(), current.rows())));
        boolean estimated = columns.stream().anyMatch(ColumnShapes::isEstimated);
        Json.Obj.Builder json = Json.Obj.builder()
                .put("status", "ok")
                .put("strategy", estimated ? "approximate_quantiles" : "exact")
                .put("columns", shapes.build())
                .put("base_total", Rows.json(base.rows()))
                .put("current_total", Rows.json(current.rows()));
        TwoKinds.putInto(json, kinds);
        return scope.in(json.build());
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

        /** The shapes of the columns are as before, or masked. */
        private Side with(List<ColumnShapes> columns, Function<ColumnShapes, @Nullable Shape> side) {
            Map<String, Shape> shown = new LinkedHashMap<>();
            for (ColumnShapes column : columns) {
                Shape shape = side.apply(column);
                if (shape != null) {
                    shown.put(column.name(), shape);
                }
            }
            return new Side(rows, shown, isMissing);
        }

        /** Makes a side that has the model. */
        public Side(long rows, Map<String, Shape> shapes) {
            this(rows, shapes, false);
        }
    }

    /** The distribution of one column's values. */
    public sealed interface Shape {

        /** Returns how many rows have a value. */
        long values();
    }

    /**
     * Values that are hidden.
     *
     * @param values how many rows have a value
     * @param differs whether the other side has another distribution
     * @param notCompared what could not be compared, and why; null if everything was
     */
    public record Hidden(
            long values, boolean differs, @Nullable String notCompared) implements Shape {}

    /**
     * Numbers, or seconds since 1970.
     *
     * @param values how many rows have a value
     * @param edges the least finite value, the cuts and the greatest finite one; none if there is no finite value
     * @param extremes the values at both ends, which a double may not hold, and those beyond them
     * @param inSeconds whether they are seconds
     * @param exact whether the cuts are exact
     */
    public record Cuts(long values, List<Double> edges, Extremes extremes, boolean inSeconds, boolean exact)
            implements Shape {

        private static final double TOLERANCE_OF_VALUES = 1e-12;

        public Cuts {
            edges = List.copyOf(edges);
        }

        /** Returns the share of the values for each unit of each part; null for a part without width. */
        List<@Nullable Double> densities() {
            return densities(1);
        }

        /** Returns the densities of so many neighbouring parts together. */
        List<@Nullable Double> densities(int step) {
            List<@Nullable Double> densities = new ArrayList<>();
            for (int i = 0; i + 1 < edges.size(); i += step) {
                int end = Math.min(i + step, edges.size() - 1);
                double width = edges.get(end) - edges.get(i);
                densities.add(width > 0 ? (Double) ((double) (end - i) / BINS / width) : null);
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

        /**
         * Returns whether both have the same cuts; 0 and -0 are the same. Between another number of values a warehouse interpolates at
         * other places, and the last digits of a cut depend on them.
         *
         * @param ofTwoKinds whether two kinds of warehouses interpolate
         */
        boolean hasCutsOf(Cuts other, boolean ofTwoKinds) {
            boolean same = edges.size() == other.edges.size();
            for (int i = 0; same && i < edges.size(); i++) {
                double apart = Math.abs(edges.get(i) - other.edges.get(i));
                same = (values == other.values && !ofTwoKinds)
                        ? apart == 0
                        : apart <= TOLERANCE_OF_VALUES * Math.max(size(), other.size());
            }
            return same;
        }

        private double size() {
            return Math.max(Math.abs(edges.get(0)), Math.abs(edges.get(edges.size() - 1)));
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

        /** @param isRounded whether two kinds of warehouses keep different digits of them */
        boolean same(Extremes other, boolean isRounded) {
            return notFinite.equals(other.notFinite)
                    && same(least, other.least, isRounded)
                    && same(greatest, other.greatest, isRounded);
        }

        private static boolean same(@Nullable End one, @Nullable End other, boolean isRounded) {
            return End.same(one, other) || (isRounded && End.isClose(one, other));
        }
    }

    /**
     * Any other values.
     *
     * @param values how many rows have a value
     * @param distinct how many different values there are
     * @param frequent the most frequent ones; none if nearly every value occurs only once
     */
    public record Frequent(long values, long distinct, List<Value> frequent) implements Shape {

        /** As in Recce. */
        private static final double NEARLY_UNIQUE = 0.95;

        public Frequent {
            frequent = List.copyOf(frequent);
        }

        Frequent masked(Masking masking) {
            return new Frequent(
                    values,
                    distinct,
                    frequent.stream()
                            .map(value -> new Value(masking.shown(value.text()), value.rows()))
                            .toList());
        }

        /** Returns whether each value has the same share of all values in both; their counts may differ. */
        boolean hasSharesOf(Frequent other) {
            if (frequent.isEmpty() && other.frequent.isEmpty()) {
                return isSameShare(distinct, other.distinct, other);
            }
            boolean same = distinct == other.distinct && frequent.size() == other.frequent.size();
            for (int i = 0; same && i < frequent.size(); i++) {
                Value value = frequent.get(i);
                Value twin = other.frequent.get(i);
                same = value.text().equals(twin.text()) && isSameShare(value.rows(), twin.rows(), other);
            }
            return same;
        }

        private boolean isSameShare(long part, long otherPart, Frequent other) {
            return BigInteger.valueOf(part)
                    .multiply(BigInteger.valueOf(other.values))
                    .equals(BigInteger.valueOf(otherPart).multiply(BigInteger.valueOf(values)));
        }

        /** Returns whether the most frequent values say nothing: nearly every row has its own. */
        public boolean isNearlyUnique(long rows) {
            return distinct >= NEARLY_UNIQUE * rows;
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
