package org.recce4j.diff.internal.values;

import org.recce4j.diff.internal.places.Meeting;
import org.recce4j.sql.SqlException;

/** What could not be compared, in words. */
final class NotCompared {

    private NotCompared() {}

    static String failed(ColumnPair pair, SqlException failure) {
        return "column \"" + pair.name() + "\": the query for it failed: " + failure.getMessage();
    }

    static String words(Tables tables, ColumnPair pair) {
        if (tables.areOfTwoKinds()) {
            return "column \"" + pair.name() + "\": " + Meeting.whyNot(pair.baseOn(tables.baseDialect()), pair.currentOn(tables.dialect()));
        }
        String base = pair.base().nativeType();
        String current = pair.current().nativeType();
        return "column \"" + pair.name() + "\": " + tables.dialect().name() + " cannot compare "
                + (base.equals(current) ? "values of " + base : base + " in base with " + current + " in current")
                + " exactly";
    }
}
