package org.recce4j.diff.internal.distribution;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.when;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.recce4j.sql.build.BuildDialect;

/** Tells NaN and infinities, which dates and timestamps may be too, from other values. */
final class NumberKinds {

    static final int FINITE = 0;
    private static final int NAN = 1;
    private static final int INFINITY = 2;
    private static final int NEGATIVE_INFINITY = 3;

    private NumberKinds() {}

    /** Returns the kind of a value; NULL for NULL. */
    static Field<Integer> of(BuildDialect dialect, Field<?> value, Condition finite) {
        Field<String> text = lower(dialect.text(value));
        return when(finite, inline(FINITE))
                .when(text.like("-inf%"), inline(NEGATIVE_INFINITY))
                .when(text.like("inf%"), inline(INFINITY))
                .when(value.isNotNull(), inline(NAN));
    }

    /** Returns how many values are NaN, infinite and negative infinite. */
    static List<Field<Integer>> counts(Field<Integer> kind) {
        return List.of(countOf(kind, NAN), countOf(kind, INFINITY), countOf(kind, NEGATIVE_INFINITY));
    }

    private static Field<Integer> countOf(Field<Integer> kind, int counted) {
        return count(when(kind.eq(inline(counted)), inline(1)));
    }
}
