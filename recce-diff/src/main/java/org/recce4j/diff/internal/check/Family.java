package org.recce4j.diff.internal.check;

import java.util.Locale;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;

/** What types of different kinds of warehouses have in common. Values of one family can be compared wherever they are. */
public enum Family {
    INTEGER,
    DECIMAL,
    FLOATING,
    BOOLEAN,
    TEXT,
    DATE,
    TIMESTAMP,
    TIMESTAMP_WITH_ZONE,
    TIME,
    BINARY,
    UUID,
    /** NULL that nobody cast. */
    UNTYPED,
    /** Documents, lists, structs, maps, intervals and whatever else only its own warehouse knows. */
    OTHER;

    public static Family of(ResultColumn column) {
        return FrameTypes.isUntyped(column) ? UNTYPED : of(column.type());
    }

    public static Family of(SqlType type) {
        if (type instanceof SqlType.Exact exact) {
            return exact.isInteger() ? INTEGER : DECIMAL;
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return timestamp.withZone() ? TIMESTAMP_WITH_ZONE : TIMESTAMP;
        }
        if (type instanceof SqlType.Other other) {
            return other.name().toUpperCase(Locale.ROOT).equals("UUID") ? UUID : OTHER;
        }
        return simple(type);
    }

    private static Family simple(SqlType type) {
        if (type instanceof SqlType.Approximate) {
            return FLOATING;
        }
        if (type instanceof SqlType.Bool) {
            return BOOLEAN;
        }
        if (type instanceof SqlType.Text) {
            return TEXT;
        }
        if (type instanceof SqlType.Date) {
            return DATE;
        }
        if (type instanceof SqlType.Time) {
            return TIME;
        }
        return type instanceof SqlType.Binary ? BINARY : OTHER;
    }

    /** Returns whether values of the two families can be the same value. */
    public boolean meets(Family other) {
        if (this == UNTYPED || other == UNTYPED) {
            return true;
        }
        return this == other ? this != OTHER : isInteger(other) || other.isInteger(this);
    }

    private boolean isInteger(Family other) {
        return this == INTEGER && (other == DECIMAL || other == FLOATING);
    }
}
