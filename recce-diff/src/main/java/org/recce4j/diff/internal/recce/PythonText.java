package org.recce4j.diff.internal.recce;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recce4j.diff.internal.check.Moments;
import org.recce4j.model.Json;

/** Values as Python's {@code str}, {@code repr} and {@code json.dumps} write them. */
final class PythonText {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private PythonText() {}

    static String of(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        if (value instanceof Double number) {
            return number(number);
        }
        boolean hasDate = value instanceof LocalDateTime || value instanceof OffsetDateTime;
        String text = Moments.text(value).orElseGet(value::toString);
        return hasDate ? text.replace('T', ' ').replace("Z", "+00:00") : text;
    }

    /** Returns the shortest digits that mean the number: plain from 0.0001 up to 10^16, else with an exponent. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return Double.doubleToRawLongBits(value) == 0 ? "0.0" : "-0.0";
        }
        BigDecimal digits = shortest(value).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            return (digits.scale() < 1 ? digits.setScale(1) : digits).toPlainString();
        }
        BigDecimal mantissa = digits.movePointLeft(exponent);
        return String.format(
                Locale.ROOT, "%se%+03d", mantissa.stripTrailingZeros().toPlainString(), exponent);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
    }

    /** Returns {@code b'ab\x00'}. */
    static String bytes(byte[] bytes) {
        String quote = contains(bytes, '\'') && !contains(bytes, '"') ? "\"" : "'";
        StringBuilder text = new StringBuilder("b").append(quote);
        for (byte one : bytes) {
            text.append(letter((char) (one & 0xff), quote.charAt(0)));
        }
        return text.append(quote).toString();
    }

    private static boolean contains(byte[] bytes, char letter) {
        for (byte one : bytes) {
            if (one == letter) {
                return true;
            }
        }
        return false;
    }

    private static String letter(char letter, char quote) {
        return switch (letter) {
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\\' -> "\\\\";
            default -> {
                if (letter == quote) {
                    yield "\\" + letter;
                }
                yield letter < ' ' || letter > '~'
                        ? "\\x" + HexFormat.of().toHexDigits((byte) letter)
                        : String.valueOf(letter);
            }
        };
    }

    /**
     * Returns {@code {"a": [1, 2.5]}}. Decimals and large integers inside, which are texts here, are numbers again if the type says
     * that all texts are.
     *
     * @param type the warehouse's name of the type
     */
    static String json(Json value, String type) {
        String upper = type.toUpperCase(Locale.ROOT);
        return json(value, !upper.contains("VARCHAR") && (upper.contains("DECIMAL") || upper.contains("INT")));
    }

    private static String json(Json value, boolean numbersOnly) {
        if (value instanceof Json.Arr list) {
            return list.items().stream()
                    .map(item -> json(item, numbersOnly))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Json.Obj object) {
            return object.fields().entrySet().stream()
                    .map(field -> quoted(field.getKey()) + ": " + json(field.getValue(), numbersOnly))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Json.Str text) {
            return numbersOnly && NUMBER.matcher(text.value()).matches() ? inner(text.value()) : quoted(text.value());
        }
        if (value instanceof Json.Num number && !number.integral()) {
            return number(number.value().doubleValue());
        }
        return String.valueOf(value.toPlain());
    }

    private static String inner(String digits) {
        return digits.contains(".") ? number(Double.parseDouble(digits)) : digits;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                default -> {
                    if (letter < ' ' || letter > '~') {
                        quoted.append("\\u").append(HexFormat.of().toHexDigits(letter));
                    } else {
                        quoted.append(letter);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
