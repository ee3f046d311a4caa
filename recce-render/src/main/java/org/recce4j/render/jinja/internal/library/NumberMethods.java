package org.recce4j.render.jinja.internal.library;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonNumbers;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Rounding;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** The methods and attributes of Python's int and float (Python 3.11, Built-in Types, "Numeric Types"). */
final class NumberMethods {

    static final FunctionTable INTEGER = FunctionTable.builder("int.")
            .add("as_integer_ratio", "self, /", (env, a) -> PythonTuple.of(TemplateValues.integer(self(a)), 1L))
            .add("bit_count", "self, /", (env, a) -> (long) self(a).abs().bitCount())
            .add("bit_length", "self, /", (env, a) -> (long) self(a).abs().bitLength())
            .add("conjugate", "self, /", (env, a) -> TemplateValues.integer(self(a)))
            .build();

    static final FunctionTable FLOAT = FunctionTable.builder("float.")
            .add("as_integer_ratio", "self, /", (env, a) -> ratio((Double) Objects.requireNonNull(a[0])))
            .add("conjugate", "self, /", (env, a) -> a[0])
            .add("hex", "self, /", (env, a) -> hex((Double) Objects.requireNonNull(a[0])))
            .add("is_integer", "self, /", (env, a) -> isInteger((Double) Objects.requireNonNull(a[0])))
            .build();

    private NumberMethods() {}

    private static BigInteger self(@Nullable Object[] a) {
        return PythonNumbers.big(Objects.requireNonNull(a[0]));
    }

    /** Attributes that are no methods; {@link TemplateObject#MISSING} for others. */
    static @Nullable Object attribute(Object number, String name) {
        boolean isFloat = number instanceof Double;
        return switch (name) {
            case "real" -> isFloat ? number : TemplateValues.integer(PythonNumbers.big(number));
            case "imag" -> isFloat ? (Object) 0.0 : (Object) 0L;
            case "numerator" -> isFloat ? TemplateObject.MISSING : TemplateValues.integer(PythonNumbers.big(number));
            case "denominator" -> isFloat ? TemplateObject.MISSING : (Object) 1L;
            default -> TemplateObject.MISSING;
        };
    }

    private static boolean isInteger(double value) {
        return value == Math.rint(value) && !Double.isInfinite(value);
    }

    private static PythonTuple ratio(double value) {
        Rounding.truncate(value);
        BigDecimal exact = new BigDecimal(value);
        BigInteger denominator = BigInteger.TEN.pow(Math.max(0, exact.scale()));
        BigInteger numerator = exact.multiply(new BigDecimal(denominator)).toBigIntegerExact();
        BigInteger common = numerator.gcd(denominator);
        return PythonTuple.of(
                TemplateValues.integer(numerator.divide(common)), TemplateValues.integer(denominator.divide(common)));
    }

    /** As C's {@code %a} with all thirteen digits. */
    private static String hex(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        String text = Double.toHexString(value);
        int point = text.indexOf('.');
        int exponent = text.indexOf('p');
        String fraction = text.substring(point + 1, exponent);
        boolean isZero = value == 0;
        String power = text.substring(exponent + 1);
        return text.substring(0, point + 1)
                + (isZero ? "0" : fraction + "0".repeat(13 - fraction.length()))
                + "p" + (power.startsWith("-") ? "" : "+") + power;
    }
}
