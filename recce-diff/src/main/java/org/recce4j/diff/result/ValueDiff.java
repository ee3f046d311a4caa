package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;

/**
 * A model's rows, compared by primary key. As JSON in Recce's shape: {@code summary {total, added, removed}} and
 * {@code data} with rows {@code [column, matched, matched_p]}, matched_p being null without common rows.
 *
 * @param primaryKey the columns that tell rows apart, as the base table spells them
 * @param total how many keys there are in either environment
 * @param added how many of them only the current one has
 * @param removed how many of them only the base has
 * @param columns the compared columns
 * @param oneSided the columns that only one environment has; they are not compared
 */
public record ValueDiff(
        List<String> primaryKey, long total, long added, long removed, List<ColumnMatch> columns, List<String> oneSided)
        implements CheckResult {

    public ValueDiff {
        primaryKey = List.copyOf(primaryKey);
        columns = List.copyOf(columns);
        oneSided = List.copyOf(oneSided);
    }

    /** Returns how many keys both environments have. */
    public long common() {
        return total - added - removed;
    }

    @Override
    public Verdict verdict() {
        boolean same = added == 0 && removed == 0 && columns.stream().allMatch(column -> column.matched() == common());
        return same ? Verdict.EQUAL : Verdict.DIFFERENT;
    }

    @Override
    public String summary() {
        List<String> differing = columns.stream()
                .filter(column -> column.matched() < common())
                .map(ColumnMatch::column)
                .toList();
        StringBuilder summary = new StringBuilder();
        if (verdict() == Verdict.EQUAL) {
            summary.append("all ").append(total).append(" rows are equal");
        } else {
            summary.append(total).append(" rows by ").append(String.join(", ", primaryKey));
            summary.append(": ")
                    .append(added)
                    .append(" added, ")
                    .append(removed)
                    .append(" removed");
            summary.append(
                    differing.isEmpty() ? ", no value differs" : ", values differ in " + String.join(", ", differing));
        }
        if (!oneSided.isEmpty()) {
            summary.append("; on one side only: ").append(String.join(", ", oneSided));
        }
        return summary.toString();
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("column", "matched", "of", "percent"));
        for (ColumnMatch column : columns) {
            if (column.matched() < common()) {
                table.add(List.of(
                        column.column(),
                        String.valueOf(column.matched()),
                        String.valueOf(common()),
                        String.format(Locale.ROOT, "%.2f", 100.0 * column.matched() / common())));
            }
        }
        return table.size() == 1 ? List.of() : table;
    }

    @Override
    public Json.Obj toJson() {
        List<List<@Nullable Object>> data = new ArrayList<>();
        for (ColumnMatch column : columns) {
            Double share = common() == 0 ? null : (Double) ((double) column.matched() / common());
            data.add(Arrays.asList(column.column(), column.matched(), share));
        }
        return Json.Obj.builder()
                .put(
                        "summary",
                        Json.Obj.builder()
                                .put("total", total)
                                .put("added", added)
                                .put("removed", removed)
                                .build())
                .put(
                        "data",
                        Json.Obj.builder()
                                .put(
                                        "columns",
                                        List.of(
                                                Frames.column("column", "text"),
                                                Frames.column("matched", "number"),
                                                Frames.column("matched_p", "number")))
                                .put("data", data)
                                .build())
                .put("primary_key", primaryKey)
                .put("one_sided_columns", oneSided)
                .build();
    }

    /**
     * One compared column.
     *
     * @param column its name, as the base table spells it
     * @param matched in how many of the common rows the values are equal, NULL being equal to NULL
     */
    public record ColumnMatch(String column, long matched) {}
}
