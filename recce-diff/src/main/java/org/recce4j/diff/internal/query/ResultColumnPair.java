package org.recce4j.diff.internal.query;

import org.recce4j.diff.internal.check.Family;
import org.recce4j.diff.internal.check.FrameTypes;
import org.recce4j.diff.result.Frame;
import org.recce4j.sql.ResultColumn;

/**
 * A column that both results have.
 *
 * @param name its name in base
 * @param baseIndex where it stands in base
 * @param currentIndex where it stands in current
 */
record ResultColumnPair(String name, int baseIndex, ResultColumn base, int currentIndex, ResultColumn current) {

    /** Returns whether the warehouse gives both the same type. */
    boolean hasOneType() {
        return base.type().equals(current.type()) && base.nativeType().equals(current.nativeType());
    }

    /** Returns whether the warehouse has another name for each type. */
    boolean changesName() {
        return !base.nativeType().equals(current.nativeType());
    }

    /** Returns whether the types are of two families; warehouses of two kinds have other names for the same types. */
    boolean changesFamily() {
        return Family.of(base) != Family.of(current);
    }

    /** Returns whether a table has another type for each. */
    boolean isOfAnotherKind() {
        return !FrameTypes.queryType(base).equals(FrameTypes.queryType(current));
    }

    /** Returns the column in a table that has values of both sides. */
    Frame.Column shown() {
        return new Frame.Column(name, isOfAnotherKind() ? "text" : FrameTypes.queryType(base));
    }
}
