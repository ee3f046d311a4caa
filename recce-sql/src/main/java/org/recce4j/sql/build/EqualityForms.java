package org.recce4j.sql.build;

import static org.jooq.impl.DSL.condition;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.SqlType;

/** Which values are the same, exactly or by a comparator. See {@link BuildDialect}. */
public interface EqualityForms extends Dialect {

    /** Returns whether two values are equal or both NULL; never itself NULL. */
    default Condition same(Field<?> left, Field<?> right) {
        return condition("({0} is not distinct from {1})", left, right);
    }

    /**
     * Returns two columns of these types in the form in which {@code =} compares their values exactly; empty if this warehouse cannot
     * compare the two types so, which is to be reported as not compared. docs/dialects.md says which values are the same. By default
     * two columns of one type are compared as they are, except documents and types of which nothing is known.
     */
    default Optional<ExactValues> exact(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        boolean known = !(leftType instanceof SqlType.Document || leftType instanceof SqlType.Other);
        return known && leftType.equals(rightType) ? Optional.of(new ExactValues(left, right)) : Optional.empty();
    }

    /**
     * Returns a column in the form in which equal values are the same value, to group by it or to count its distinct values; the form
     * is for comparing, not for showing.
     */
    default Field<?> exact(Field<?> column, SqlType type) {
        return exact(column, type, column, type)
                .<Field<?>>map(ExactValues::left)
                .orElse(column);
    }

    /** Returns what compares values that need not be the same; by default nothing does. */
    default ComparatorForms comparators() {
        return new ComparatorForms() {};
    }

    /**
     * Returns the fingerprint of some rows; empty if this warehouse has none that tells apart whatever {@code =} of the values tells apart,
     * with {@value Fingerprint#BITS} bits.
     *
     * @param values columns of the rows in their {@link #exact(Field, SqlType) exact} form
     * @param types the types of the columns
     */
    default Optional<Fingerprint> fingerprint(Table<?> rows, List<Field<?>> values, List<SqlType> types) {
        return Optional.empty();
    }
}
