package org.recce4j.sql.build;

import java.math.BigDecimal;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * One of several sums that make a larger one: each is multiplied by its weight, then they are added.
 *
 * @param sum the aggregate
 * @param weight what its value is multiplied by
 */
public record PartialSum(Field<?> sum, BigDecimal weight) {

    /** Returns the plain sum of a value. */
    public static PartialSum of(Field<?> value) {
        return of(value, BigDecimal.ONE);
    }

    /** Returns the sum of a value that was divided by the weight. */
    public static PartialSum of(Field<?> value, BigDecimal weight) {
        return new PartialSum(DSL.field("sum({0})", Object.class, value), weight);
    }
}
