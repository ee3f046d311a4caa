package org.recce4j.diff.internal.recce;

import static org.jooq.impl.DSL.count;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Masking;
import org.recce4j.diff.internal.distribution.SideTable;
import org.recce4j.diff.result.Frame;
import org.recce4j.model.Json;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;

/**
 * A profile as Recce takes it: a statement for each column, and the name of the type decides what is a number. Decimals and small
 * integers are none, a list of integers is one and fails the whole profile, the average of a boolean counts NULL as false.
 */
record RecceProfile(SideTable table) {

    private static final List<String> NAMES = List.of(
            "column_name",
            "data_type",
            "row_count",
            "not_null_proportion",
            "distinct_proportion",
            "distinct_count",
            "is_unique",
            "min",
            "max",
            "avg",
            "median");

    private static final Map<String, String> FLOATS =
            Map.of("avg", "FLOAT", "median", "FLOAT", "not_null_proportion", "FLOAT", "distinct_proportion", "FLOAT");

    AgateFrame frame() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ResultColumn column : table.columns()) {
            String label = "the query for the profile of column " + (rows.size() + 1) + " of "
                    + table.node().id() + " in " + table.side().name();
            rows.add(table.side()
                    .runner()
                    .rows(label, RecceProfileStatement.of(table, column), result -> row(column, result)));
        }
        return AgateReader.of(NAMES, rows, null, false).stamped(FLOATS);
    }

    /** Returns a profile without the values of hidden columns. */
    static Frame masked(Frame profile, Masking masking) {
        List<List<Json>> data = new ArrayList<>();
        for (List<Json> row : profile.data()) {
            List<Json> shown = new ArrayList<>(row);
            if (masking.hides(String.valueOf(row.get(0).toPlain()))) {
                for (int i = NAMES.indexOf("min"); i < shown.size(); i++) {
                    shown.set(i, masking.shown(shown.get(i)));
                }
            }
            data.add(shown);
        }
        return new Frame(profile.columns(), data, profile.limit(), profile.more(), profile.totalRowCount());
    }

    private static List<@Nullable Object> row(ResultColumn column, Rows rows) throws SQLException {
        rows.next();
        long count = number(rows.value(0));
        long present = number(rows.value(1));
        Long distinct = rows.value(2) instanceof Number number ? (Long) number.longValue() : null;
        List<@Nullable Object> row = new ArrayList<>();
        row.add(column.name());
        row.add(RecceProfileStatement.type(column));
        row.add(count);
        row.add(count == 0 ? null : (Double) ((double) present / count));
        row.add((count == 0 || distinct == null) ? null : (Double) ((double) distinct / count));
        row.add(distinct);
        row.add((count == 0 || distinct == null) ? null : (Boolean) (distinct == count));
        for (int i = 3; i <= 6; i++) {
            row.add(PythonValue.read(rows, i));
        }
        return row;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
