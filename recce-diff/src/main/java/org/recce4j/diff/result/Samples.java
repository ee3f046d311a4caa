package org.recce4j.diff.result;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.model.Json;

/**
 * Some of the rows that differ, base next to current. As JSON {@code {columns: [{key, name, type}], primary_key,
 * rows: [{kind, base, current, differing}], limit, more, failure}}; a row has the values of one side or of both, and
 * the names of the columns that differ.
 *
 * @param columns the columns: those of the key, those that differ, the others
 * @param key the names of the key columns; none if there is no key
 * @param rows the rows: changed ones, added ones, removed ones
 * @param limit the maximum number of rows; 0 if no rows were asked for
 * @param more whether more rows differ
 * @param failure why the rows could not be read; null if they were
 */
public record Samples(
        List<Frame.Column> columns,
        List<String> key,
        List<Row> rows,
        int limit,
        boolean more,
        @Nullable String failure) {

    /** No rows were asked for, or none differ. */
    public static final Samples NONE = new Samples(List.of(), List.of(), List.of(), 0, false, null);

    public Samples {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        rows = List.copyOf(rows);
    }

    /** Makes samples that could not be read. */
    public static Samples failed(int limit, String why) {
        return new Samples(List.of(), List.of(), List.of(), limit, false, why);
    }

    /** How a row differs. */
    public enum Kind {
        /** Both sides have it, with different values. */
        CHANGED,
        /** Only current has it. */
        ADDED,
        /** Only base has it. */
        REMOVED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One row.
     *
     * @param kind how it differs
     * @param base its values in base; null if it was added
     * @param current its values in current; null if it was removed
     * @param differing the indexes of the columns that differ; none if only one side has the row
     */
    public record Row(
            Kind kind, @Nullable List<Json> base, @Nullable List<Json> current, Set<Integer> differing) {

        public Row {
            base = base == null ? null : List.copyOf(base);
            current = current == null ? null : List.copyOf(current);
            differing = Set.copyOf(differing);
        }
    }

    List<CheckResult.Detail> details() {
        return details(QueryDiff.Sides.ENVIRONMENTS);
    }

    /** Returns the rows for people, under a title; nothing if there are none. */
    List<CheckResult.Detail> details(QueryDiff.Sides sides) {
        if (failure != null) {
            return List.of(new CheckResult.Detail("rows that differ could not be read: " + failure, List.of()));
        }
        return rows.isEmpty() ? List.of() : List.of(new SampleTable(this, sides).detail());
    }

    Json.Obj toJson() {
        return Json.Obj.builder()
                .put("columns", columns.stream().map(Frame.Column::toJson).toList())
                .put("primary_key", key)
                .put("rows", rows.stream().map(this::json).toList())
                .put("limit", limit)
                .put("more", more)
                .put("failure", failure)
                .build();
    }

    private Json.Obj json(Row row) {
        return Json.Obj.builder()
                .put("kind", row.kind().text())
                .put("base", row.base())
                .put("current", row.current())
                .put(
                        "differing",
                        new TreeSet<>(row.differing())
                                .stream()
                                        .map(index -> columns.get(index).name())
                                        .toList())
                .build();
    }
}
