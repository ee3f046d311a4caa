package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Measure;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.model.print.Numbers;

/**
 * The rows of a query on both sides, compared as sets in which a row may repeat; the order of rows does not count. As JSON in Recce's
 * shape: without a primary key {@code {base, current}}, with one {@code {diff}}, each a {@link Frame}; then the fields of this
 * record that Recce does not have.
 *
 * @param sides what the sides are called, and what was read of them
 * @param base the first rows of base; null with a primary key
 * @param current the first rows of current; null with a primary key
 * @param primaryKey the columns by which rows are put together; empty if there is none
 * @param differing the rows that one side has more often than the other
 * @param counts how many rows there are, and how many of them differ
 * @param columns the columns that differ
 * @param notCompared what could not be compared, and why
 */
public record QueryDiff(
        Sides sides,
        @Nullable Frame base,
        @Nullable Frame current,
        List<String> primaryKey,
        Differing differing,
        Counts counts,
        Columns columns,
        List<String> notCompared)
        implements CheckResult {

    public QueryDiff {
        primaryKey = List.copyOf(primaryKey);
        notCompared = List.copyOf(notCompared);
    }

    @Override
    public Verdict verdict() {
        if (!rowsAreEqual() || columns.differ()) {
            return Verdict.DIFFERENT;
        }
        return notCompared.isEmpty() ? Verdict.EQUAL : Verdict.INCONCLUSIVE;
    }

    @Override
    public String summary() {
        List<String> found = new ArrayList<>(columns.sentences(sides));
        boolean columnsComeFirst = rowsAreEqual() && verdict() == Verdict.DIFFERENT;
        found.add(columnsComeFirst ? found.size() : 0, rows());
        Fetched.addTo(found, sides.fetched(), verdict());
        if (counts.baseRepeated() > 0 || counts.currentRepeated() > 0) {
            found.add(String.format(
                    Locale.ROOT,
                    "the primary key repeats: %,d of its values in %s, %,d in %s",
                    counts.baseRepeated(),
                    sides.base(),
                    counts.currentRepeated(),
                    sides.current()));
        }
        return String.join("; ", found);
    }

    private boolean rowsAreEqual() {
        return counts.baseOnly() == 0 && counts.currentOnly() == 0;
    }

    private String rows() {
        if (!rowsAreEqual()) {
            return differingRows()
                    + String.format(
                            Locale.ROOT,
                            " (%s has %s, %s %,d)",
                            sides.base(),
                            Numbers.count(counts.base(), "row"),
                            sides.current(),
                            counts.current());
        }
        if (!notCompared.isEmpty()) {
            return notCompared.get(0);
        }
        if (!rowsWereCompared()) {
            return "no column was compared";
        }
        if (counts.base() == 0) {
            return "both results are empty";
        }
        String otherwise = columns.differ() ? "otherwise " : "";
        return otherwise
                + (counts.base() == 1
                        ? "the row is equal"
                        : "all " + Numbers.count(counts.base(), "row") + " are equal");
    }

    private boolean rowsWereCompared() {
        return differences().totalRowCount() != null;
    }

    private String differingRows() {
        if (!rowsWereCompared()) {
            boolean isBase = counts.baseOnly() > 0;
            return "at least " + Numbers.count(isBase ? counts.baseOnly() : counts.currentOnly(), "row") + " only in "
                    + (isBase ? sides.base() : sides.current()) + "; rows were not compared";
        }
        if (isByKey() && sides.areEnvironments()) {
            return Numbers.count(counts.changed(), "row") + " changed, "
                    + Cells.of(counts.currentOnly() - counts.changed()) + " added, "
                    + Cells.of(counts.baseOnly() - counts.changed()) + " removed";
        }
        return Numbers.count(counts.baseOnly(), "row") + " only in " + sides.base() + ", "
                + Cells.of(counts.currentOnly()) + " only in " + sides.current();
    }

    private boolean isByKey() {
        return !primaryKey.isEmpty() && counts.baseRepeated() == 0 && counts.currentRepeated() == 0;
    }

    /** Returns the rows that one side has more often than the other; see {@link Differing#rows}. */
    public Frame differences() {
        return differing.rows();
    }

    @Override
    public List<List<String>> table() {
        return List.of();
    }

    @Override
    public List<Detail> details() {
        return differing.samples().details(sides);
    }

    /** The rows that differ, changed ones only if a key tells them; then the columns. None if rows were not compared. */
    @Override
    public List<Measure> measures() {
        if (!rowsWereCompared()) {
            return List.of();
        }
        long changed = isByKey() ? counts.changed() : 0;
        Measure rows = Measure.of("rows", counts.baseOnly() + counts.currentOnly() - changed, counts.base());
        Stream<Measure> ofRows = Stream.of(
                rows,
                rows.part("changed", changed),
                rows.part("added", counts.currentOnly() - changed),
                rows.part("removed", counts.baseOnly() - changed));
        return Stream.concat(ofRows, columns.measures().stream()).toList();
    }

    @Override
    public Json.Obj toJson() {
        Json.Obj.Builder json = Json.Obj.builder();
        if (base != null && current != null) {
            json.put("base", base.toJson()).put("current", current.toJson());
            json.put("differences", differences().toJson());
        } else {
            json.put("diff", differences().toJson()).put("primary_key", primaryKey);
            json.put("changed_rows", counts.changed());
        }
        Fetched.putInto(json, sides.fetched());
        return json.put("row_count", both(counts.base(), counts.current()))
                .put("one_sided_rows", both(counts.baseOnly(), counts.currentOnly()))
                .put("repeated_keys", both(counts.baseRepeated(), counts.currentRepeated()))
                .put("one_sided_columns", both(columns.baseOnly(), columns.currentOnly()))
                .put(
                        "retyped_columns",
                        columns.retyped().stream().map(Retyped::toJson).toList())
                .put("not_compared", notCompared)
                .build();
    }

    private static Json.Obj both(Object base, Object current) {
        return Json.Obj.builder().put("base", base).put("current", current).build();
    }

    /**
     * What the sides are called, and what was read of them.
     *
     * @param base {@code base}, or a model if both are on the current side
     * @param current {@code current}, or {@code the query} if both are on the current side
     * @param fetched what was read of them to compare it here; null if the warehouse compared them
     */
    public record Sides(
            String base, String current, @Nullable Fetched fetched) {

        static final Sides ENVIRONMENTS = new Sides("base", "current", null);

        boolean areEnvironments() {
            return base.equals("base") && current.equals("current");
        }
    }

    /**
     * The rows that one side has more often than the other.
     *
     * @param rows the rows, key by key: the columns of both sides, then {@code in_a} for base and {@code in_b} for
     *     current; their total is null if rows were not compared
     * @param samples those of the rows that reports show
     */
    public record Differing(Frame rows, Samples samples) {}

    /**
     * Numbers of rows.
     *
     * @param base the rows of base
     * @param current the rows of current
     * @param baseOnly how many of them current does not have; at least so many if rows were not compared
     * @param currentOnly how many of them base does not have; at least so many if rows were not compared
     * @param changed how many values of the primary key have rows among both; 0 without a key
     * @param baseRepeated how many values of the primary key are in several rows of base; 0 without a key
     * @param currentRepeated how many values of the primary key are in several rows of current; 0 without a key
     */
    public record Counts(
            long base,
            long current,
            long baseOnly,
            long currentOnly,
            long changed,
            long baseRepeated,
            long currentRepeated) {}

    /**
     * Columns that differ.
     *
     * @param baseOnly those that only base has
     * @param currentOnly those that only current has
     * @param retyped those whose type differs
     */
    public record Columns(List<String> baseOnly, List<String> currentOnly, List<Retyped> retyped) {

        public Columns {
            baseOnly = List.copyOf(baseOnly);
            currentOnly = List.copyOf(currentOnly);
            retyped = List.copyOf(retyped);
        }

        /** Returns whether the columns of the results differ: their names, or the kind of a type. */
        public boolean differ() {
            return !baseOnly.isEmpty()
                    || !currentOnly.isEmpty()
                    || retyped.stream().anyMatch(Retyped::isOfAnotherKind);
        }

        List<Measure> measures() {
            long kinds = retyped.stream().filter(Retyped::isOfAnotherKind).count();
            Measure all = Measure.of("columns", baseOnly.size() + currentOnly.size() + kinds);
            return List.of(
                    all,
                    all.part("added_columns", currentOnly.size()),
                    all.part("removed_columns", baseOnly.size()),
                    all.part("retyped_columns", kinds));
        }

        List<String> sentences(Sides sides) {
            List<String> sentences = new ArrayList<>();
            if (!baseOnly.isEmpty()) {
                sentences.add("columns only in " + sides.base() + ": " + quoted(baseOnly));
            }
            if (!currentOnly.isEmpty()) {
                sentences.add("columns only in " + sides.current() + ": " + quoted(currentOnly));
            }
            if (!retyped.isEmpty()) {
                sentences.add(
                        "type changed: " + retyped.stream().map(Retyped::words).collect(Collectors.joining(", ")));
            }
            return sentences;
        }

        /** A column may be called 2. */
        private static String quoted(List<String> names) {
            return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        }
    }

    /**
     * A column whose type differs.
     *
     * @param column its name
     * @param base the warehouse's name of its type on base
     * @param current the warehouse's name of its type on current
     * @param isOfAnotherKind whether a {@link Frame} has another type for it too, as with {@code INTEGER} and {@code
     *     VARCHAR}; not so with {@code DECIMAL(10,2)} and {@code DECIMAL(12,2)}
     */
    public record Retyped(String column, String base, String current, boolean isOfAnotherKind) {

        String words() {
            return column + " (" + base + " to " + current + ")";
        }

        Json.Obj toJson() {
            return Json.Obj.builder()
                    .put("column", column)
                    .put("base", base)
                    .put("current", current)
                    .build();
        }
    }
}
