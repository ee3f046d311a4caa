package org.recce4j.render.jinja.internal.modules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Digits;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Python 3.11's json.loads, with its messages. Not thread-safe. */
final class PythonJson {

    /** Roughly the depth at which Python's recursion limit is reached. */
    private static final int MAX_DEPTH = 990;

    private static final Pattern NUMBER = Pattern.compile("(-?(?:0|[1-9][0-9]*))(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final String ESCAPES = "\"\"\\\\//b\bf\fn\nr\rt\t";

    private final String text;
    private int at;
    private int depth;

    private PythonJson(String text) {
        this.text = text;
    }

    static @Nullable Object loads(String text) {
        PythonJson json = new PythonJson(text);
        if (text.startsWith("\uFEFF")) {
            throw json.failure("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
        }
        json.skipSpace();
        Object value = json.value();
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.failure("Extra data", json.at);
        }
        return value;
    }

    private @Nullable Object value() {
        if (skip("\"")) {
            return string();
        }
        if (skip("{")) {
            return object();
        }
        return skip("[") ? array() : constantOrNumber();
    }

    private @Nullable Object constantOrNumber() {
        if (skip("null")) {
            return null;
        }
        if (skip("true")) {
            return true;
        }
        if (skip("false")) {
            return false;
        }
        if (skip("NaN")) {
            return Double.NaN;
        }
        if (skip("Infinity")) {
            return Double.POSITIVE_INFINITY;
        }
        if (skip("-Infinity")) {
            return Double.NEGATIVE_INFINITY;
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw failure("Expecting value", at);
        }
        at = number.end();
        boolean isWhole = number.group(2) == null && number.group(3) == null;
        return isWhole ? whole(number.group()) : (Object) Double.valueOf(number.group());
    }

    private static Object whole(String digits) {
        int length = digits.length() - (digits.startsWith("-") ? 1 : 0);
        if (length > Digits.MOST_DIGITS) {
            throw PythonException.valueError("Exceeds the limit (" + Digits.MOST_DIGITS
                    + " digits) for integer string conversion: value has " + length
                    + " digits; use sys.set_int_max_str_digits() to increase the limit");
        }
        return TemplateValues.integer(new BigInteger(digits));
    }

    private void enter(String what) {
        if (++depth > MAX_DEPTH) {
            throw PythonException.of(
                    "RecursionError",
                    "maximum recursion depth exceeded while decoding a JSON " + what + " from a unicode string");
        }
    }

    private PythonDict object() {
        enter("object");
        PythonDict dict = new PythonDict();
        skipSpace();
        if (skip("}")) {
            depth--;
            return dict;
        }
        while (true) {
            if (!skip("\"")) {
                throw failure("Expecting property name enclosed in double quotes", at);
            }
            String key = string();
            skipSpace();
            if (!skip(":")) {
                throw failure("Expecting ':' delimiter", at);
            }
            skipSpace();
            dict.put(key, value());
            skipSpace();
            if (skip("}")) {
                depth--;
                return dict;
            }
            if (!skip(",")) {
                throw failure("Expecting ',' delimiter", at);
            }
            skipSpace();
        }
    }

    private List<@Nullable Object> array() {
        enter("array");
        List<@Nullable Object> list = new ArrayList<>();
        skipSpace();
        if (skip("]")) {
            depth--;
            return list;
        }
        while (true) {
            list.add(value());
            skipSpace();
            if (skip("]")) {
                depth--;
                return list;
            }
            if (!skip(",")) {
                throw failure("Expecting ',' delimiter", at);
            }
            skipSpace();
        }
    }

    /** After the opening quote. */
    private String string() {
        int begin = at - 1;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '"') {
                at++;
                return value.toString();
            }
            if (next < ' ') {
                throw failure("Invalid control character at", at);
            }
            at++;
            value.append(next == '\\' ? escaped(begin) : next);
        }
        throw failure("Unterminated string starting at", begin);
    }

    private char escaped(int begin) {
        if (at == text.length()) {
            throw failure("Unterminated string starting at", begin);
        }
        char letter = text.charAt(at++);
        if (letter == 'u') {
            return unicode();
        }
        for (int i = 0; i < ESCAPES.length(); i += 2) {
            if (ESCAPES.charAt(i) == letter) {
                return ESCAPES.charAt(i + 1);
            }
        }
        throw failure("Invalid \\escape", at - 2);
    }

    private char unicode() {
        int end = at + 4;
        if (end > text.length() || !text.substring(at, end).chars().allMatch(HexFormat::isHexDigit)) {
            throw failure("Invalid \\uXXXX escape", at - 1);
        }
        char letter = (char) HexFormat.fromHexDigits(text, at, end);
        at = end;
        return letter;
    }

    private boolean skip(String word) {
        boolean found = text.startsWith(word, at);
        at += found ? word.length() : 0;
        return found;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private PythonException failure(String message, int place) {
        String before = text.substring(0, place);
        int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return PythonException.of(
                "JSONDecodeError",
                message + ": line " + line + " column " + column + " (char " + before.codePointCount(0, before.length())
                        + ")");
    }
}
