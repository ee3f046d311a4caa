package org.recce4j.diff.internal.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.ColumnNames;
import org.recce4j.diff.result.Frame;
import org.recce4j.model.Json;
import org.recce4j.sql.SqlType;

/** The table of the rows that only one side has: the columns of both sides, then {@code in_a} for base and {@code in_b} for current. */
final class OneSidedRows {

    private OneSidedRows() {}

    /**
     * Returns the table.
     *
     * @param rows in order, one more than the limit if there are so many
     * @param total how many there are
     */
    static Frame frame(List<ColumnPair> pairs, List<OneSidedRow> rows, int limit, long total) {
        List<OneSidedRow> shown = rows.size() > limit ? wholeKeys(rows, limit) : rows;
        List<String> names =
                new ArrayList<>(pairs.stream().map(ColumnPair::name).toList());
        names.add("in_a");
        names.add("in_b");
        List<String> distinct = ColumnNames.distinct(names);
        List<Frame.Column> columns = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i++) {
            String type = i < pairs.size() ? pairs.get(i).shown().type() : "boolean";
            columns.add(new Frame.Column(distinct.get(i), type));
        }
        List<List<Json>> data = shown.stream().map(row -> data(row, pairs)).toList();
        return new Frame(columns, data, limit, shown.size() < total, total);
    }

    /** A row of base and a row of current with the same key are not parted, unless that key alone has more rows than the limit. */
    private static List<OneSidedRow> wholeKeys(List<OneSidedRow> rows, int limit) {
        List<@Nullable Object> cut = rows.get(limit).key();
        int end = limit;
        while (!cut.isEmpty() && end > 0 && rows.get(end - 1).key().equals(cut)) {
            end--;
        }
        return rows.subList(0, end == 0 ? limit : end);
    }

    private static List<Json> data(OneSidedRow row, List<ColumnPair> pairs) {
        List<Json> data = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            data.add(scaled(row.values().get(i), pairs.get(i)));
        }
        data.add(new Json.Bool(row.inBase()));
        data.add(new Json.Bool(!row.inBase()));
        return data;
    }

    /** Decimals of different scales get the same number of digits, so that equal ones look equal. */
    private static Json scaled(Json value, ColumnPair pair) {
        boolean decimals = value instanceof Json.Str
                && pair.base().type() instanceof SqlType.Exact base
                && pair.current().type() instanceof SqlType.Exact current
                && base.scale() != current.scale()
                && base.precision() > 0
                && current.precision() > 0;
        return decimals ? new Json.Str(rescaled(value, pair).toPlainString()) : value;
    }

    private static BigDecimal rescaled(Json value, ColumnPair pair) {
        int scale = Math.max(
                ((SqlType.Exact) pair.base().type()).scale(),
                ((SqlType.Exact) pair.current().type()).scale());
        return new BigDecimal(((Json.Str) value).value()).setScale(scale, RoundingMode.UNNECESSARY);
    }
}
