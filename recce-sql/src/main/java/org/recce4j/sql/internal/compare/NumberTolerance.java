package org.recce4j.sql.internal.compare;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.TypedField;

/** Numbers that differ little, by an arithmetic that neither overflows nor rounds. */
class NumberTolerance {

    /** The most digits that a decimal has. */
    static final int DIGITS = 38;

    /** Two doubles up to here have a difference that is a double. */
    private static final double LARGEST = 8e307;

    /** A share of a double down to here is not zero, for shares have 18 digits at most. */
    private static final double SMALLEST = 1e-290;

    /** An exact number is a double to this share of it. */
    private static final double RESOLUTION = 0x1p-50;

    private final BuildDialect dialect;

    NumberTolerance(BuildDialect dialect) {
        this.dialect = dialect;
    }

    final BuildDialect dialect() {
        return dialect;
    }

    /** Empty if the warehouse cannot subtract the numbers. */
    final Optional<Condition> near(
            TypedField left, TypedField right, @Nullable BigDecimal absolute, @Nullable BigDecimal relative) {
        List<Optional<Condition>> ways = new ArrayList<>();
        ways.add(dialect.exact(left.field(), left.type(), right.field(), right.type())
                .map(same -> condition("{0} = {1}", same.left(), same.right())));
        if (absolute != null) {
            ways.add(absolute(left, right, absolute));
        }
        if (relative != null) {
            ways.add(relative(left, right, relative));
        }
        return ways.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(DSL.or(ways.stream().flatMap(Optional::stream).toList()));
    }

    private Optional<Condition> absolute(TypedField left, TypedField right, BigDecimal tolerance) {
        if (left.type() instanceof SqlType.Exact one && right.type() instanceof SqlType.Exact other) {
            return exactWithin(left, one, right, other, tolerance);
        }
        boolean mixed = left.type() instanceof SqlType.Exact || right.type() instanceof SqlType.Exact;
        double limit = mixed ? Math.min(LARGEST, tolerance.doubleValue() / RESOLUTION) : LARGEST;
        Field<?> one = real(left);
        Field<?> other = real(right);
        return Optional.of(condition(
                "(case when abs({0}) <= {2} and abs({1}) <= {2} then abs({0} - {1}) <= {3} else false end)",
                one, other, real(limit), real(tolerance.doubleValue())));
    }

    private Optional<Condition> relative(TypedField left, TypedField right, BigDecimal tolerance) {
        if (left.type() instanceof SqlType.Exact one && right.type() instanceof SqlType.Exact other) {
            return exactShare(left, one, right, other, tolerance);
        }
        boolean mixed = left.type() instanceof SqlType.Exact || right.type() instanceof SqlType.Exact;
        if (mixed && tolerance.doubleValue() < RESOLUTION) {
            return Optional.of(DSL.falseCondition());
        }
        Field<?> one = real(left);
        Field<?> other = real(right);
        return Optional.of(condition(
                "(case when abs({0}) <= {2} and abs({1}) <= {2} and (abs({0}) >= {3} or abs({1}) >= {3})"
                        + " then abs({0} - {1}) <= {4} * greatest(abs({0}), abs({1})) else false end)",
                one, other, real(LARGEST), real(SMALLEST), real(tolerance.doubleValue())));
    }

    private Field<?> real(TypedField number) {
        return number.type().equals(SqlType.Approximate.DOUBLE)
                ? number.field()
                : dialect.cast(number.field(), SqlType.Approximate.DOUBLE);
    }

    final Field<?> real(double number) {
        return dialect.literal(number, SqlType.Approximate.DOUBLE);
    }

    /** Returns whether the difference of two exact numbers is no more than this. */
    Optional<Condition> exactWithin(
            TypedField left, SqlType.Exact leftType, TypedField right, SqlType.Exact rightType, BigDecimal tolerance) {
        int scale = Math.max(leftType.scale(), rightType.scale());
        int digits = DIGITS - 1;
        if (!fits(leftType, rightType, digits)) {
            return Optional.empty();
        }
        BigDecimal greatest =
                BigDecimal.ONE.movePointRight(digits - scale).subtract(BigDecimal.ONE.movePointLeft(scale));
        BigDecimal steps = tolerance.min(greatest).setScale(scale, RoundingMode.DOWN);
        return Optional.of(condition(
                "abs({0} - {1}) <= {2}",
                bounded(left, leftType, digits, scale),
                bounded(right, rightType, digits, scale),
                decimal(steps, digits, scale)));
    }

    /** The share is a fraction of two integers, so that nothing is divided. */
    Optional<Condition> exactShare(
            TypedField left, SqlType.Exact leftType, TypedField right, SqlType.Exact rightType, BigDecimal tolerance) {
        int scale = Math.max(leftType.scale(), rightType.scale());
        int shift = Math.max(0, tolerance.stripTrailingZeros().scale());
        // the difference has one digit more than the numbers, and the product of two decimals one more than both
        int digits = DIGITS - 2 - (shift + 1);
        if (!fits(leftType, rightType, digits)) {
            return Optional.empty();
        }
        Field<?> one = bounded(left, leftType, digits, scale);
        Field<?> other = bounded(right, rightType, digits, scale);
        return Optional.of(condition(
                "abs({0} - {1}) * {2} <= greatest(abs({0}), abs({1})) * {3}",
                one,
                other,
                decimal(BigDecimal.ONE.movePointRight(shift), shift + 1, 0),
                decimal(tolerance.movePointRight(shift), shift + 1, 0)));
    }

    private static boolean fits(SqlType.Exact left, SqlType.Exact right, int digits) {
        return left.precision() > 0 && right.precision() > 0 && Math.max(left.scale(), right.scale()) <= digits;
    }

    private Field<?> decimal(BigDecimal number, int digits, int scale) {
        return decimal(inline(number.toPlainString()), digits, scale);
    }

    /** Returns a number as a decimal of no more than these digits; NULL if it has more. */
    private Field<?> bounded(TypedField number, SqlType.Exact type, int digits, int scale) {
        int needed = type.precision() - type.scale() + scale;
        return needed <= digits
                ? decimal(number.field(), Math.max(needed, 1), scale)
                : decimalOrNull(number.field(), digits, scale);
    }

    /** Returns a cast to a decimal, of which it is known that it fits. */
    Field<?> decimal(Field<?> number, int digits, int scale) {
        return field("cast({0} as decimal({1}, {2}))", Object.class, number, inline(digits), inline(scale));
    }

    /** Returns a cast to a decimal; NULL if it does not fit. */
    Field<?> decimalOrNull(Field<?> number, int digits, int scale) {
        return field("try_cast({0} as decimal({1}, {2}))", Object.class, number, inline(digits), inline(scale));
    }
}
