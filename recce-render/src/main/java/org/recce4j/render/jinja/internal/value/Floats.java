package org.recce4j.render.jinja.internal.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How Python writes floats: {@code repr} and the conversions e, f and g. */
public final class Floats {

    private static final int MOST_DIGITS = 17;

    private Floats() {}

    /** The shortest text that reads back as the same number; with an exponent below 1e-4 and from 1e16. */
    public static String repr(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return special(value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = shortest(value);
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            return scientific(shortest, shortest.precision() - 1, 'e');
        }
        String plain = shortest.toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    private static String special(double value) {
        return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }

    /** Without trailing zeros. JDK 17's own text is not always the shortest. */
    public static BigDecimal shortest(double value) {
        BigDecimal best = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal exact = new BigDecimal(value);
        for (int digits = Math.min(best.precision() - 1, MOST_DIGITS); digits > 0; digits--) {
            BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() != value) {
                // the numbers below a power of two lie closer than those above: the next one up may still be read as it
                shorter = exact.round(new MathContext(digits, RoundingMode.UP));
            }
            if (shorter.doubleValue() != value) {
                break;
            }
            best = shorter.stripTrailingZeros();
        }
        return best;
    }

    /**
     * A float by a conversion of {@code %} or {@code format}.
     *
     * @param conversion e, E, f, F, g, G
     * @param alternate keeps the point and g's trailing zeros
     * @return the absolute value's text, without sign
     */
    public static String format(double value, char conversion, int precision, boolean alternate) {
        boolean upper = Character.isUpperCase(conversion);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            String text = special(Math.abs(value));
            return upper ? text.toUpperCase(java.util.Locale.ROOT) : text;
        }
        BigDecimal exact = new BigDecimal(value).abs();
        char exponentMark = upper ? 'E' : 'e';
        return switch (Character.toLowerCase(conversion)) {
            case 'f' -> point(exact.setScale(precision, RoundingMode.HALF_EVEN).toPlainString(), alternate);
            case 'e' -> scientific(exact, precision, exponentMark, alternate);
            default -> general(exact, Math.max(precision, 1), exponentMark, alternate);
        };
    }

    private static String point(String digits, boolean alternate) {
        return alternate && digits.indexOf('.') < 0 ? digits + "." : digits;
    }

    private static String scientific(BigDecimal value, int fraction, char mark) {
        return scientific(value, fraction, mark, false);
    }

    private static String scientific(BigDecimal value, int fraction, char mark, boolean alternate) {
        BigDecimal rounded =
                value.signum() == 0 ? value : value.round(new MathContext(fraction + 1, RoundingMode.HALF_EVEN));
        String digits = rounded.unscaledValue().abs().toString();
        int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        StringBuilder text = new StringBuilder();
        if (rounded.signum() < 0) {
            text.append('-');
        }
        text.append(rounded.signum() == 0 ? '0' : digits.charAt(0));
        if (fraction > 0 || alternate) {
            text.append('.');
        }
        for (int i = 1; i <= fraction; i++) {
            text.append(i < digits.length() && rounded.signum() != 0 ? digits.charAt(i) : '0');
        }
        text.append(mark).append(exponent < 0 ? '-' : '+');
        String size = String.valueOf(Math.abs(exponent));
        return text.append(size.length() < 2 ? "0" : "").append(size).toString();
    }

    private static String general(BigDecimal value, int precision, char mark, boolean alternate) {
        BigDecimal rounded =
                value.signum() == 0 ? BigDecimal.ZERO : value.round(new MathContext(precision, RoundingMode.HALF_EVEN));
        int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        if (exponent < -4 || exponent >= precision) {
            String text = scientific(value, precision - 1, mark, alternate);
            int at = text.indexOf(mark);
            return alternate ? text : withoutZeros(text.substring(0, at)) + text.substring(at);
        }
        String plain = rounded.setScale(precision - 1 - exponent, RoundingMode.HALF_EVEN)
                .toPlainString();
        return alternate ? point(plain, true) : withoutZeros(plain);
    }

    private static String withoutZeros(String digits) {
        if (digits.indexOf('.') < 0) {
            return digits;
        }
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, digits.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
