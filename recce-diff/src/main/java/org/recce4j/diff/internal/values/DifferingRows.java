package org.recce4j.diff.internal.values;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.recce4j.diff.internal.check.ColumnNames;
import org.recce4j.diff.internal.check.FrameTypes;
import org.recce4j.diff.internal.check.FrameValues;
import org.recce4j.diff.internal.check.RowMask;
import org.recce4j.diff.internal.check.SampleChoice;
import org.recce4j.diff.result.Frame;
import org.recce4j.diff.result.Samples;
import org.recce4j.diff.result.ValueDiffDetail;
import org.recce4j.model.Json;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;

/** Reads rows that differ into a table: a row of base and a row of current for each pair, marked by {@code in_a} and {@code in_b}. */
final class DifferingRows {

    private static final Json TRUE = new Json.Bool(true);
    private static final Json FALSE = new Json.Bool(false);

    private final int limit;
    private final List<Samples.Row> rows = new ArrayList<>();
    private final List<List<Json>> data = new ArrayList<>();
    private boolean more;

    DifferingRows(int limit) {
        this.limit = limit;
    }

    /** Returns the table without a row. */
    Frame none(List<String> names, List<ResultColumn> columns) {
        return frame(names, columns);
    }

    /** Reads the rows of a statement. Both rows of a pair are there, or neither. */
    Frame readPairs(Rows found, DetailStatement statement, RowMask mask) throws SQLException {
        PairReader reader =
                new PairReader(statement, mask, found, statement.tables().dialect());
        int width = statement.shown().size();
        while (!more && found.next()) {
            add(reader.row());
        }
        int current = DetailStatement.FLAGS + width;
        return frame(
                statement.shown().stream().map(ColumnPair::name).toList(),
                found.columns().subList(current, current + width));
    }

    /** Reads the rows of {@link WholeRows#differing}, each as often as a side has it more often. */
    Frame readWholeRows(Rows found, WholeRows statement, RowMask mask) throws SQLException {
        FrameValues values = new FrameValues(found, statement.dialect());
        int end = WholeRows.COUNTS + statement.columns().size();
        while (!more && found.next()) {
            addCopies(statement.row(found, mask.of(values.row(WholeRows.COUNTS, end))), statement.surplus(found));
        }
        return frame(statement.names(), found.columns().subList(WholeRows.COUNTS, end));
    }

    /** Adds a row as often as that. */
    void addCopies(Samples.Row row, long copies) {
        for (long i = 0; i < copies && !more; i++) {
            add(row);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Adds a row, or both rows of a pair. */
    void add(Samples.Row row) {
        if (more) {
            return;
        }
        int length = row.kind() == Samples.Kind.CHANGED ? 2 : 1;
        more = data.size() + length > limit;
        if (!more) {
            rows.add(row);
            if (row.base() != null) {
                data.add(flagged(row.base(), TRUE, FALSE));
            }
            if (row.current() != null) {
                data.add(flagged(row.current(), FALSE, TRUE));
            }
        }
    }

    /** Returns how many rows were read, a pair being one. */
    ValueDiffDetail.Counts counts() {
        return new ValueDiffDetail.Counts(
                count(Samples.Kind.CHANGED), count(Samples.Kind.ADDED), count(Samples.Kind.REMOVED));
    }

    private long count(Samples.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    /** Returns so many of the rows that were read. */
    Samples samples(int most, List<String> key, Frame frame) {
        if (most == 0) {
            return Samples.NONE;
        }
        List<Samples.Row> chosen = SampleChoice.of(rows, most);
        List<Frame.Column> columns = frame.columns().subList(0, frame.columns().size() - 2);
        return new Samples(columns, key, chosen, most, more || chosen.size() < rows.size(), null);
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
                    new Frame.Column(distinct.get(i), i < types.size() ? FrameTypes.type(types.get(i)) : "boolean"));
        }
        return new Frame(columns, data, limit, more, more ? null : (Long) (long) data.size());
    }
}
