package org.recce4j.diff.internal.check;

import java.util.List;
import java.util.Optional;
import org.recce4j.diff.ValueComparator;

/** The families of types that comparators are for. */
public final class FittingFamilies {

    private FittingFamilies() {}

    /** Returns the families that a comparator is for; empty if it is for all. */
    public static Optional<List<TypeFamily>> of(ValueComparator comparator) {
        if (comparator instanceof ValueComparator.Tolerance || comparator instanceof ValueComparator.Rounded) {
            return Optional.of(TypeFamily.NUMBERS);
        }
        if (comparator instanceof ValueComparator.Within) {
            return Optional.of(List.of(TypeFamily.DATE, TypeFamily.TIMESTAMP));
        }
        if (comparator instanceof ValueComparator.Texts) {
            return Optional.of(List.of(TypeFamily.TEXT));
        }
        if (comparator instanceof ValueComparator.JsonContent) {
            return Optional.of(List.of(TypeFamily.JSON, TypeFamily.TEXT));
        }
        return comparator instanceof ValueComparator.Unordered
                ? Optional.of(List.of(TypeFamily.ARRAY))
                : Optional.empty();
    }
}
