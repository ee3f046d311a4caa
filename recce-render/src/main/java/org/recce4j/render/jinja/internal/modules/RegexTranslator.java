package org.recce4j.render.jinja.internal.modules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.recce4j.render.jinja.internal.value.PythonException;

/**
 * Python's regular expressions (3.11, re) in Java's terms: named groups become numbered ones, brackets within a class are plain,
 * {@code $}, {@code .} and {@code \Z} know no line break but {@code \n}. Conditional groups are not supported.
 */
final class RegexTranslator {

    private final String pattern;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private int at;
    private int groups;

    /** A compiled expression and the numbers of its named groups. */
    record Translated(Pattern pattern, Map<String, Integer> names) {}

    private RegexTranslator(String pattern) {
        this.pattern = pattern;
    }

    static Translated translate(String pattern, int flags) {
        RegexTranslator translator = new RegexTranslator(pattern);
        translator.run();
        try {
            return new Translated(Pattern.compile(translator.out.toString(), flags), translator.names);
        } catch (PatternSyntaxException malformed) {
            throw failure(malformed.getDescription() + " in " + pattern);
        }
    }

    private static PythonException failure(String message) {
        return PythonException.of("error", message);
    }

    private void run() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            switch (c) {
                case '\\' -> escape();
                case '[' -> characterClass();
                case '(' -> group();
                case '{' -> brace();
                default -> {
                    out.append(c);
                    at++;
                }
            }
        }
    }

    private void escape() {
        if (at + 1 >= pattern.length()) {
            throw failure("bad escape (end of pattern) at position " + at);
        }
        char c = pattern.charAt(at + 1);
        out.append(c == 'Z' ? "\\z" : "\\" + c);
        at += 2;
    }

    /** A brace that is no repetition is plain text. */
    private void brace() {
        int close = pattern.indexOf('}', at);
        String inside = close < 0 ? "" : pattern.substring(at + 1, close);
        boolean isRepetition = inside.matches("\\d+(,\\d*)?|,\\d+");
        if (isRepetition) {
            out.append('{')
                    .append(inside.startsWith(",") ? "0" : "")
                    .append(inside)
                    .append('}');
            at = close + 1;
        } else {
            out.append("\\{");
            at++;
        }
    }

    private void characterClass() {
        out.append('[');
        at++;
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            out.append('^');
            at++;
        }
        boolean isFirst = true;
        while (at < pattern.length() && (pattern.charAt(at) != ']' || isFirst)) {
            char c = pattern.charAt(at);
            isFirst = false;
            if (c == '\\') {
                escape();
                continue;
            }
            boolean isSpecial = c == '[' || c == ']' || c == '&' || c == '^' || c == '#' || c == ' ';
            out.append(isSpecial ? "\\" : "").append(c);
            at++;
        }
        if (at >= pattern.length()) {
            throw failure("unterminated character set at position " + pattern.lastIndexOf('['));
        }
        out.append(']');
        at++;
    }

    private void group() {
        if (pattern.startsWith("(?#", at)) {
            int close = pattern.indexOf(')', at);
            if (close < 0) {
                throw failure("missing ), unterminated comment at position " + at);
            }
            at = close + 1;
        } else if (pattern.startsWith("(?P<", at)) {
            int close = pattern.indexOf('>', at);
            if (close < 0) {
                throw failure("missing >, unterminated name at position " + (at + 4));
            }
            String name = pattern.substring(at + 4, close);
            groups++;
            if (names.put(name, groups) != null) {
                throw failure("redefinition of group name '" + name + "' as group " + groups);
            }
            out.append('(');
            at = close + 1;
        } else if (pattern.startsWith("(?P=", at)) {
            int close = pattern.indexOf(')', at);
            Integer number = close < 0 ? null : names.get(pattern.substring(at + 4, close));
            if (number == null) {
                throw failure("unknown group name in " + pattern);
            }
            out.append("(?:\\").append(number.intValue()).append(')');
            at = close + 1;
        } else if (pattern.startsWith("(?(", at)) {
            throw failure("conditional groups are not supported: " + pattern);
        } else {
            boolean isPlain = !pattern.startsWith("(?", at);
            groups += isPlain ? 1 : 0;
            out.append('(');
            at++;
        }
    }
}
