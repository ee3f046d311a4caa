package org.recce4j.sql.internal.compare;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import org.jooq.Field;
import org.recce4j.sql.build.BuildDialect;

/** Only a text is cast with a NULL for what does not fit. */
final class SnowflakeTolerance extends NumberTolerance {

    SnowflakeTolerance(BuildDialect dialect) {
        super(dialect);
    }

    @Override
    Field<?> decimalOrNull(Field<?> number, int digits, int scale) {
        return field(
                "try_cast({0} as decimal({1}, {2}))",
                Object.class, dialect().text(number), inline(digits), inline(scale));
    }
}
