package org.recce4j.render.jinja.internal.modules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.Typed;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonReal;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Python's {@code decimal.Decimal} (3.11) in the default context: 28 digits, half to even. NaN and the infinities are others. */
public record PythonDecimal(BigDecimal value) implements PythonReal, Typed {

    /** An int of more digits is refused rather than made. */
    private static final int MOST_DIGITS = 100_000;

    private static final FunctionTable METHODS = FunctionTable.builder("Decimal.")
            .add(
                    "normalize",
                    "self, context=None",
                    (env, a) -> new PythonDecimal(stripped(DecimalArithmetic.rounded(self(a).value))))
            .add("quantize", "self, exp", (env, a) -> self(a).quantized(a[1]))
            .add("to_integral_value", "self", (env, a) -> self(a).value.scale() <= 0 ? self(a) : self(a).scaled(0))
            .add("is_nan", "self", (env, a) -> false)
            .add("is_finite", "self", (env, a) -> true)
            .build();

    private static PythonDecimal self(@Nullable Object[] a) {
        return (PythonDecimal) Objects.requireNonNull(a[0]);
    }

    private static BigDecimal stripped(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private Object quantized(@Nullable Object exponent) {
        if (exponent instanceof PythonDecimal like) {
            return scaled(like.value.scale());
        }
        throw PythonException.typeError(
                "conversion from " + TemplateValues.typeName(exponent) + " to Decimal is not supported");
    }

    private Object scaled(int scale) {
        BigDecimal result = DecimalArithmetic.requireDigits(value.setScale(scale, RoundingMode.HALF_EVEN));
        return signed(result, value.signum() < 0);
    }

    /** A zero below zero is another one. */
    private static Object signed(BigDecimal result, boolean isNegative) {
        return result.signum() == 0 && isNegative ? new SpecialDecimal("-" + result, -0.0) : new PythonDecimal(result);
    }

    @Override
    public boolean isTrue() {
        return value.signum() != 0;
    }

    @Override
    public @Nullable Object binary(String operator, @Nullable Object other, boolean reflected) {
        if (reflected && other == null) {
            return switch (operator) {
                case "-" -> new PythonDecimal(DecimalArithmetic.rounded(value.negate()));
                case "+" -> new PythonDecimal(DecimalArithmetic.rounded(value));
                default -> MISSING;
            };
        }
        BigDecimal operand = other instanceof Double ? null : DecimalArithmetic.exact(other);
        if (operand == null) {
            return MISSING;
        }
        BigDecimal left = reflected ? operand : value;
        BigDecimal right = reflected ? value : operand;
        BigDecimal result = DecimalArithmetic.calculate(operator, left, right);
        return result == null ? MISSING : signed(result, DecimalArithmetic.isNegative(operator, left, right));
    }

    @Override
    public @Nullable Integer order(@Nullable Object other) {
        if (other instanceof SpecialDecimal special) {
            Integer order = special.order(this);
            return order == null ? null : (Integer) (-order);
        }
        if (other instanceof Double number && (number.isNaN() || number.isInfinite())) {
            return number.isNaN() ? null : (Integer) (number > 0 ? -1 : 1);
        }
        BigDecimal operand = DecimalArithmetic.exact(other);
        return operand == null ? null : (Integer) value.compareTo(operand);
    }

    @Override
    public double toDouble() {
        return value.doubleValue();
    }

    @Override
    public Object whole(RoundingMode mode) {
        if ((long) value.precision() - value.scale() > MOST_DIGITS) {
            throw PythonException.limit("An int of more than " + MOST_DIGITS + " digits is not made from a decimal");
        }
        return TemplateValues.integer(value.setScale(0, mode).toBigInteger());
    }

    @Override
    public Object rounded(@Nullable Integer digits) {
        return digits == null ? whole(RoundingMode.HALF_EVEN) : scaled(digits);
    }

    @Override
    public Object absolute() {
        return new PythonDecimal(DecimalArithmetic.rounded(value.abs()));
    }

    @Override
    public Object key() {
        BigDecimal plain = stripped(value);
        if (plain.scale() <= 0 && plain.precision() - plain.scale() <= MOST_DIGITS) {
            BigInteger integer = plain.toBigInteger();
            return TemplateValues.integer(integer);
        }
        double floating = plain.doubleValue();
        boolean isFloat = !Double.isInfinite(floating) && new BigDecimal(floating).compareTo(plain) == 0;
        return isFloat ? (Object) floating : plain;
    }

    @Override
    public String format(Meter meter, String spec) {
        return DecimalArithmetic.fixed(value, spec);
    }

    @Override
    public FunctionTable methods() {
        return METHODS;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PythonDecimal that && value.compareTo(that.value) == 0;
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String typeName() {
        return "decimal.Decimal";
    }

    @Override
    public String repr() {
        return "Decimal('" + value + "')";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
