package org.recce4j.sql.internal.profile;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recce4j.sql.JdbcTarget;

/** Hides what a text assigns to a key of a secret: {@code password=x}, {@code ?sig=x&}, {@code "token": "x"}. */
final class Assignments {

    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?<before>^|[^\\w.%-])(?<key>[\\w.%-]+)['\"]?\\s*" + "(?:=>?\\s*|:\\s*(?=['\"]))");

    private static final Pattern QUOTED =
            Pattern.compile("(?s)'(?:[^'\\\\]|\\\\.|'')*+'|\"(?:[^\"\\\\]|\\\\.|\"\")*+\"|\\{[^}]*+}");
    private static final Pattern END_OF_PARAMETER = Pattern.compile("[&#]");
    private static final Pattern END_OF_PARAMETER_IN_PROSE = Pattern.compile("[&#\\s]");
    private static final Pattern END_OF_PROPERTY = Pattern.compile(";|\\R");
    private static final Pattern END_OF_PAIR = Pattern.compile("[\\s;&,]+[\\w.%-]+\\s*=|\\R");
    private static final Pattern END_OF_WORD = Pattern.compile("[;&,]+[\\w.%-]+\\s*=|\\s");

    private Assignments() {}

    /**
     * Returns a text with the secrets hidden.
     *
     * @param prose whether other words may follow, as in a message; else a value may have white space
     * @param found where the secrets are put
     */
    static String masked(String text, boolean prose, Set<String> found) {
        StringBuilder masked = new StringBuilder();
        Matcher assignment = ASSIGNMENT.matcher(text);
        int copied = 0;
        int from = 0;
        while (from <= text.length() && assignment.find(from)) {
            int value = assignment.end();
            from = value;
            if (SecretNames.isSecret(decoded(assignment.group("key")))) {
                from = endOfValue(text, value, assignment.group("before"), prose);
                String secret = text.substring(value, from);
                found.add(secret);
                found.add(unquoted(secret));
                masked.append(text, copied, value).append(JdbcTarget.HIDDEN);
                copied = from;
            }
        }
        return masked.append(text, copied, text.length()).toString();
    }

    private static int endOfValue(String text, int start, String before, boolean prose) {
        Matcher quoted = QUOTED.matcher(text).region(start, text.length());
        if (quoted.lookingAt()) {
            return quoted.end();
        }
        Matcher end = endAfter(before, prose).matcher(text);
        return end.find(start) ? end.start() : text.length();
    }

    /** What stands before a key tells how values end: the parameters of an address, properties, or words. */
    private static Pattern endAfter(String before, boolean prose) {
        return switch (before) {
            case "?", "&" -> prose ? END_OF_PARAMETER_IN_PROSE : END_OF_PARAMETER;
            case ";" -> END_OF_PROPERTY;
            default -> prose ? END_OF_WORD : END_OF_PAIR;
        };
    }

    private static String unquoted(String value) {
        boolean isQuoted = value.length() > 1 && "'\"{".indexOf(value.charAt(0)) >= 0;
        return isQuoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)|'(?=')", "$1") : value;
    }

    private static String decoded(String key) {
        try {
            return URLDecoder.decode(key, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return key;
        }
    }
}
