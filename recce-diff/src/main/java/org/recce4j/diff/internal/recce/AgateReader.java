package org.recce4j.diff.internal.recce;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.ColumnNames;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;

/** Reads a result as dbt and agate hand it to Recce: the type of a column is that of its values. */
final class AgateReader {

    private AgateReader() {}

    /**
     * Returns the first rows.
     *
     * @param limit the maximum; null for all, of which the frame then says nothing
     */
    static AgateFrame read(Rows rows, @Nullable Integer limit) throws SQLException {
        int width = rows.columns().size();
        List<List<@Nullable Object>> data = new ArrayList<>();
        boolean more = false;
        while (!more && rows.next()) {
            more = limit != null && data.size() == limit;
            if (!more) {
                data.add(row(rows, width));
            }
        }
        List<String> names = ColumnNames.distinct(
                rows.columns().stream().map(ResultColumn::name).toList());
        return of(names, data, limit, more);
    }

    /** Returns the frame of values that dbt would have read. */
    static AgateFrame of(List<String> names, List<List<@Nullable Object>> data, @Nullable Integer limit, boolean more) {
        List<AgateColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            String type = AgateType.of(data.stream()
                    .map(row -> row.get(index))
                    .filter(Objects::nonNull)
                    .toList());
            columns.add(new AgateColumn(names.get(i), type));
            data.forEach(row -> row.set(index, AgateValue.as(type, row.get(index))));
        }
        return new AgateFrame(columns, data, limit, more, null);
    }

    private static List<@Nullable Object> row(Rows rows, int width) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            row.add(PythonValue.read(rows, i));
        }
        return row;
    }
}
