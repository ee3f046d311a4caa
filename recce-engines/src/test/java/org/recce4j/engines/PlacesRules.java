package org.recce4j.engines;

import org.recce4j.sql.SqlType;

/** Which types are compared across two kinds of warehouses: docs/checks.md in Java. */
final class PlacesRules {

    private PlacesRules() {}

    static boolean areCompared(SqlType base, SqlType current) {
        if (base instanceof SqlType.Document || base instanceof SqlType.Other) {
            return false;
        }
        if (base instanceof SqlType.Timestamp one && current instanceof SqlType.Timestamp other) {
            return one.withZone() == other.withZone();
        }
        return base.getClass() == current.getClass() || mix(base, current) || mix(current, base);
    }

    /** Whole numbers and floating point numbers. */
    private static boolean mix(SqlType one, SqlType other) {
        return one instanceof SqlType.Exact exact && exact.isInteger() && other instanceof SqlType.Approximate;
    }
}
