package org.recce4j.render.jinja.internal.modules;

import java.util.ArrayDeque;
import java.util.Deque;
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

    private static final int MOST_CHARACTERS = 100_000;
    /** The JDK takes a time for these that grows with the square of the length. */
    private static final int MOST_VERBOSE_CHARACTERS = 10_000;

    private static final Pattern VERBOSE = Pattern.compile("\\(\\?[a-zA-Z]*x");
    /** What does not move on in the text is not counted while it is repeated. */
    private static final double MOST_REPETITIONS = 1_000_000;

    private final String pattern;
    private final Deque<Double> outerRepetitions = new ArrayDeque<>();
    private double repetitions = 1;
    private double ofLastGroup = 1;
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
        boolean isVerbose =
                (flags & Pattern.COMMENTS) != 0 || VERBOSE.matcher(pattern).find();
        int most = isVerbose ? MOST_VERBOSE_CHARACTERS : MOST_CHARACTERS;
        if (pattern.length() > most) {
            throw PythonException.limit("A regular expression of " + pattern.length()
                    + " characters is longer than the " + most + " that a template may have");
        }
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
                case ')' -> endGroup();
                default -> {
                    out.append(c);
                    at++;
                }
            }
        }
    }

    private void endGroup() {
        out.append(')');
        at++;
        ofLastGroup = repetitions;
        repetitions = Math.max(repetitions, outerRepetitions.isEmpty() ? 1 : outerRepetitions.pop());
    }

    /** How often what stands here may be repeated within itself. */
    private void repeat(String least) {
        boolean isOfGroup = at > 0 && pattern.charAt(at - 1) == ')';
        double times = Math.max(1, Double.parseDouble(least)) * (isOfGroup ? ofLastGroup : 1);
        if (times > MOST_REPETITIONS) {
            throw PythonException.limit(
                    "A regular expression may repeat a part at most " + (long) MOST_REPETITIONS + " times, and "
                            + pattern.substring(0, Math.min(100, pattern.length())) + " repeats one more often");
        }
        repetitions = Math.max(repetitions, times);
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
            repeat(inside.startsWith(",") ? "0" : inside.replaceFirst(",.*", ""));
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

    private void open() {
        outerRepetitions.push(repetitions);
        repetitions = 1;
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
            open();
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
            open();
            out.append('(');
            at++;
        }
    }
}
