package org.recce4j.diff.internal.places;

import org.jooq.Field;
import org.recce4j.diff.internal.check.Family;
import org.recce4j.diff.internal.check.FrameTypes;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;

/**
 * A column in its place.
 *
 * @param dialect that of its warehouse
 * @param field the column in a statement
 * @param column what the warehouse says of it
 */
public record SideColumn(BuildDialect dialect, Field<?> field, ResultColumn column) {

    boolean isUntyped() {
        return FrameTypes.isUntyped(column);
    }

    Family family() {
        return Family.of(column);
    }

    /** NULL that nobody cast has any type. */
    Field<?> as(SqlType type) {
        return isUntyped() ? dialect.literal(null, type) : field;
    }

    /** Returns its type; of NULL that nobody cast, that of the column to compare it with. */
    SqlType typeBeside(SideColumn other) {
        if (!isUntyped()) {
            return column.type();
        }
        return other.isUntyped() ? SqlType.Exact.BIGINT : other.column.type();
    }

    /** Reading pads texts of a fixed length in some warehouses; as text they are what was written. */
    Field<?> read() {
        if (isUntyped()) {
            return as(new SqlType.Text());
        }
        return column.type() instanceof SqlType.Text ? dialect.text(field) : field;
    }

    int fractionDigits() {
        if (column.type() instanceof SqlType.Time time) {
            return time.digits();
        }
        return column.type() instanceof SqlType.Timestamp timestamp ? timestamp.digits() : 0;
    }
}
