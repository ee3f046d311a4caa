package org.recce4j.diff.internal.recce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.Frame;
import org.recce4j.model.Json;

/**
 * A result as Recce keeps it: typed by its values, as agate does.
 *
 * @param columns its columns
 * @param rows its rows, of Python's values; see {@link PythonValue}
 * @param limit the maximum number of rows, and {@code more}; null where Recce says neither
 * @param more whether rows are missing
 * @param totalRowCount how many rows there are in all; null where Recce does not know
 */
record AgateFrame(
        List<AgateColumn> columns,
        List<List<@Nullable Object>> rows,
        @Nullable Integer limit,
        boolean more,
        @Nullable Long totalRowCount) {

    AgateFrame {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
    }

    /** Returns the frame with the types that a catalog gives to columns of these names. */
    AgateFrame stamped(Map<String, String> catalogTypes) {
        List<AgateColumn> stamped =
                columns.stream().map(column -> column.stamped(catalogTypes)).toList();
        return new AgateFrame(stamped, rows, limit, more, totalRowCount);
    }

    AgateFrame withTotalRowCount(@Nullable Long count) {
        return new AgateFrame(columns, rows, limit, more, count);
    }

    /** Returns the frame as Recce's state file holds it. */
    Frame toFrame() {
        List<List<Json>> data = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            data.add(row.stream().map(AgateValue::json).toList());
        }
        List<Frame.Column> shown = columns.stream()
                .map(column -> new Frame.Column(column.name(), column.type()))
                .toList();
        return new Frame(shown, data, limit, more, totalRowCount);
    }

    /** Returns the frame as {@link DeepDiff} compares it. */
    Map<String, @Nullable Object> comparable() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(
                "columns",
                columns.stream()
                        .map(column -> Map.of("name", column.name(), "type", column.type()))
                        .toList());
        fields.put("data", rows);
        fields.put("limit", limit);
        fields.put("more", limit == null ? null : more);
        fields.put("total_row_count", totalRowCount);
        return fields;
    }
}
