package org.recce4j.render.jinja.internal.modules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.recce4j.render.jinja.internal.library.Characters;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;

/**
 * Python's regular expressions (3.11, re) in Java's terms: named groups become numbered ones, brackets within a class are plain,
 * {@code $}, {@code .} and {@code \Z} know no line break but {@code \n}, and {@code ^} of several lines matches behind the last
 * one. Conditional groups are not supported.
 */
final class RegexTranslator {

    private static final int MOST_CHARACTERS = 100_000;
    /** For these the JDK's time grows with the square of the length. */
    private static final int MOST_VERBOSE_CHARACTERS = 10_000;

    private static final Pattern VERBOSE = Pattern.compile("\\(\\?[a-zA-Z]*x");
    private static final Pattern GLOBAL_FLAGS = Pattern.compile("\\(\\?(?:([aimsux]+)|#[^)]*+)\\)");
    /** What does not move on in the text is not counted while it is repeated. */
    private static final double MOST_REPETITIONS = 1_000_000;

    private final String pattern;
    private int flags;
    private final Deque<Double> outerRepetitions = new ArrayDeque<>();
    private double repetitions = 1;
    private double ofLastGroup = 1;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private int at;
    private int groups;

    /** A compiled expression and the numbers of its named groups. */
    record Translated(Pattern pattern, Map<String, Integer> names) {}

    private RegexTranslator(String pattern, int flags) {
        this.pattern = pattern;
        this.flags = flags;
    }

    static Translated translate(String pattern, int flags) {
        RegexTranslator translator = new RegexTranslator(pattern, flags);
        translator.readGlobalFlags();
        boolean isVerbose =
                (flags & Pattern.COMMENTS) != 0 || VERBOSE.matcher(pattern).find();
        int most = isVerbose ? MOST_VERBOSE_CHARACTERS : MOST_CHARACTERS;
        if (pattern.length() > most) {
            throw PythonException.limit("A regular expression of " + pattern.length()
                    + " characters is longer than the " + most + " that a template may have");
        }
        translator.run();
        try {
            return new Translated(Pattern.compile(translator.out.toString(), translator.flags), translator.names);
        } catch (PatternSyntaxException malformed) {
            throw failure(malformed.getDescription() + " in " + pattern);
        }
    }

    private static PythonException failure(String message) {
        return PythonException.of("error", message);
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Python allows them at the very beginning alone: several groups, and comments among them. */
    private void readGlobalFlags() {
        Matcher given = GLOBAL_FLAGS.matcher(pattern);
        while (given.region(at, pattern.length()).lookingAt()) {
            if (given.group(1) != null) {
                given.group(1).chars().forEach(this::readGlobalFlag);
            }
            at = given.end();
            while (has(Pattern.COMMENTS) && at < pattern.length() && Character.isWhitespace(pattern.charAt(at))) {
                at++;
            }
        }
    }

    private void readGlobalFlag(int letter) {
        flags = switch (letter) {
            case 'a' -> flags & ~(Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE);
            case 'i' -> flags | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            case 'm' -> flags | Pattern.MULTILINE;
            case 's' -> flags | Pattern.DOTALL;
            case 'x' -> flags | Pattern.COMMENTS;
            default -> flags;
        };
    }

    private void run() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            switch (c) {
                case '\\' -> escape(false);
                case '^' -> lineStart();
                case '#' -> hash();
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

    /** How many times a part can be repeated, nested repetitions included. */
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

    private void escape(boolean inClass) {
        RegexEscape escape = RegexEscape.at(pattern, at, inClass, groups);
        out.append(escape.java());
        at = escape.end();
    }

    /** Java's {@code ^} does not match after a line break that ends the text. */
    private void lineStart() {
        out.append(has(Pattern.MULTILINE) ? "(?:^|(?<=\n))" : "^");
        at++;
    }

    /** A comment can contain brackets. */
    private void hash() {
        int end = has(Pattern.COMMENTS) ? pattern.indexOf('\n', at) : at + 1;
        out.append(has(Pattern.COMMENTS) ? "" : "#");
        at = end < 0 ? pattern.length() : end;
    }

    /** A brace that does not begin a repetition is plain text. */
    private void brace() {
        int close = pattern.indexOf('}', at);
        String inside = close < 0 ? "" : pattern.substring(at + 1, close);
        boolean isRepetition = inside.matches("\\d+(,\\d*)?|,\\d*");
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
                escape(true);
                continue;
            }
            boolean isSpecial = c == '[' || c == ']' || c == '&' || c == '^' || c == '#' || Character.isWhitespace(c);
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
            name(pattern.substring(at + 4, close));
            at = close + 1;
        } else if (pattern.startsWith("(?P=", at)) {
            int close = pattern.indexOf(')', at);
            if (close < 0) {
                throw failure("missing ), unterminated name at position " + (at + 4));
            }
            String name = pattern.substring(at + 4, close);
            Integer number = names.get(name);
            if (number == null) {
                throw failure("unknown group name " + Repr.repr(name) + " at position " + (at + 4));
            }
            out.append("(?:\\").append(number.intValue()).append(')');
            at = close + 1;
        } else if (pattern.startsWith("(?(", at)) {
            throw failure("conditional groups are not supported: " + pattern);
        } else if (GLOBAL_FLAGS.matcher(pattern).region(at, pattern.length()).lookingAt()) {
            throw failure("global flags not at the start of the expression at position " + at);
        } else {
            requireKnown();
            boolean isPlain = !pattern.startsWith("(?", at);
            groups += isPlain ? 1 : 0;
            open();
            out.append('(');
            at++;
        }
    }

    private void name(String name) {
        if (name.isEmpty()) {
            throw failure("missing group name at position " + (at + 4));
        }
        if (!Characters.isIdentifier(name)) {
            throw failure("bad character in group name " + Repr.repr(name) + " at position " + (at + 4));
        }
        open();
        groups++;
        Integer before = names.put(name, groups);
        if (before != null) {
            throw failure("redefinition of group name " + Repr.repr(name) + " as group " + groups + "; was group "
                    + before + " at position " + (at + 4));
        }
        out.append('(');
    }

    /** Java has groups that Python does not have. */
    private void requireKnown() {
        boolean isJavas =
                pattern.startsWith("(?<", at) && !pattern.startsWith("=", at + 3) && !pattern.startsWith("!", at + 3);
        if (isJavas || pattern.startsWith("(?P", at)) {
            throw failure("unknown extension " + pattern.substring(at + 1, Math.min(at + 4, pattern.length()))
                    + " at position " + (at + 1));
        }
    }
}
