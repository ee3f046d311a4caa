package org.recce4j.sql.internal.profile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recce4j.sql.JdbcTarget;

/** Hides secrets inside texts: in URLs, connection strings, parameters of addresses, headers and PEM. */
final class SecretTexts {

    /** A URL's user, and its password up to the last @ that can end it: people write passwords unescaped. */
    private static final String PASSWORD_OF_URL = "[A-Za-z][A-Za-z0-9+.-]*://[^\\s/?#:@'\"]*:(?<secret>%s*)@";

    private static final Pattern IN_PROSE = Pattern.compile(PASSWORD_OF_URL.replace("%s", "[^\\s'\"]"));
    private static final Pattern IN_VALUE = Pattern.compile(PASSWORD_OF_URL.replace("%s", "."), Pattern.DOTALL);

    private static final List<Pattern> OTHERS = List.of(
            // a token in place of the user
            Pattern.compile("(?i)https?://(?<secret>[^\\s/?#:@'\"]+)@"),
            Pattern.compile("(?<![\\w/:])[\\w.%+-]+:(?<secret>[^\\s:@/'\"]+)@[\\w.-]+"),
            Pattern.compile("(?i)(?:\\bbearer|\\bauthorization['\"]?\\s*[:=]\\s*['\"]?\\w+)\\s+"
                    + "(?<secret>(?=[\\w.~+/=-]*\\d)[\\w.~+/=-]{8,})"),
            Pattern.compile(
                    "(?s)(?<secret>-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z))"));

    private SecretTexts() {}

    /** Returns a text, such as an error's message, with the secrets in it hidden. */
    static String masked(String text) {
        Set<String> found = new LinkedHashSet<>();
        return others(Assignments.masked(masked(text, IN_PROSE, found), true, found), found);
    }

    /** Returns a whole value of a profile with the secrets in it hidden; here a password may have white space, too. */
    static String maskedValue(String value) {
        return maskedValue(value, new LinkedHashSet<>());
    }

    /** Returns the secrets in a value of a profile. */
    static Set<String> secretsIn(String value) {
        Set<String> found = new LinkedHashSet<>();
        maskedValue(value, found);
        return found;
    }

    private static String maskedValue(String value, Set<String> found) {
        return others(Assignments.masked(masked(value, IN_VALUE, found), false, found), found);
    }

    private static String others(String text, Set<String> found) {
        String masked = text;
        for (Pattern pattern : OTHERS) {
            masked = masked(masked, pattern, found);
        }
        return masked;
    }

    private static String masked(String text, Pattern pattern, Set<String> found) {
        StringBuilder masked = new StringBuilder();
        Matcher matcher = pattern.matcher(text);
        int copied = 0;
        while (matcher.find()) {
            String secret = matcher.group("secret");
            found.add(secret);
            // the text behind it may have an @ as well
            found.add(secret.replaceFirst("(?s)@.*", ""));
            masked.append(text, copied, matcher.start("secret")).append(JdbcTarget.HIDDEN);
            copied = matcher.end("secret");
        }
        return masked.append(text, copied, text.length()).toString();
    }
}
