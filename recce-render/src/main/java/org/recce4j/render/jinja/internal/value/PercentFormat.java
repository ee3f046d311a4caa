package org.recce4j.render.jinja.internal.value;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** {@code "text" % values}, printf-style formatting (Python 3.11, Built-in Types). */
final class PercentFormat {

    private final Environment env;
    private final String format;
    private final @Nullable Object values;
    private final boolean escapes;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int used;

    private record Field(String flags, int width, int precision) {
        boolean has(char flag) {
            return flags.indexOf(flag) >= 0;
        }
    }

    PercentFormat(Environment env, String format, @Nullable Object values, boolean escapes) {
        this.env = env;
        this.format = format;
        this.values = values;
        this.escapes = escapes;
    }

    String format() {
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            int end = percent < 0 ? format.length() : percent;
            env.meter().fits((long) out.length() + end - at);
            out.append(format, at, end);
            at = percent < 0 ? format.length() : percent + 1;
            if (percent >= 0) {
                field();
            }
        }
        boolean all = values instanceof PythonTuple tuple ? used == tuple.size() : used > 0 || isMapping();
        if (!all) {
            throw PythonException.typeError("not all arguments converted during string formatting");
        }
        return out.toString();
    }

    /** Whatever has items counts as one, so that a list may be left over. */
    private boolean isMapping() {
        return values instanceof Map
                || values instanceof Undefined
                || values instanceof TemplateObject
                || (values instanceof Collection
                        && !(values instanceof PythonTuple)
                        && !(values instanceof java.util.Set));
    }

    private char next() {
        if (at >= format.length()) {
            throw PythonException.valueError("incomplete format");
        }
        return format.charAt(at++);
    }

    private void field() {
        boolean hasKey = at < format.length() && format.charAt(at) == '(';
        Object keyed = hasKey ? keyed() : null;
        StringBuilder flags = new StringBuilder();
        char c = next();
        while ("-+ #0".indexOf(c) >= 0) {
            flags.append(c);
            c = next();
        }
        at--;
        int width = number();
        if (width < 0) {
            flags.append('-');
        }
        int precision = -1;
        c = next();
        if (c == '.') {
            precision = Math.max(0, number());
            c = next();
        }
        while ("hlL".indexOf(c) >= 0) {
            c = next();
        }
        if (c == '%') {
            out.append('%');
            return;
        }
        Object value = hasKey ? keyed : argument();
        Field field = new Field(flags.toString(), Math.abs(width), precision);
        String converted = converted(c, value, field);
        env.meter().fits((long) out.length() + converted.length());
        out.append(converted);
    }

    private @Nullable Object keyed() {
        int depth = 0;
        int start = at + 1;
        do {
            if (at >= format.length()) {
                throw PythonException.valueError("incomplete format key");
            }
            char c = format.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        } while (depth > 0);
        if (!isMapping()) {
            throw PythonException.typeError("format requires a mapping");
        }
        String key = format.substring(start, at - 1);
        used++;
        if (values instanceof Undefined undefined) {
            return undefined.part();
        }
        Object value = Subscripts.item(env.meter(), values, key);
        if (value == TemplateObject.MISSING) {
            throw values instanceof List
                    ? PythonException.typeError("list indices must be integers or slices, not str")
                    : PythonException.keyError(Repr.repr(key));
        }
        return value;
    }

    /** Digits or {@code *}; negative for a negative argument. */
    private int number() {
        if (at < format.length() && format.charAt(at) == '*') {
            at++;
            Object value = argument();
            if (!TemplateValues.isInteger(value)) {
                throw PythonException.typeError("* wants int");
            }
            return env.meter().size(Math.abs((long) TemplateValues.index(value)))
                    * (TemplateValues.index(value) < 0 ? -1 : 1);
        }
        long number = 0;
        while (at < format.length() && Character.isDigit(format.charAt(at))) {
            number = Math.min(number * 10 + Character.digit(format.charAt(at++), 10), Integer.MAX_VALUE);
        }
        return env.meter().size(number);
    }

    private @Nullable Object argument() {
        if (values instanceof PythonTuple tuple) {
            if (used >= tuple.size()) {
                throw PythonException.typeError("not enough arguments for format string");
            }
            return tuple.get(used++);
        }
        if (used++ > 0) {
            throw PythonException.typeError("not enough arguments for format string");
        }
        return values;
    }

    private String converted(char conversion, @Nullable Object value, Field field) {
        return switch (conversion) {
            case 's' -> text(escapes ? Markup.escape(env.meter(), value).text() : Repr.str(env.meter(), value), field);
            case 'r' -> text(escaped(Repr.repr(env.meter(), value)), field);
            case 'a' -> text(escaped(Repr.ascii(env.meter(), value)), field);
            case 'c' -> text(character(value), new Field(field.flags(), field.width(), -1));
            case 'd', 'i', 'u' -> number(integer(conversion, value, true), 'd', field);
            case 'o', 'x', 'X' -> number(integer(conversion, value, false), conversion, field);
            case 'e', 'E', 'f', 'F', 'g', 'G' -> floating(conversion, value, field);
            default -> {
                int index = UnicodeText.index(format, at - 1);
                throw PythonException.valueError("unsupported format character '" + conversion + "' (0x"
                        + Integer.toHexString(conversion) + ") at index " + index);
            }
        };
    }

    private String escaped(String text) {
        return escapes ? Markup.escape(env.meter(), text).text() : text;
    }

    private String text(String text, Field field) {
        String cut = field.precision() >= 0 && field.precision() < UnicodeText.length(text)
                ? UnicodeText.substring(text, 0, field.precision())
                : text;
        return Digits.pad(env.meter(), cut, field.width(), field.has('-') ? '<' : '>', " ");
    }

    private static String character(@Nullable Object value) {
        if (value instanceof Long code) {
            if (code < 0 || code > Character.MAX_CODE_POINT) {
                throw PythonException.overflow("%c arg not in range(0x110000)");
            }
            return Character.toString(code.intValue());
        }
        if (value instanceof String text && UnicodeText.length(text) == 1) {
            return text;
        }
        throw PythonException.typeError("%c requires int or char");
    }

    private static BigInteger integer(char conversion, @Nullable Object value, boolean takesFloat) {
        if (value instanceof Double number && takesFloat) {
            return PythonNumbers.big(Rounding.truncate(number));
        }
        if (value instanceof PythonReal real && takesFloat) {
            return PythonNumbers.big(real.whole(RoundingMode.DOWN));
        }
        if (value instanceof Double || !PythonNumbers.isNumber(value)) {
            throw PythonException.typeError(
                    "%" + conversion + " format: " + (takesFloat ? "a real number" : "an integer")
                            + " is required, not " + TemplateValues.typeName(value));
        }
        return PythonNumbers.big(value);
    }

    private String number(BigInteger number, char conversion, Field field) {
        String digits = Digits.inBase(env.meter(), number, conversion);
        if (field.precision() > digits.length()) {
            digits = "0".repeat(field.precision() - digits.length()) + digits;
        }
        String prefix = field.has('#') ? Digits.prefix(conversion) : "";
        return signed(number.signum() < 0, prefix, digits, field);
    }

    private String floating(char conversion, @Nullable Object value, Field field) {
        if (!PythonNumbers.isNumber(value) && !(value instanceof PythonReal)) {
            throw PythonException.typeError("must be real number, not " + TemplateValues.typeName(value));
        }
        double number = value instanceof PythonReal real ? real.toDouble() : PythonNumbers.toDouble(value);
        int precision = field.precision() < 0 ? 6 : field.precision();
        String digits = Floats.format(number, conversion, precision, field.has('#'));
        return signed(number < 0 || 1 / number < 0, "", digits, field);
    }

    private String signed(boolean isNegative, String prefix, String digits, Field field) {
        String sign = isNegative ? "-" : field.has('+') ? "+" : field.has(' ') ? " " : "";
        String head = sign + prefix;
        if (field.has('0') && !field.has('-')) {
            int missing = field.width() - head.length() - digits.length();
            return head + "0".repeat(Math.max(0, missing)) + digits;
        }
        return Digits.pad(env.meter(), head + digits, field.width(), field.has('-') ? '<' : '>', " ");
    }
}
