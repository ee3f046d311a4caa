package org.recce4j.sql.internal.exact;

import static org.jooq.impl.DSL.field;

import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;

/** Its decimals have no zero in front of the point if all their digits are behind it. */
final class DuckDbNumbers extends ExactNumbers {

    private static final int LONG_DIGITS = 20;

    DuckDbNumbers(BuildDialect dialect) {
        super(dialect);
    }

    /** HUGEINT and UHUGEINT have no common type but DOUBLE, and their digits are more than a decimal has. */
    @Override
    boolean haveCommonType(SqlType.Exact left, SqlType.Exact right) {
        boolean small = left.precision() <= LONG_DIGITS && right.precision() <= LONG_DIGITS;
        boolean decimals = !left.isInteger() && !right.isInteger();
        boolean signed = left.isInteger() && right.isInteger() && !left.unsigned() && !right.unsigned();
        return signed || ((small || decimals) && super.haveCommonType(left, right));
    }

    @Override
    Field<String> digits(Field<?> value, SqlType.Exact type) {
        return type.precision() == type.scale()
                ? withLeadingZero(super.digits(value, type))
                : super.digits(value, type);
    }

    private static Field<String> withLeadingZero(Field<String> digits) {
        return field(
                "case when {0} in ('', '-') then '0' when {0} like '.%' then '0' || {0}"
                        + " when {0} like '-.%' then '-0' || substr({0}, 2) else {0} end",
                String.class, digits);
    }

    @Override
    Field<?> integer(Field<?> number) {
        return field("try_cast({0} as hugeint)", Object.class, number);
    }
}
