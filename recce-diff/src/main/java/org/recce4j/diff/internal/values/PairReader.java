package org.recce4j.diff.internal.values;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.recce4j.diff.internal.check.FrameValues;
import org.recce4j.diff.internal.check.RowMask;
import org.recce4j.diff.result.Samples;
import org.recce4j.model.Json;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Rows;

/** Reads the rows of a {@link DetailStatement}. */
final class PairReader {

    private final DetailStatement statement;
    private final RowMask mask;
    private final Rows rows;
    private final FrameValues values;

    PairReader(DetailStatement statement, RowMask mask, Rows rows, Dialect dialect) {
        this.statement = statement;
        this.mask = mask;
        this.rows = rows;
        this.values = new FrameValues(rows, dialect);
    }

    /** Returns the row at which the rows stand. */
    Samples.Row row() throws SQLException {
        int width = statement.shown().size();
        List<Json> base = rows.value(0) == null ? null : values(DetailStatement.FLAGS, width);
        List<Json> current = rows.value(1) == null ? null : values(DetailStatement.FLAGS + width, width);
        if (base == null) {
            return new Samples.Row(Samples.Kind.ADDED, null, current, Set.of());
        }
        return current == null
                ? new Samples.Row(Samples.Kind.REMOVED, base, null, Set.of())
                : new Samples.Row(Samples.Kind.CHANGED, base, current, differing());
    }

    private List<Json> values(int from, int width) throws SQLException {
        return mask.of(values.row(from, from + width));
    }

    private Set<Integer> differing() throws SQLException {
        Set<Integer> differing = new HashSet<>();
        for (int i = 0; i < statement.values().size(); i++) {
            int shown = statement.shown().indexOf(statement.values().get(i).columns());
            long marks = marks(i / DetailStatement.MARKS_AT_ONCE);
            boolean isMarked = (marks >> (i % DetailStatement.MARKS_AT_ONCE) & 1) == 1;
            if (isMarked && shown >= 0) {
                differing.add(shown);
            }
        }
        return differing;
    }

    private long marks(int part) throws SQLException {
        Object marks = rows.value(DetailStatement.FLAGS + 2 * statement.shown().size() + part);
        return ((Number) Objects.requireNonNull(marks)).longValue();
    }
}
