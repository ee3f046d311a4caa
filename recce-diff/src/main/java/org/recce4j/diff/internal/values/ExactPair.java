package org.recce4j.diff.internal.values;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.places.Meeting;
import org.recce4j.sql.build.BuildDialect;

/**
 * A pair of columns in the form in which it is compared: by =, unless a comparator has a condition of its own.
 *
 * @param columns the columns
 * @param base the form of the base's column, of a table called {@code t}
 * @param current the form of the current one's, of a table called {@code t}
 * @param near the condition of both forms under which the values count as equal; null for =
 */
record ExactPair(
        ColumnPair columns,
        Field<?> base,
        Field<?> current,
        @Nullable Near near) {

    static final String TABLE = "t";

    /** Pairs of columns whose equal values are equal by =. */
    ExactPair(ColumnPair columns, Field<?> base, Field<?> current) {
        this(columns, base, current, null);
    }

    /** Returns the pair; empty if the two types cannot be compared. */
    static Optional<ExactPair> find(BuildDialect base, BuildDialect current, ColumnPair columns) {
        return Meeting.find(columns.baseOn(base), columns.currentOn(current))
                .map(meeting -> new ExactPair(columns, meeting.base(), meeting.current()));
    }

    /** Returns whether rows are told apart by the forms alone, so that they can be grouped. */
    boolean isByForm() {
        return near == null;
    }

    /** Returns whether two values are equal, of which neither is NULL; not true if one is. */
    Condition equal(Field<Object> before, Field<Object> after) {
        return near == null ? before.eq(after) : near.of(before, after);
    }

    /** Returns whether two values are equal or both NULL; never itself NULL. */
    Condition same(BuildDialect dialect, Field<Object> before, Field<Object> after) {
        return near == null
                ? dialect.same(before, after)
                : DSL.condition(
                        "(case when {0} or ({1} is null and {2} is null) then 1 else 0 end = 1)",
                        near.of(before, after), before, after);
    }

    /** When two values count as equal; not true if one is NULL. */
    interface Near {
        Condition of(Field<?> before, Field<?> after);
    }
}
