package org.recce4j.diff.internal.values;

import java.util.List;
import org.recce4j.sql.SqlType;

/** The columns by whose hash rows are sampled. */
final class HashedColumns {

    private HashedColumns() {}

    /** Two values that a comparator takes for equal can have two hashes. */
    static List<ColumnPair> of(Tables tables, TableComparison comparison) {
        List<ExactPair> candidates = comparison.key().columns().isEmpty()
                ? comparison.values()
                : comparison.key().columns();
        return candidates.stream()
                .map(ExactPair::columns)
                .filter(pair -> !comparison.comparators().containsKey(pair))
                .filter(pair -> hasOneText(pair.base().type(), pair.current().type(), tables.areOfTwoKinds()))
                .toList();
    }

    /** Returns whether equal values of two types are written alike. */
    private static boolean hasOneText(SqlType base, SqlType current, boolean inTwoKinds) {
        if (base instanceof SqlType.Exact left && current instanceof SqlType.Exact right) {
            boolean areBounded = left.precision() > 0 && right.precision() > 0;
            return areBounded && left.scale() == right.scale() && (left.scale() == 0 || !inTwoKinds);
        }
        if (base instanceof SqlType.Text && current instanceof SqlType.Text) {
            return true;
        }
        boolean isUuid = base instanceof SqlType.Other other && other.name().equalsIgnoreCase("uuid");
        boolean isPlain = base instanceof SqlType.Bool
                || base instanceof SqlType.Date
                || (base instanceof SqlType.Timestamp timestamp && !timestamp.withZone());
        return !inTwoKinds && base.equals(current) && (isUuid || isPlain);
    }
}
