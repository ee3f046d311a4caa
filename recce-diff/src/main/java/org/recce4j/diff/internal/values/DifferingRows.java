package org.recce4j.diff.internal.values;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.ColumnNames;
import org.recce4j.diff.internal.check.FrameValues;
import org.recce4j.diff.result.Frame;
import org.recce4j.diff.result.ValueDiffDetail;
import org.recce4j.model.Json;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;

/** Reads rows that differ into a table: a row of base and a row of current for each pair, marked by {@code in_a} and {@code in_b}. */
final class DifferingRows {

    private static final Json TRUE = new Json.Bool(true);
    private static final Json FALSE = new Json.Bool(false);

    private final int limit;
    private final List<List<Json>> data = new ArrayList<>();
    private long changed;
    private long added;
    private long removed;
    private boolean more;

    DifferingRows(int limit) {
        this.limit = limit;
    }

    /** Returns the table without a row. */
    Frame none(List<String> names, List<ResultColumn> columns) {
        return frame(names, columns);
    }

    /** Reads the rows of a {@link DetailStatement}. Both rows of a pair are there, or neither. */
    Frame readPairs(Rows rows, Dialect dialect, List<String> names) throws SQLException {
        FrameValues values = new FrameValues(rows, dialect);
        int current = DetailStatement.FLAGS + names.size();
        while (!more && rows.next()) {
            addPair(
                    rows.value(0) == null ? null : values.row(DetailStatement.FLAGS, current),
                    rows.value(1) == null ? null : values.row(current, current + names.size()));
        }
        return frame(names, rows.columns().subList(current, current + names.size()));
    }

    /** Reads the rows of {@link WholeRows#differing}, each as often as a side has it more often. */
    Frame readWholeRows(Rows rows, Dialect dialect, List<String> names) throws SQLException {
        FrameValues values = new FrameValues(rows, dialect);
        while (!more && rows.next()) {
            long surplus = ((Number) Objects.requireNonNull(rows.value(0))).longValue()
                    - ((Number) Objects.requireNonNull(rows.value(1))).longValue();
            List<Json> row = values.row(DetailStatement.FLAGS, DetailStatement.FLAGS + names.size());
            addCopies(row, surplus);
        }
        return frame(
                names,
                rows.columns().subList(DetailStatement.FLAGS, rows.columns().size()));
    }

    /** Adds the rows of a key; null for a side without it. */
    void addPair(@Nullable List<Json> base, @Nullable List<Json> current) {
        List<List<Json>> pair = new ArrayList<>();
        if (base != null) {
            pair.add(flagged(base, TRUE, FALSE));
        }
        if (current != null) {
            pair.add(flagged(current, FALSE, TRUE));
        }
        add(pair);
    }

    /** Adds a row as often as base has it more often than current, or the other way round if that is negative. */
    void addCopies(List<Json> row, long surplus) {
        for (long i = 0; i < Math.abs(surplus) && !more; i++) {
            add(List.of(surplus > 0 ? flagged(row, TRUE, FALSE) : flagged(row, FALSE, TRUE)));
        }
    }

    private void add(List<List<Json>> rows) {
        if (more) {
            return;
        }
        more = data.size() + rows.size() > limit;
        if (!more) {
            data.addAll(rows);
            count(rows);
        }
    }

    private void count(List<List<Json>> rows) {
        if (rows.size() == 2) {
            changed++;
        } else if (rows.get(0).get(rows.get(0).size() - 1).equals(TRUE)) {
            added++;
        } else {
            removed++;
        }
    }

    /** Returns how many rows were read, a pair being one. */
    ValueDiffDetail.Counts counts() {
        return new ValueDiffDetail.Counts(changed, added, removed);
    }

    private static List<Json> flagged(List<Json> row, Json inBase, Json inCurrent) {
        List<Json> flagged = new ArrayList<>(row);
        flagged.add(inBase);
        flagged.add(inCurrent);
        return flagged;
    }

    /** A model's own columns keep their names; the flags take others if these are taken. */
    Frame frame(List<String> names, List<ResultColumn> types) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of("in_a", "in_b"));
        List<String> distinct = ColumnNames.distinct(all);
        List<Frame.Column> columns = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i++) {
            columns.add(
                    new Frame.Column(distinct.get(i), i < types.size() ? FrameValues.type(types.get(i)) : "boolean"));
        }
        return new Frame(columns, data, limit, more, more ? null : (Long) (long) data.size());
    }
}
