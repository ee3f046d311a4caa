package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.sql.Rows;

/**
 * How often the most frequent values of a column are there in both environments. The verdict is about all values, those beyond
 * the most frequent ones and NULL included: equal if each is there equally often on both sides. As JSON in Recce's shape,
 * {@code {base, current}} with {@code {values, counts, valids, total}} each, and {@code distinct_values} and
 * {@code different_values}.
 *
 * @param column the column's name in current
 * @param values the most frequent values: by their count in current, then in base, then by themselves
 * @param totals how many rows there are
 * @param nulls how many of them are NULL
 * @param distinct how many different values there are on both sides together, NULL left out
 * @param different how many values, NULL included, are not there equally often
 */
public record TopKDiff(String column, List<Value> values, Counts totals, Counts nulls, long distinct, long different)
        implements CheckResult {

    private static final int BAR = 12;

    public TopKDiff {
        values = List.copyOf(values);
    }

    @Override
    public Verdict verdict() {
        return different == 0 ? Verdict.EQUAL : Verdict.DIFFERENT;
    }

    @Override
    public String summary() {
        if (different == 0) {
            return distinct == 1
                    ? "its one value is there equally often"
                    : "all " + Cells.of(distinct) + " values are there equally often";
        }
        String nullShare = nulls.base() == nulls.current()
                ? ""
                : "; NULL " + Cells.of(nulls.base()) + " times in base, " + Cells.of(nulls.current()) + " in current";
        long values = nullShare.isEmpty() ? different : different - 1;
        return values == 0
                ? "all values are there equally often" + nullShare
                : Cells.of(values) + " of " + Cells.of(distinct) + " values " + (values == 1 ? "is" : "are")
                        + " not there equally often" + nullShare;
    }

    @Override
    public List<List<String>> table() {
        if (values.isEmpty()) {
            return List.of();
        }
        long largest = values.stream()
                .mapToLong(
                        value -> Math.max(value.counts().base(), value.counts().current()))
                .max()
                .orElse(1);
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("value", "base", "current", "change", ""));
        for (Value value : values) {
            Counts counts = value.counts();
            long change = counts.current() - counts.base();
            table.add(List.of(
                    Cells.text(value.text()),
                    Cells.of(counts.base()),
                    Cells.of(counts.current()),
                    change == 0 ? "" : (change > 0 ? "+" : "") + Cells.of(change),
                    Cells.bar((double) counts.current() / largest, BAR)));
        }
        return table;
    }

    @Override
    public Json.Obj toJson() {
        return Json.Obj.builder()
                .put("base", side(Counts::base))
                .put("current", side(Counts::current))
                .put("distinct_values", Rows.json(distinct))
                .put("different_values", Rows.json(different))
                .build();
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
     * @param counts how often it is there
     */
    public record Value(String text, Counts counts) {}

    /**
     * A number of rows on each side.
     *
     * @param base in base
     * @param current in current
     */
    public record Counts(long base, long current) {}
}
