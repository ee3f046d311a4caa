package org.recce4j.render.jinja.internal.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The format specification mini-language of {@code format} (Python 3.11, string). */
final class FormatSpec {

    private static final String ALIGNS = "<>=^";

    private final Meter meter;
    private final String spec;
    private int at;
    private String fill = " ";
    private char align;
    private char sign;
    private boolean noNegativeZero;
    private boolean alternate;
    private int width;
    private char grouping;
    private int precision = -1;
    private char type;

    private FormatSpec(Meter meter, String spec) {
        this.meter = meter;
        this.spec = spec;
    }

    /** Python's {@code format(value, spec)}. */
    static String format(Environment env, @Nullable Object value, String spec) {
        if (spec.isEmpty()) {
            return Repr.str(env.meter(), value);
        }
        FormatSpec parsed = new FormatSpec(env.meter(), spec);
        boolean isText = Markup.textOf(value) != null;
        if (isText || PythonNumbers.isNumber(value)) {
            parsed.parse(TemplateValues.typeName(value));
            return isText ? parsed.text(Repr.str(env.meter(), value)) : parsed.number(value);
        }
        if (value instanceof Formatted formatted) {
            return formatted.format(env.meter(), spec);
        }
        throw PythonException.typeError(
                "unsupported format string passed to " + TemplateValues.typeName(value) + ".__format__");
    }

    private char peek() {
        return at < spec.length() ? spec.charAt(at) : 0;
    }

    private boolean accept(String choices) {
        if (at < spec.length() && choices.indexOf(peek()) >= 0) {
            at++;
            return true;
        }
        return false;
    }

    private void parse(String typeName) {
        int afterFill = spec.isEmpty() ? 0 : Character.charCount(spec.codePointAt(0));
        boolean hasFill = afterFill < spec.length() && ALIGNS.indexOf(spec.charAt(afterFill)) >= 0;
        if (hasFill) {
            fill = spec.substring(0, afterFill);
            align = spec.charAt(afterFill);
            at = afterFill + 1;
        } else if (accept(ALIGNS)) {
            align = spec.charAt(at - 1);
        }
        if (accept("+- ")) {
            sign = spec.charAt(at - 1);
        }
        noNegativeZero = accept("z");
        alternate = accept("#");
        boolean fillsWithZero = !hasFill && accept("0");
        if (fillsWithZero) {
            fill = "0";
        }
        if (fillsWithZero && align == 0) {
            align = typeName.equals("str") ? '<' : '=';
        }
        width = digits();
        if (accept(",_")) {
            grouping = spec.charAt(at - 1);
            if (peek() == ',' || peek() == '_') {
                throw PythonException.valueError(
                        peek() == grouping
                                ? "Cannot specify '" + grouping + "' with '" + grouping + "'."
                                : "Cannot specify both ',' and '_'.");
            }
        }
        if (accept(".")) {
            if (!Character.isDigit(peek())) {
                throw PythonException.valueError("Format specifier missing precision");
            }
            precision = digits();
        }
        if (at < spec.length()) {
            type = spec.charAt(at++);
        }
        if (at < spec.length()) {
            throw PythonException.valueError(
                    "Invalid format specifier '" + spec + "' for object of type '" + typeName + "'");
        }
        checkGrouping(typeName.equals("str") && type == 0 ? 's' : type);
    }

    private void checkGrouping(char type) {
        boolean takes = type == 0 || "deEfFgG%".indexOf(type) >= 0 || (grouping == '_' && "boxX".indexOf(type) >= 0);
        if (grouping != 0 && !takes) {
            throw PythonException.valueError("Cannot specify '" + grouping + "' with '" + type + "'.");
        }
    }

    private int digits() {
        long number = 0;
        while (Character.isDigit(peek())) {
            number = number * 10 + Character.digit(spec.charAt(at++), 10);
            if (number > Integer.MAX_VALUE) {
                throw PythonException.valueError("Too many decimal digits in format string");
            }
        }
        return meter.size(number);
    }

    private PythonException unknown(String typeName) {
        return PythonException.valueError("Unknown format code '" + type + "' for object of type '" + typeName + "'");
    }

    private String text(String text) {
        if (type != 0 && type != 's') {
            throw unknown("str");
        }
        if (sign != 0) {
            throw PythonException.valueError(
                    sign == ' '
                            ? "Space not allowed in string format specifier"
                            : "Sign not allowed in string format specifier");
        }
        if (noNegativeZero) {
            throw PythonException.valueError("Negative zero coercion (z) not allowed in string format specifier");
        }
        if (alternate) {
            throw PythonException.valueError("Alternate form (#) not allowed in string format specifier");
        }
        if (align == '=') {
            throw PythonException.valueError("'=' alignment not allowed in string format specifier");
        }
        String cut = precision >= 0 && precision < UnicodeText.length(text)
                ? UnicodeText.substring(text, 0, precision)
                : text;
        return Digits.pad(meter, cut, width, align == 0 ? '<' : align, fill);
    }

    private String number(@Nullable Object value) {
        boolean isInteger = !(value instanceof Double);
        if (isInteger && type == 0 && value instanceof Boolean) {
            type = 'd';
        }
        if (isInteger && (type == 0 || "bcdoxXn".indexOf(type) >= 0)) {
            return integer(PythonNumbers.big(value));
        }
        if (type != 0 && "eEfFgGn%".indexOf(type) < 0) {
            throw unknown(TemplateValues.typeName(value));
        }
        return floating(PythonNumbers.toDouble(value));
    }

    private String integer(BigInteger number) {
        if (precision >= 0) {
            throw PythonException.valueError("Precision not allowed in integer format specifier");
        }
        if (noNegativeZero) {
            throw PythonException.valueError("Negative zero coercion (z) not allowed in integer format specifier");
        }
        if (type == 'c') {
            if (sign != 0) {
                throw PythonException.valueError("Sign not allowed with integer format specifier 'c'");
            }
            if (number.signum() < 0 || number.bitLength() > 21 || number.intValue() > Character.MAX_CODE_POINT) {
                throw PythonException.overflow("%c arg not in range(0x110000)");
            }
            return Digits.pad(meter, Character.toString(number.intValue()), width, align == 0 ? '<' : align, fill);
        }
        String prefix = alternate ? Digits.prefix(type) : "";
        return signed(
                number.signum() < 0,
                prefix,
                Digits.inBase(meter, number, type),
                "boxX".indexOf(type) >= 0 && type != 0 ? 4 : 3);
    }

    private String floating(double number) {
        char conversion = type == 0 ? (precision < 0 ? 'r' : 'g') : type == '%' ? 'f' : type == 'n' ? 'g' : type;
        double scaled = type == '%' ? number * 100 : number;
        String digits;
        if (conversion == 'r') {
            digits = Floats.repr(Math.abs(scaled));
        } else {
            digits = Floats.format(scaled, conversion, precision < 0 ? 6 : precision, alternate);
            if (type == 0) {
                digits = withPoint(digits, scaled);
            }
        }
        boolean isNegative = scaled < 0 || 1 / scaled < 0;
        if (isNegative
                && noNegativeZero
                && digits.chars().noneMatch(c -> c >= '1' && c <= '9')
                && !Double.isInfinite(scaled)) {
            isNegative = false;
        }
        return signed(isNegative, "", type == '%' ? digits + "%" : digits, 3);
    }

    /** Without a type, g keeps a digit behind the point and changes to an exponent one digit earlier. */
    private String withPoint(String digits, double number) {
        if (digits.indexOf('e') >= 0 || digits.indexOf('.') >= 0 || !Character.isDigit(digits.charAt(0))) {
            return digits;
        }
        return digits.length() >= Math.max(precision, 1)
                ? Floats.format(number, 'e', Math.max(precision, 1) - 1, false).replaceFirst("\\.?0*e", "e")
                : digits + ".0";
    }

    private String signed(boolean isNegative, String prefix, String digits, int group) {
        String head = (isNegative ? "-" : sign == '+' || sign == ' ' ? String.valueOf(sign) : "") + prefix;
        String body = grouping == 0 ? digits : Digits.grouped(meter, digits, grouping, group);
        if (align == '=' && grouping != 0 && fill.equals("0")) {
            body = zeroFilled(digits, group, width - head.length());
        }
        if (align == '=') {
            return head + Digits.pad(meter, body, width - head.length(), '>', fill);
        }
        return Digits.pad(meter, head + body, width, align == 0 ? '>' : align, fill);
    }

    /** Zeros are grouped too, and a separator never comes first. */
    private String zeroFilled(String digits, int group, int room) {
        String zeros = digits;
        String body = Digits.grouped(meter, zeros, grouping, group);
        int missing = room - body.length();
        if (missing > 0) {
            zeros = "0".repeat(missing * group / (group + 1)) + zeros;
            body = Digits.grouped(meter, zeros, grouping, group);
        }
        while (body.length() < room) {
            zeros = "0" + zeros;
            body = Digits.grouped(meter, zeros, grouping, group);
        }
        return body;
    }
}
