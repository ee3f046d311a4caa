package org.recce4j.diff.internal.values;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a comparison by the NULLs in their keys. NULL equals nothing in a join, so rows with NULL in their keys are joined for
 * themselves, on the other columns of the key.
 *
 * @param nulls a bit for each column of the key that is NULL; null for all rows, of which those with NULL find no partner
 * @param without the bits of rows that are left out
 */
record KeyRows(@Nullable Long nulls, List<Long> without) {

    static final KeyRows ALL = new KeyRows(null, List.of());

    /** The maximum number of columns of a key: as many bits as a number has that every warehouse can add. */
    static final int MAX_COLUMNS = 52;

    static KeyRows of(long nulls) {
        return new KeyRows(nulls, List.of());
    }

    /** Returns all rows but those that are joined for themselves. */
    static KeyRows without(List<KeyRows> others) {
        return new KeyRows(null, others.stream().map(KeyRows::nulls).toList());
    }

    /** Returns whether this column of the key is joined. */
    boolean joins(int column) {
        return nulls == null || (nulls & bit(column)) == 0;
    }

    Condition holds(List<? extends Field<?>> key) {
        if (nulls == null) {
            return without.isEmpty()
                    ? DSL.noCondition()
                    : bits(key).notIn(without.stream().map(DSL::inline).toList());
        }
        Condition holds = DSL.noCondition();
        for (int i = 0; i < key.size(); i++) {
            holds = holds.and(joins(i) ? key.get(i).isNotNull() : key.get(i).isNull());
        }
        return holds;
    }

    /** Returns the bits of a row's key. */
    static Field<Long> bits(List<? extends Field<?>> key) {
        Field<Long> bits = DSL.inline(0L);
        for (int i = 0; i < key.size(); i++) {
            bits = bits.plus(DSL.when(key.get(i).isNull(), DSL.inline(bit(i))).otherwise(DSL.inline(0L)));
        }
        return bits;
    }

    /** Returns whether a row has NULL in its key. */
    static Condition anyNull(List<? extends Field<?>> key) {
        Condition any = DSL.noCondition();
        for (Field<?> column : key) {
            any = any.or(column.isNull());
        }
        return any;
    }

    private static long bit(int column) {
        return 1L << column;
    }
}
