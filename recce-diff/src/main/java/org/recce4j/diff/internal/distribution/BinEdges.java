package org.recce4j.diff.internal.distribution;

import static org.jooq.impl.DSL.inline;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;

/**
 * The edges of bins in a statement.
 *
 * @param type that of the value that is compared with them
 */
record BinEdges(BuildDialect dialect, SqlType type) {

    private static final int LONG_DIGITS = 18;

    /** Of HUGEINT and UHUGEINT, which DuckDB cannot compare with a decimal. */
    private static final int HUGE_DIGITS = 39;

    private static final BigDecimal LARGEST_HUGE =
            new BigDecimal(BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE));

    /** In the type in which the warehouse compares it with the value without loss. */
    Field<Object> literal(BigDecimal edge) {
        int whole = Math.max(1, edge.precision() - edge.scale());
        boolean isHuge = type instanceof SqlType.Exact exact && exact.isInteger() && exact.precision() == HUGE_DIGITS;
        if (isHuge && isSigned() && edge.abs().compareTo(LARGEST_HUGE) <= 0) {
            return dialect.literal(edge.setScale(0, RoundingMode.CEILING).toBigInteger(), type);
        }
        if (type instanceof SqlType.Approximate || isHuge || whole + edge.scale() > 38) {
            return dialect.literal(edge.doubleValue(), SqlType.Approximate.DOUBLE);
        }
        return edge.scale() == 0 && whole <= LONG_DIGITS
                ? inline(edge.longValueExact()).coerce(Object.class)
                : dialect.literal(edge, new SqlType.Exact(Math.max(20, whole + edge.scale()), edge.scale()));
    }

    private boolean isSigned() {
        return type instanceof SqlType.Exact exact && !exact.unsigned();
    }
}
