package org.recce4j.diff.internal.values;

import org.recce4j.sql.ResultColumn;

/** A column that both tables have. */
record ColumnPair(ResultColumn base, ResultColumn current) {

    /** Returns its name, as the base table spells it. */
    String name() {
        return base.name();
    }

    /** Returns whether current calls it differently, in more than case. */
    boolean changesName() {
        return !base.name().equalsIgnoreCase(current.name());
    }

    boolean changesType() {
        return !base.nativeType().equals(current.nativeType()) || !base.type().equals(current.type());
    }
}
