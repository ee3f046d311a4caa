package org.recce4j.diff.internal.distribution;

import java.util.Locale;
import org.recce4j.sql.SqlType;

/** What can be said of a column's values besides how many there are. */
enum ColumnKind {
    /** Least, greatest, average and median. */
    NUMBER,
    /** The share of true. */
    BOOL,
    /** Dates, times and timestamps: least and greatest. */
    MOMENT,
    /** Least and greatest; average and median where the warehouse has them. */
    INTERVAL,
    /** Nothing more: texts, bytes, documents, lists, structs. */
    OTHER;

    static ColumnKind of(SqlType type) {
        if (type instanceof SqlType.Exact || type instanceof SqlType.Approximate) {
            return NUMBER;
        }
        if (type instanceof SqlType.Bool) {
            return BOOL;
        }
        if (type instanceof SqlType.Date || type instanceof SqlType.Time || type instanceof SqlType.Timestamp) {
            return MOMENT;
        }
        return type instanceof SqlType.Other other && isInterval(other.name()) ? INTERVAL : OTHER;
    }

    private static boolean isInterval(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("INTERVAL") && !upper.endsWith("]");
    }
}
