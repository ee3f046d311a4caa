package org.recce4j.sql.build;

/** What a moment is cut down to; a week begins on Monday, as in ISO 8601. */
public enum DatePart {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
