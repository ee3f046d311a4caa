package org.recce4j.diff.internal.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.recce4j.diff.result.Frame;
import org.recce4j.model.Json;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;

/** Reads the rows of a query into a table, with the types and the values that the warehouse gives. */
public final class FrameReader {

    private FrameReader() {}

    /**
     * Returns the first rows of a query, as many as the limit allows; how many there are in all is known only if no row is missing.
     */
    public static Frame head(Rows rows, Dialect dialect, int limit) throws SQLException {
        FrameValues values = new FrameValues(rows, dialect);
        int width = rows.columns().size();
        List<List<Json>> data = new ArrayList<>();
        boolean more = false;
        while (!more && rows.next()) {
            more = data.size() == limit;
            if (!more) {
                data.add(values.row(0, width));
            }
        }
        more |= rows.truncated();
        List<Frame.Column> columns = columns(rows.columns(), FrameTypes::queryType);
        return new Frame(columns, data, limit, more, more ? null : (Long) (long) data.size());
    }

    /** Returns columns with their types; names that repeat are numbered. */
    public static List<Frame.Column> columns(List<ResultColumn> columns, Function<ResultColumn, String> type) {
        List<String> names =
                ColumnNames.distinct(columns.stream().map(ResultColumn::name).toList());
        List<Frame.Column> typed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            typed.add(new Frame.Column(names.get(i), type.apply(columns.get(i))));
        }
        return typed;
    }
}
