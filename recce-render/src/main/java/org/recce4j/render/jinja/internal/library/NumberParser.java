package org.recce4j.render.jinja.internal.library;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Digits;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonNumbers;
import org.recce4j.render.jinja.internal.value.PythonReal;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Rounding;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.Undefined;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** Python's {@code int(text, base)} and {@code float(text)}. */
public final class NumberParser {

    private static final int MAX_DIGITS = Digits.MOST_DIGITS;
    private static final Pattern FLOAT = Pattern.compile(
            "[+-]?(?:\\d+(?:_\\d+)*+(?:\\.(?:\\d+(?:_\\d+)*+)?)?|\\.\\d+(?:_\\d+)*+)(?:[eE][+-]?\\d+(?:_\\d+)*+)?");

    private NumberParser() {}

    /** Decimal digits of any script, to ASCII. */
    private static String ascii(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Characters.isDecimal(c)) {
                out.append((char) ('0' + Character.digit(c, 10)));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    static Object integer(String text, int base) {
        if (base != 0 && (base < 2 || base > 36)) {
            throw PythonException.valueError("int() base must be >= 2 and <= 36, or 0");
        }
        String digits = ascii(UnicodeText.strip(text));
        boolean isNegative = digits.startsWith("-");
        if (isNegative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        int radix = radix(digits);
        boolean hasPrefix = radix != 10 && (base == 0 || base == radix);
        if (hasPrefix) {
            digits = digits.substring(2);
            digits = digits.startsWith("_") ? digits.substring(1) : digits;
        }
        int used = base == 0 ? radix : base;
        boolean leadsWithZero = base == 0 && !hasPrefix && digits.startsWith("0") && !digits.matches("[0_]+");
        if (leadsWithZero || !isDigits(digits, used)) {
            throw PythonException.valueError("invalid literal for int() with base " + base + ": " + Repr.repr(text));
        }
        String plain = digits.replace("_", "");
        if (plain.length() > MAX_DIGITS && Integer.bitCount(used) != 1) {
            throw PythonException.valueError("Exceeds the limit (" + MAX_DIGITS
                    + " digits) for integer string conversion: value has " + plain.length() + " digits");
        }
        BigInteger value = Digits.parse(plain, used);
        return TemplateValues.integer(isNegative ? value.negate() : value);
    }

    private static int radix(String digits) {
        String prefix = digits.length() < 2 ? "" : digits.substring(0, 2).toLowerCase(Locale.ROOT);
        return switch (prefix) {
            case "0b" -> 2;
            case "0o" -> 8;
            case "0x" -> 16;
            default -> 10;
        };
    }

    private static boolean isDigits(String digits, int radix) {
        boolean afterDigit = false;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == '_' ? !afterDigit : Character.digit(c, radix) < 0) {
                return false;
            }
            afterDigit = c != '_';
        }
        return afterDigit;
    }

    static double floating(String text) {
        String number = ascii(UnicodeText.strip(text));
        String unsigned = number.startsWith("-") || number.startsWith("+") ? number.substring(1) : number;
        double sign = number.startsWith("-") ? -1 : 1;
        switch (unsigned.toLowerCase(Locale.ROOT)) {
            case "inf", "infinity" -> {
                return sign * Double.POSITIVE_INFINITY;
            }
            case "nan" -> {
                return Double.NaN;
            }
            default -> {
                if (!FLOAT.matcher(number).matches()) {
                    throw PythonException.valueError("could not convert string to float: " + Repr.repr(text));
                }
                return Double.parseDouble(number.replace("_", ""));
            }
        }
    }

    /** Python's {@code float(value)}. */
    static double toFloat(@Nullable Object value) {
        String text = Markup.textOf(value);
        if (text != null) {
            return floating(text);
        }
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (value instanceof PythonReal real) {
            return real.toDouble();
        }
        if (!PythonNumbers.isNumber(value)) {
            throw PythonException.typeError(
                    "float() argument must be a string or a real number, not '" + TemplateValues.typeName(value) + "'");
        }
        return PythonNumbers.toDouble(value);
    }

    /** Python's {@code int(value)} of what is no text. */
    static Object toInteger(@Nullable Object value) {
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (value instanceof Double number) {
            return Rounding.truncate(number);
        }
        if (value instanceof PythonReal real) {
            return real.whole(RoundingMode.DOWN);
        }
        if (!PythonNumbers.isNumber(value)) {
            throw PythonException.typeError(
                    "int() argument must be a string, a bytes-like object or a real number, not '"
                            + TemplateValues.typeName(value) + "'");
        }
        return TemplateValues.integer(PythonNumbers.big(value));
    }
}
