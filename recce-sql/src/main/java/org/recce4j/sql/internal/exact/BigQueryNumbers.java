package org.recce4j.sql.internal.exact;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.keyword;

import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;

/** BIGNUMERIC holds any integer and NUMERIC; doubles are written with 15 or 17 digits, where 16 may do. */
final class BigQueryNumbers extends ExactNumbers {

    BigQueryNumbers(BuildDialect dialect) {
        super(dialect);
    }

    @Override
    boolean haveCommonType(SqlType.Exact left, SqlType.Exact right) {
        return true;
    }

    @Override
    boolean isBounded(SqlType.Exact type) {
        return true;
    }

    @Override
    Field<String> digits(Field<?> value, SqlType.Exact type) {
        return dialect().text(field("cast({0} as {1})", Object.class, value, keyword("BIGNUMERIC")));
    }

    @Override
    Field<?> integer(Field<?> number) {
        return field("safe_cast({0} as bignumeric)", Object.class, number);
    }

    @Override
    Field<?> decimal(Field<?> real, SqlType.Exact exact) {
        return field(
                "safe_cast(case when cast(format('%.15g', {0}) as float64) = {0} then format('%.15g', {0})"
                        + " when cast(format('%.16g', {0}) as float64) = {0} then format('%.16g', {0})"
                        + " else format('%.17g', {0}) end as bignumeric)",
                Object.class, real);
    }
}
