package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Masking;
import org.recce4j.model.Json;

/**
 * A table of values. Immutable. As JSON in Recce's shape: {@code {columns: [{key, name, type}], data: [[…]], limit,
 * more, total_row_count}}, the last three only if they are known.
 *
 * @param columns its columns; no two have the same name
 * @param data its rows, a value for each column
 * @param limit the maximum number of rows; null if there is no limit, so that no row is missing
 * @param more whether rows are missing because of the limit
 * @param totalRowCount the total number of rows, including missing ones; null if they were not counted
 */
public record Frame(
        List<Column> columns,
        List<List<Json>> data,
        @Nullable Integer limit,
        boolean more,
        @Nullable Long totalRowCount) {

    private static final Pattern NUMBERED = Pattern.compile("(.+)_\\d+");

    public Frame {
        columns = List.copyOf(columns);
        data = data.stream().map(List::copyOf).toList();
    }

    /** Makes a table without a limit. */
    public Frame(List<Column> columns, List<List<Json>> data) {
        this(columns, data, null, false, null);
    }

    /** Returns the names of its columns. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Returns this table with another total number of rows. */
    public Frame withTotalRowCount(@Nullable Long count) {
        return new Frame(columns, data, limit, more, count);
    }

    /** Returns this table without the values of hidden columns. */
    public Frame masked(Masking masking) {
        List<Boolean> hidden =
                columns.stream().map(column -> hides(masking, column.name())).toList();
        if (!hidden.contains(true)) {
            return this;
        }
        List<List<Json>> shown = new ArrayList<>();
        for (List<Json> row : data) {
            List<Json> values = new ArrayList<>();
            row.forEach(value -> values.add(hidden.get(values.size()) ? masking.shown(value) : value));
            shown.add(values);
        }
        return new Frame(columns, shown, limit, more, totalRowCount);
    }

    /** A second column of one name has a number behind it. */
    private boolean hides(Masking masking, String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return masking.hides(name)
                || (numbered.matches() && names().contains(numbered.group(1)) && masking.hides(numbered.group(1)));
    }

    /** Returns the table as JSON. */
    public Json.Obj toJson() {
        Json.Obj.Builder json = Json.Obj.builder()
                .put("columns", columns.stream().map(Column::toJson).toList())
                .put("data", data);
        if (limit != null) {
            json.put("limit", limit).put("more", more);
        }
        if (totalRowCount != null) {
            json.put("total_row_count", totalRowCount);
        }
        return json.build();
    }

    /**
     * A column of a table.
     *
     * @param name its name
     * @param type {@code integer}, {@code number} (decimals, whose values are text; in the result of a query also floating point
     *     numbers), {@code float}, {@code text}, {@code boolean}, {@code date} or {@code datetime}
     */
    public record Column(String name, String type) {

        Json.Obj toJson() {
            return Frames.column(name, type);
        }
    }
}
