package org.recce4j.diff.internal.places;

import org.recce4j.diff.internal.check.Family;

/** Why the values of two columns in two places cannot be compared. */
public final class NoMeeting {

    private NoMeeting() {}

    /** Returns why two columns of two kinds of warehouses cannot be compared. */
    public static String whyNot(SideColumn base, SideColumn current) {
        String types = words(base, "base") + " and " + words(current, "current");
        boolean needsTolerance =
                base.family() != current.family() && isNumber(base.family()) && isNumber(current.family());
        return types + " cannot be compared exactly"
                + (needsTolerance ? " across two kinds of warehouses; compare them with a tolerance" : "");
    }

    private static boolean isNumber(Family family) {
        return family == Family.DECIMAL || family == Family.FLOATING;
    }

    private static String words(SideColumn side, String name) {
        return side.column().nativeType() + " of " + side.dialect().name() + " in " + name;
    }
}
