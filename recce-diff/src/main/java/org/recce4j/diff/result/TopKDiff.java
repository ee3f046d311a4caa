package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Masking;
import org.recce4j.diff.Measure;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.model.print.Numbers;
import org.recce4j.sql.Rows;

/**
 * How often the most frequent values of a column occur in both environments. The verdict is about all values,
 * including NULL and those beyond the most frequent ones: EQUAL if each value occurs equally often on both sides. As
 * JSON in Recce's shape, {@code {base, current}} with {@code {values, counts, valids, total}} each, and {@code
 * distinct_values} and {@code different_values}, both without NULL, whose count is that of all rows less {@code
 * valids}.
 *
 * @param column the column's name in current
 * @param values the most frequent values: by their count in current, then in base, then by themselves
 * @param totals how many rows there are
 * @param nulls how many of them are NULL
 * @param distinct number of different values on both sides together, without NULL
 * @param different how many values, NULL included, do not occur equally often
 * @param scope which rows were counted
 * @param fetched what was read to compare the values here; null if the warehouse compared the values
 */
public record TopKDiff(
        String column,
        List<Value> values,
        Counts totals,
        Counts nulls,
        long distinct,
        long different,
        Scope scope,
        @Nullable Fetched fetched)
        implements CheckResult {

    private static final int BAR = 12;

    public TopKDiff {
        values = List.copyOf(values);
        scope = scope.holding(totals.base() + totals.current());
    }

    /** Returns the same finding without the values; how often they occur is no secret. */
    public TopKDiff masked(Masking masking) {
        List<Value> shown = values.stream()
                .map(value -> new Value(masking.shown(value.text()), value.counts()))
                .toList();
        return new TopKDiff(column, shown, totals, nulls, distinct, different, scope, fetched);
    }

    @Override
    public Verdict verdict() {
        if (Fetched.isNothing(fetched)) {
            return totals.differ() || nulls.differ() ? Verdict.DIFFERENT : Verdict.INCONCLUSIVE;
        }
        if (different > 0) {
            return Verdict.DIFFERENT;
        }
        return notCompared().isEmpty() ? Verdict.EQUAL : Verdict.INCONCLUSIVE;
    }

    @Override
    public List<String> notCompared() {
        return scope.notCompared(Fetched.isNothing(fetched) ? List.of(Fetched.tooManyValues(fetched)) : List.of());
    }

    @Override
    public String summary() {
        if (Fetched.isNothing(fetched)) {
            return scope.after("base has " + Numbers.count(totals.base(), "row") + " (" + Cells.of(nulls.base())
                    + " with NULL) and current " + Cells.of(totals.current()) + " (" + Cells.of(nulls.current())
                    + "); the values were not compared: " + Fetched.tooManyValues(fetched));
        }
        List<String> parts = new ArrayList<>(List.of(found()));
        Fetched.addTo(parts, fetched, verdict());
        return scope.after(String.join("; ", parts));
    }

    private String found() {
        String nullCounts = haveOtherNulls()
                ? "; NULL: " + Cells.of(nulls.base()) + " in base, " + Cells.of(nulls.current()) + " in current"
                : "";
        if (differentValues() > 0) {
            return "the counts of " + Cells.of(differentValues()) + " of " + Numbers.count(distinct, "value")
                    + " differ" + hidden() + nullCounts;
        }
        if (totals.base() + totals.current() == 0) {
            return scope.isEmpty() ? scope.nothing() : "both tables are empty";
        }
        return (distinct == 0
                        ? "every value is NULL"
                        : "the counts of " + Numbers.count(distinct, "value") + " are equal")
                + nullCounts;
    }

    private String hidden() {
        long hidden = differentValues() - values.stream().filter(Value::differs).count();
        return hidden == 0 ? "" : " (" + Cells.of(hidden) + " of them less frequent than the values shown)";
    }

    private boolean haveNulls() {
        return nulls.base() + nulls.current() > 0;
    }

    private boolean haveOtherNulls() {
        return nulls.differ();
    }

    private long differentValues() {
        return haveOtherNulls() ? different - 1 : different;
    }

    @Override
    public List<List<String>> table() {
        if (values.isEmpty() && !haveOtherNulls()) {
            return List.of();
        }
        long largest = values.stream()
                .mapToLong(
                        value -> Math.max(value.counts().base(), value.counts().current()))
                .max()
                .orElse(1);
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("value", "base", "current", "change", "bar of current"));
        for (Value value : values) {
            double share = (double) value.counts().current() / largest;
            table.add(row(Cells.text(value.text()), value.counts(), Cells.bar(share, BAR)));
        }
        if (haveOtherNulls()) {
            table.add(row("(NULL)", nulls, ""));
        }
        return table;
    }

    private static List<String> row(String value, Counts counts, String bar) {
        long change = counts.current() - counts.base();
        String shown = change == 0 ? "" : (change > 0 ? "+" : "") + Cells.of(change);
        return List.of(value, Cells.of(counts.base()), Cells.of(counts.current()), shown, bar);
    }

    /** The values that do not occur equally often, NULL included. */
    @Override
    public List<Measure> measures() {
        return List.of(Measure.of("values", different, haveNulls() ? distinct + 1 : distinct));
    }

    @Override
    public Json.Obj toJson() {
        Json.Obj.Builder json = Json.Obj.builder()
                .put("base", side(Counts::base))
                .put("current", side(Counts::current))
                .put("distinct_values", Rows.json(distinct))
                .put("different_values", Rows.json(differentValues()));
        Fetched.putInto(json, fetched);
        return scope.in(json.build());
    }

    private Json.Obj side(ToLongFunction<Counts> side) {
        return Json.Obj.builder()
                .put("values", values.stream().map(Value::text).toList())
                .put(
                        "counts",
                        values.stream()
                                .map(value -> Rows.json(side.applyAsLong(value.counts())))
                                .toList())
                .put("valids", Rows.json(side.applyAsLong(totals) - side.applyAsLong(nulls)))
                .put("total", Rows.json(side.applyAsLong(totals)))
                .build();
    }

    /**
     * One value.
     *
     * @param text the warehouse's text of it
     * @param counts how often it occurs
     */
    public record Value(String text, Counts counts) {

        boolean differs() {
            return counts.base() != counts.current();
        }
    }

    /**
     * A number of rows on each side.
     *
     * @param base in base
     * @param current in current
     */
    public record Counts(long base, long current) {

        boolean differ() {
            return base != current;
        }
    }
}
