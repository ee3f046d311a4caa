package org.recce4j.diff.internal.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Masking;
import org.recce4j.diff.internal.check.ColumnNames;
import org.recce4j.diff.internal.check.SampleChoice;
import org.recce4j.diff.result.Frame;
import org.recce4j.diff.result.Samples;
import org.recce4j.model.Json;
import org.recce4j.sql.SqlType;

/**
 * The rows that only one side has.
 *
 * @param pairs the columns
 * @param rows those that are shown, key by key, base before current
 * @param total how many there are; null if rows were not compared
 */
record OneSidedRows(
        List<ResultColumnPair> pairs,
        List<OneSidedRow> rows,
        @Nullable Long total) {

    /** The number of rows that a result contains. */
    private static final int LIMIT = SideQuery.LIMIT;

    OneSidedRows {
        rows = List.copyOf(rows.size() > LIMIT ? wholeKeys(rows) : rows);
    }

    /** Returns their table: the columns of both sides, then {@code in_a} for base and {@code in_b} for current. */
    Frame frame(Masking masking) {
        List<String> names =
                new ArrayList<>(pairs.stream().map(ResultColumnPair::name).toList());
        names.add("in_a");
        names.add("in_b");
        List<String> distinct = ColumnNames.distinct(names);
        List<Frame.Column> columns = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i++) {
            String type = i < pairs.size() ? pairs.get(i).shown().type() : "boolean";
            columns.add(new Frame.Column(distinct.get(i), type));
        }
        List<List<Json>> data = rows.stream().map(row -> data(row, masking)).toList();
        boolean more = total != null && rows.size() < total;
        return new Frame(columns, data, LIMIT, more, total);
    }

    /** A row of base and a row of current with the same key are not parted, unless that key alone has more rows than the limit. */
    private static List<OneSidedRow> wholeKeys(List<OneSidedRow> rows) {
        List<@Nullable Object> cut = rows.get(LIMIT).key();
        int end = LIMIT;
        while (!cut.isEmpty() && end > 0 && rows.get(end - 1).key().equals(cut)) {
            end--;
        }
        return rows.subList(0, end == 0 ? LIMIT : end);
    }

    private List<Json> data(OneSidedRow row, Masking masking) {
        List<Json> data = values(row, masking);
        data.add(new Json.Bool(row.inBase()));
        data.add(new Json.Bool(!row.inBase()));
        return data;
    }

    private List<Json> values(OneSidedRow row, Masking masking) {
        List<Json> values = new ArrayList<>();
        for (ResultColumnPair pair : pairs) {
            Json value = scaled(row.values().get(values.size()), pair);
            boolean isHidden = masking.hides(pair.base().name())
                    || masking.hides(pair.current().name());
            values.add(isHidden ? masking.shown(value) : value);
        }
        return values;
    }

    /**
     * Returns some of the rows, a row of base beside that of current if each has one with the key.
     *
     * @param key the names of the key's columns
     * @param limit how many
     */
    Samples samples(List<String> key, int limit, Masking masking) {
        if (limit == 0 || rows.isEmpty()) {
            return Samples.NONE;
        }
        List<Samples.Row> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            OneSidedRow row = rows.get(i);
            if (!key.isEmpty() && isPair(i)) {
                i++;
                all.add(changed(row, rows.get(i), masking));
            } else {
                List<Json> values = values(row, masking);
                all.add(
                        row.inBase()
                                ? new Samples.Row(Samples.Kind.REMOVED, values, null, Set.of())
                                : new Samples.Row(Samples.Kind.ADDED, null, values, Set.of()));
            }
        }
        List<Samples.Row> chosen = SampleChoice.of(all, limit);
        List<Frame.Column> columns = pairs.stream().map(ResultColumnPair::shown).toList();
        boolean more = chosen.size() < all.size() || (total != null && rows.size() < total);
        return new Samples(columns, key, chosen, limit, more, null);
    }

    /** Returns whether this row of base and the next one of current are the only ones of their key. */
    private boolean isPair(int index) {
        return index + 1 < rows.size()
                && rows.get(index).inBase()
                && !rows.get(index + 1).inBase()
                && hasKeyOf(index, index + 1)
                && !hasKeyOf(index, index - 1)
                && !hasKeyOf(index, index + 2);
    }

    private boolean hasKeyOf(int index, int other) {
        return other >= 0
                && other < rows.size()
                && rows.get(index).key().equals(rows.get(other).key());
    }

    private Samples.Row changed(OneSidedRow before, OneSidedRow after, Masking masking) {
        List<@Nullable Object> left = before.exact(pairs);
        List<@Nullable Object> right = after.exact(pairs);
        Set<Integer> differing = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (!Objects.equals(left.get(i), right.get(i))) {
                differing.add(i);
            }
        }
        return new Samples.Row(Samples.Kind.CHANGED, values(before, masking), values(after, masking), differing);
    }

    /** Decimals of different scales get the same number of digits, so that equal ones look equal. */
    private static Json scaled(Json value, ResultColumnPair pair) {
        boolean decimals = value instanceof Json.Str
                && pair.base().type() instanceof SqlType.Exact base
                && pair.current().type() instanceof SqlType.Exact current
                && base.scale() != current.scale()
                && base.precision() > 0
                && current.precision() > 0;
        return decimals ? new Json.Str(rescaled(value, pair).toPlainString()) : value;
    }

    private static BigDecimal rescaled(Json value, ResultColumnPair pair) {
        int scale = Math.max(
                ((SqlType.Exact) pair.base().type()).scale(),
                ((SqlType.Exact) pair.current().type()).scale());
        return new BigDecimal(((Json.Str) value).value()).setScale(scale, RoundingMode.UNNECESSARY);
    }
}
