package org.recce4j.diff.internal.values;

import org.recce4j.diff.internal.check.Family;
import org.recce4j.diff.internal.places.SideColumn;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** A column that both tables have. */
record ColumnPair(ResultColumn base, ResultColumn current) {

    /** Returns its name, as the base table spells it. */
    String name() {
        return base.name();
    }

    /** Warehouses of two kinds have other names for the same types. */
    boolean changesFamily() {
        return Family.of(base) != Family.of(current);
    }

    /** Returns whether current calls it differently, in more than case. */
    boolean changesName() {
        return !base.name().equalsIgnoreCase(current.name());
    }

    boolean changesType() {
        return !base.nativeType().equals(current.nativeType()) || !base.type().equals(current.type());
    }

    /** Returns base's column, of a table called {@code t}. */
    SideColumn baseOn(BuildDialect dialect) {
        return new SideColumn(dialect, Sql.column(ExactPair.TABLE, base.name()), base);
    }

    /** Returns current's column, of a table called {@code t}. */
    SideColumn currentOn(BuildDialect dialect) {
        return new SideColumn(dialect, Sql.column(ExactPair.TABLE, current.name()), current);
    }
}
