package org.recce4j.sql.internal.exact;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.ExactValues;

/**
 * Numbers of different types. Exact ones are compared as they are if the warehouse has a type that holds both, else by their digits.
 * A floating point number is an integer if it has no fraction, and else the decimal that the warehouse writes for it; so 0.1 is 0.1,
 * and 9007199254740992 is not 9007199254740993.
 */
class ExactNumbers {

    /** From here on a double has more digits than a decimal of 38 can hold for certain. */
    private static final String WIDEST_INTEGER = "1e37";

    private static final int DIGITS = 38;

    private final BuildDialect dialect;

    ExactNumbers(BuildDialect dialect) {
        this.dialect = dialect;
    }

    final BuildDialect dialect() {
        return dialect;
    }

    /** Returns two exact numbers of different types. */
    Optional<ExactValues> exact(Field<?> left, SqlType.Exact leftType, Field<?> right, SqlType.Exact rightType) {
        return Optional.of(
                haveCommonType(leftType, rightType)
                        ? new ExactValues(left, right)
                        : new ExactValues(digits(left, leftType), digits(right, rightType)));
    }

    /** Returns whether the warehouse compares both types as a third that holds all values of either. */
    boolean haveCommonType(SqlType.Exact left, SqlType.Exact right) {
        int whole = Math.max(left.precision() - left.scale(), right.precision() - right.scale());
        boolean known = left.precision() > 0 && right.precision() > 0;
        return known && whole + Math.max(left.scale(), right.scale()) <= DIGITS;
    }

    /** Returns an exact number and a floating point number. */
    Optional<ExactValues> mixed(Field<?> exact, SqlType.Exact type, Field<?> real, SqlType.Approximate realType) {
        return isBounded(type)
                ? Optional.of(new ExactValues(digits(exact, type), digits(real, realType, type)))
                : Optional.empty();
    }

    boolean isBounded(SqlType.Exact type) {
        return type.precision() > 0;
    }

    /** Returns the digits of an exact number, without zeros at the end of a fraction. */
    Field<String> digits(Field<?> value, SqlType.Exact type) {
        Field<String> text = dialect.text(value);
        return type.isInteger() ? text : dialect.withoutTrailingZeros(text);
    }

    /**
     * Returns the digits of a floating point number as {@link #digits(Field, SqlType.Exact)} returns those of a number of the exact
     * type, or a text that no exact number has.
     */
    private Field<String> digits(Field<?> real, SqlType.Approximate realType, SqlType.Exact exact) {
        Field<?> number = dialect.cast(real, SqlType.Approximate.DOUBLE);
        Field<?> decimal = decimal(real, exact);
        return field(
                "case when {0} is null then null when not ({1}) then {2} when {0} = floor({0}) then {3} when {4} = {5}"
                        + " then {6} else {2} end",
                String.class,
                number,
                field("abs({0}) < {1}", Boolean.class, number, limit()),
                field("({0} || '~')", String.class, realText(real)),
                dialect.text(integer(number)),
                readBack(decimal, realType),
                real,
                digits(decimal, held(exact)));
    }

    /** A number with a fraction that a number of the exact type might equal. */
    static SqlType.Exact held(SqlType.Exact exact) {
        return new SqlType.Exact(DIGITS, Math.max(1, exact.scale()));
    }

    private Field<?> limit() {
        return dialect.cast(inline(WIDEST_INTEGER), SqlType.Approximate.DOUBLE);
    }

    private Field<?> readBack(Field<?> decimal, SqlType.Approximate type) {
        return dialect.cast(dialect.text(decimal), type);
    }

    /** Returns the warehouse's own text of a floating point number. */
    Field<String> realText(Field<?> real) {
        return dialect.text(real);
    }

    /** Returns the decimal that the warehouse writes for a number with a fraction, rounded to what the exact type can hold. */
    Field<?> decimal(Field<?> real, SqlType.Exact exact) {
        return field("try_cast({0} as {1})", Object.class, realText(real), dialect.typeName(held(exact)));
    }

    /** Returns a double without fraction as an exact number; of 63 bits each, for more do not fit into an integer. */
    Field<?> integer(Field<?> number) {
        Field<?> unit = dialect.cast(inline("9223372036854775808"), SqlType.Approximate.DOUBLE);
        Field<?> high = field("(sign({0}) * floor(abs({0}) / {1}))", Object.class, number, unit);
        Field<?> low = field("({0} - {1} * {2})", Object.class, number, high, unit);
        SqlType wide = new SqlType.Exact(DIGITS, 0);
        return field(
                "({0} * {1} + {2})",
                Object.class,
                dialect.cast(dialect.cast(high, SqlType.Exact.BIGINT), wide),
                inline(new BigDecimal("9223372036854775808")),
                dialect.cast(dialect.cast(low, SqlType.Exact.BIGINT), wide));
    }
}
