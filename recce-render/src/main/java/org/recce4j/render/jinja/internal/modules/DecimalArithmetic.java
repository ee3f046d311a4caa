package org.recce4j.render.jinja.internal.modules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;

/** The operators of {@code decimal.Decimal} in Python's default context. */
final class DecimalArithmetic {

    private static final int DIGITS = 28;
    private static final MathContext CONTEXT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    private static final int MOST_EXPONENT = 999_999;

    /** Beyond it, sums and powers are not exact first. */
    private static final int MOST_EXACT_DIGITS = 10_000;

    private DecimalArithmetic() {}

    /** Returns the exact value of a number; null for anything else, and for NaN and the infinities. */
    static @Nullable BigDecimal exact(@Nullable Object number) {
        if (number instanceof PythonDecimal decimal) {
            return decimal.value();
        }
        if (number instanceof Long integer) {
            return BigDecimal.valueOf(integer);
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (number instanceof Boolean flag) {
            return flag ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return number instanceof Double floating && !floating.isNaN() && !floating.isInfinite()
                ? new BigDecimal(floating)
                : null;
    }

    /** Returns the result; null for an operator that decimals do not have. */
    static @Nullable BigDecimal calculate(String operator, BigDecimal left, BigDecimal right) {
        try {
            return switch (operator) {
                case "+" -> sum(left, right);
                case "-" -> sum(left, right.negate());
                case "*" -> rounded(left.multiply(right));
                case "/" -> rounded(quotient(left, right));
                case "//" -> wholeQuotient(left, right);
                case "%" -> remainder(left, right);
                case "**" -> power(left, right);
                default -> null;
            };
        } catch (ArithmeticException beyondJava) {
            throw signal("Overflow");
        }
    }

    /** Returns whether the result is below zero, or the zero below zero. */
    static boolean isNegative(String operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case "*", "/", "//" -> left.signum() < 0 != right.signum() < 0;
            case "%" -> left.signum() < 0;
            default -> false;
        };
    }

    private static BigDecimal sum(BigDecimal left, BigDecimal right) {
        boolean isExact = Math.abs((long) left.scale() - right.scale()) <= MOST_EXACT_DIGITS;
        return isExact ? rounded(left.add(right)) : rounded(left.add(right, CONTEXT));
    }

    private static BigDecimal quotient(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            throw left.signum() == 0 ? invalid("DivisionUndefined") : signal("DivisionByZero");
        }
        return left.divide(right, CONTEXT);
    }

    private static BigDecimal wholeQuotient(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            throw left.signum() == 0 ? invalid("DivisionUndefined") : signal("DivisionByZero");
        }
        long digits = ((long) left.precision() - left.scale()) - ((long) right.precision() - right.scale());
        if (digits > DIGITS) {
            throw invalid("DivisionImpossible");
        }
        BigDecimal whole = left.divideToIntegralValue(right).setScale(0, RoundingMode.DOWN);
        if (whole.precision() > DIGITS) {
            throw invalid("DivisionImpossible");
        }
        return whole;
    }

    private static BigDecimal remainder(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0 && left.signum() != 0) {
            throw invalid("InvalidOperation");
        }
        return sum(left, wholeQuotient(left, right).multiply(right).negate());
    }

    /** Of whole exponents only. */
    private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        boolean isSmall = exponent.signum() > 0
                && exponent.compareTo(BigDecimal.valueOf(MOST_EXACT_DIGITS / (long) base.precision())) <= 0;
        if (!isSmall || exponent.stripTrailingZeros().scale() > 0) {
            throw PythonException.unsupported(
                    "This power of a decimal is not supported; use numbers with whole exponents");
        }
        return rounded(base.pow(exponent.intValueExact()));
    }

    /** Returns the value with at most 28 digits. */
    static BigDecimal rounded(BigDecimal value) {
        BigDecimal rounded = value.precision() > DIGITS ? value.round(CONTEXT) : value;
        if ((long) rounded.precision() - rounded.scale() - 1 > MOST_EXPONENT) {
            throw signal("Overflow");
        }
        return rounded;
    }

    /** Returns the value, or fails if it has more than 28 digits. */
    static BigDecimal requireDigits(BigDecimal value) {
        if (value.precision() > DIGITS) {
            throw invalid("InvalidOperation");
        }
        return value;
    }

    /** Python's {@code format(decimal, spec)} for {@code .2f} and its like. */
    static String fixed(BigDecimal value, String spec) {
        boolean isFixed = spec.length() > 2 && spec.length() < 6 && spec.startsWith(".") && spec.endsWith("f");
        String digits = isFixed ? spec.substring(1, spec.length() - 1) : "";
        if (!isFixed || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw PythonException.unsupported(
                    "The format \"" + spec + "\" of a decimal is not supported; use one such as \".2f\"");
        }
        return value.setScale(Integer.parseInt(digits), RoundingMode.HALF_EVEN).toPlainString();
    }

    private static PythonException signal(String name) {
        return PythonException.of(name, "[<class 'decimal." + name + "'>]");
    }

    private static PythonException invalid(String condition) {
        return PythonException.of("InvalidOperation", "[<class 'decimal." + condition + "'>]");
    }
}
