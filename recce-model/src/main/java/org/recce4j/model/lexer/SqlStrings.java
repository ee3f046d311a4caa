package org.recce4j.model.lexer;

import java.util.Locale;
import java.util.Set;

/** Finds where a string or a quoted name ends. Immutable. */
final class SqlStrings {

    private static final int LONGEST_PREFIX = 2;

    private final String sql;
    private final Set<SqlFeature> features;

    SqlStrings(String sql, Set<SqlFeature> features) {
        this.sql = sql;
        this.features = features;
    }

    /** Returns where the string that begins at a place ends; the place itself if none begins there. */
    int end(int start) {
        if (sql.charAt(start) == '$') {
            return dollarQuoted(start);
        }
        int quote = start;
        while (quote < sql.length() && quote - start < LONGEST_PREFIX && isLetter(sql.charAt(quote))) {
            quote++;
        }
        if (quote == sql.length() || !isQuote(sql.charAt(quote))) {
            return start;
        }
        String prefix = sql.substring(start, quote).toLowerCase(Locale.ROOT);
        return switch (prefix) {
            case "", "b", "x", "n" -> quotedString(quote, has(SqlFeature.BACKSLASH_ESCAPES));
            case "e" ->
                has(SqlFeature.ESCAPE_STRINGS)
                        ? continued(quotedString(quote, true))
                        : quotedString(quote, has(SqlFeature.BACKSLASH_ESCAPES));
            case "r", "rb", "br" -> raw(start, quote);
            default -> start;
        };
    }

    /** Returns the end of what begins with a quote and ends with the same; a doubled quote stands for itself. */
    int quoted(int start, boolean backslash) {
        char quote = sql.charAt(start);
        int end = start + 1;
        while (end < sql.length()) {
            char next = sql.charAt(end);
            if (backslash && next == '\\') {
                end += 2;
            } else if (next != quote) {
                end++;
            } else if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                end += 2;
            } else {
                return end + 1;
            }
        }
        return sql.length();
    }

    private int quotedString(int quote, boolean backslash) {
        return isTriple(quote) ? triple(quote, backslash) : quoted(quote, backslash);
    }

    private int raw(int start, int quote) {
        if (has(SqlFeature.RAW_STRINGS)) {
            return quotedString(quote, true);
        }
        if (has(SqlFeature.PLAIN_RAW_STRINGS) && quote - start == 1) {
            return quoted(quote, false);
        }
        return start;
    }

    private boolean isTriple(int quote) {
        return has(SqlFeature.TRIPLE_QUOTES)
                && sql.startsWith(String.valueOf(sql.charAt(quote)).repeat(3), quote);
    }

    private int triple(int quote, boolean backslash) {
        String mark = sql.substring(quote, quote + 3);
        int end = quote + 3;
        while (end < sql.length()) {
            if (backslash && sql.charAt(end) == '\\') {
                end += 2;
            } else if (sql.startsWith(mark, end)) {
                return end + 3;
            } else {
                end++;
            }
        }
        return sql.length();
    }

    /** A string with escapes goes on in another one if nothing but white space with a line break and comments is between. */
    private int continued(int firstEnd) {
        int end = firstEnd;
        int next = nextLine(end);
        while (next > end && next < sql.length() && sql.charAt(next) == '\'') {
            end = quoted(next, true);
            next = nextLine(end);
        }
        return end;
    }

    /** Returns where the text goes on after white space with a line break and comments; the place itself if there is no break. */
    private int nextLine(int from) {
        int next = from;
        boolean lineBreak = false;
        while (next < sql.length()) {
            char character = sql.charAt(next);
            if (SqlLexer.isSpace(character)) {
                lineBreak |= character == '\n' || character == '\r';
                next++;
            } else if (sql.startsWith("--", next)) {
                next = SqlLexer.lineEnd(sql, next, true);
            } else {
                break;
            }
        }
        return lineBreak ? next : from;
    }

    /** A tag is a name without dollar signs. */
    private int dollarQuoted(int start) {
        int tagEnd = start + 1;
        while (tagEnd < sql.length() && isTagPart(sql.charAt(tagEnd), tagEnd == start + 1)) {
            tagEnd++;
        }
        boolean isMark = tagEnd < sql.length()
                && sql.charAt(tagEnd) == '$'
                && has(tagEnd == start + 1 ? SqlFeature.DOLLAR_QUOTES : SqlFeature.DOLLAR_TAGS);
        if (!isMark) {
            return start;
        }
        String mark = sql.substring(start, tagEnd + 1);
        int close = sql.indexOf(mark, tagEnd + 1);
        return close < 0 ? sql.length() : close + mark.length();
    }

    private static boolean isTagPart(char character, boolean first) {
        return SqlLexer.isNameStart(character) || (!first && SqlLexer.isDigit(character));
    }

    private boolean isQuote(char character) {
        return character == '\'' || (character == '"' && has(SqlFeature.DOUBLE_QUOTED_STRINGS));
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private boolean has(SqlFeature feature) {
        return features.contains(feature);
    }
}
