package org.recce4j.sql.internal.compare;

import org.jooq.Field;
import org.recce4j.sql.build.BuildDialect;

/** Decimals of 18 digits at most are calculated with 18 digits, and overflow. */
final class DuckDbTolerance extends NumberTolerance {

    private static final int WIDE = 19;

    DuckDbTolerance(BuildDialect dialect) {
        super(dialect);
    }

    @Override
    Field<?> decimal(Field<?> number, int digits, int scale) {
        return super.decimal(number, Math.max(digits, WIDE), scale);
    }

    @Override
    Field<?> decimalOrNull(Field<?> number, int digits, int scale) {
        return decimal(super.decimalOrNull(number, digits, scale), digits, scale);
    }
}
