package org.recce4j.diff.internal.values;

/** What could not be compared, in words. */
final class NotCompared {

    private NotCompared() {}

    static String words(Tables tables, ColumnPair pair) {
        String base = pair.base().nativeType();
        String current = pair.current().nativeType();
        return "column \"" + pair.name() + "\": " + tables.dialect().name() + " cannot compare "
                + (base.equals(current) ? "values of " + base : base + " in base with " + current + " in current")
                + " exactly";
    }
}
