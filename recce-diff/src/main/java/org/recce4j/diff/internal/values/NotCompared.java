package org.recce4j.diff.internal.values;

import org.jspecify.annotations.Nullable;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.internal.places.NoMeeting;
import org.recce4j.sql.SqlException;

/** What could not be compared, in words. */
final class NotCompared {

    private NotCompared() {}

    static String failed(ColumnPair pair, SqlException failure) {
        return "column \"" + pair.name() + "\": the query for it failed: " + failure.getMessage();
    }

    /** A tolerance says nothing of which rows belong together. */
    static String withoutKey(ColumnPair pair, ValueComparator comparator) {
        return "column \"" + pair.name() + "\": values are compared " + comparator.words()
                + " in rows of the same key, and no key is known; give a primary_key";
    }

    static String apart(ColumnPair pair, ValueComparator comparator) {
        return "column \"" + pair.name() + "\": in two places, values are not compared " + comparator.words();
    }

    static String words(Tables tables, ColumnPair pair) {
        return words(tables, pair, null);
    }

    /** @param comparator null for the exact one */
    static String words(Tables tables, ColumnPair pair, @Nullable ValueComparator comparator) {
        if (tables.areOfTwoKinds()) {
            return "column \"" + pair.name() + "\": "
                    + NoMeeting.whyNot(pair.baseOn(tables.baseDialect()), pair.currentOn(tables.dialect()));
        }
        String base = pair.base().nativeType();
        String current = pair.current().nativeType();
        return "column \"" + pair.name() + "\": " + tables.dialect().name() + " cannot compare "
                + (base.equals(current) ? "values of " + base : base + " in base with " + current + " in current")
                + " " + (comparator == null ? "exactly" : comparator.words());
    }
}
