package org.recce4j.diff.internal.values;

import java.util.Optional;
import org.jooq.Field;
import org.recce4j.diff.internal.places.Meeting;
import org.recce4j.sql.build.BuildDialect;

/**
 * A pair of columns in the form in which equal values are equal.
 *
 * @param columns the columns
 * @param base the form of the base's column, of a table called {@code t}
 * @param current the form of the current one's, of a table called {@code t}
 */
record ExactPair(ColumnPair columns, Field<?> base, Field<?> current) {

    static final String TABLE = "t";

    /** Returns the pair; empty if the two types cannot be compared. */
    static Optional<ExactPair> find(BuildDialect base, BuildDialect current, ColumnPair columns) {
        return Meeting.find(columns.baseOn(base), columns.currentOn(current))
                .map(meeting -> new ExactPair(columns, meeting.base(), meeting.current()));
    }
}
