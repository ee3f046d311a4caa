package org.recce4j.model.lexer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.recce4j.model.lexer.SqlToken.Kind;

/**
 * Cuts a text into tokens, in one pass. Never fails: a string, name or comment without end reaches to the end of the text. Not
 * thread-safe.
 */
final class SqlLexer {

    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;

    private final String sql;
    private final Set<SqlFeature> features;
    private final SqlStrings strings;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;

    SqlLexer(String sql, Set<SqlFeature> features) {
        this.sql = sql;
        this.features = features;
        this.strings = new SqlStrings(sql, features);
    }

    List<SqlToken> tokens() {
        while (at < sql.length()) {
            if (isSpace(sql.charAt(at))) {
                at++;
            } else if (isLineComment()) {
                at = lineCommentEnd();
            } else if (sql.startsWith("/*", at) && !isHint()) {
                at = commentEnd();
            } else {
                token();
            }
        }
        return tokens;
    }

    private void token() {
        char first = sql.charAt(at);
        int stringEnd = strings.end(at);
        if (stringEnd > at) {
            add(Kind.STRING, stringEnd);
        } else if (first == '"') {
            add(Kind.QUOTED_NAME, strings.quoted(at, false));
        } else if (first == '`' && has(SqlFeature.BACKTICK_NAMES)) {
            add(Kind.QUOTED_NAME, strings.quoted(at, has(SqlFeature.BACKSLASH_IN_NAMES)));
        } else if (isDigit(first)) {
            add(Kind.NUMBER, numberEnd());
        } else if (isNameStart(first)) {
            add(Kind.WORD, wordEnd());
        } else {
            add(Kind.SYMBOL, at + 1);
        }
    }

    private void add(Kind kind, int end) {
        tokens.add(new SqlToken(kind, at, end));
        at = end;
    }

    private boolean has(SqlFeature feature) {
        return features.contains(feature);
    }

    private boolean isLineComment() {
        return sql.startsWith("--", at)
                || (has(SqlFeature.HASH_COMMENTS) && sql.charAt(at) == '#')
                || (has(SqlFeature.SLASH_COMMENTS) && sql.startsWith("//", at));
    }

    private boolean isHint() {
        return has(SqlFeature.HINTS) && sql.startsWith("/*+", at);
    }

    private int lineCommentEnd() {
        int end = lineEnd(sql, at, has(SqlFeature.RETURN_ENDS_COMMENTS));
        while (has(SqlFeature.CONTINUED_COMMENTS) && sql.startsWith("\\\n", end - 1)) {
            end = lineEnd(sql, end + 1, has(SqlFeature.RETURN_ENDS_COMMENTS));
        }
        return end;
    }

    static int lineEnd(String sql, int from, boolean returnEnds) {
        int end = from;
        while (end < sql.length() && sql.charAt(end) != '\n' && !(returnEnds && sql.charAt(end) == '\r')) {
            end++;
        }
        return end;
    }

    private int commentEnd() {
        int depth = 1;
        int end = at + 2;
        while (end < sql.length() && depth > 0) {
            if (sql.startsWith("*/", end)) {
                depth--;
                end += 2;
            } else if (has(SqlFeature.NESTED_COMMENTS) && sql.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else {
                end++;
            }
        }
        return Math.min(end, sql.length());
    }

    private int wordEnd() {
        int end = at + 1;
        while (end < sql.length() && isNamePart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isNamePart(char character) {
        return isNameStart(character) || isDigit(character) || (character == '$' && has(SqlFeature.DOLLARS_IN_NAMES));
    }

    /** A dot belongs to a number only before a digit, an {@code e} only before an exponent. */
    private int numberEnd() {
        if (sql.regionMatches(true, at, "0x", 0, 2)) {
            return digitsEnd(at + 2, HEXADECIMAL);
        }
        int end = digitsEnd(at, DECIMAL);
        if (isAt(end, '.') && isDigitAt(end + 1)) {
            end = digitsEnd(end + 1, DECIMAL);
        }
        int exponent = isAt(end + 1, '+') || isAt(end + 1, '-') ? end + 2 : end + 1;
        return (isAt(end, 'e') || isAt(end, 'E')) && isDigitAt(exponent) ? digitsEnd(exponent, DECIMAL) : end;
    }

    private int digitsEnd(int from, int radix) {
        int end = from;
        while (end < sql.length() && (sql.charAt(end) == '_' || Character.digit(sql.charAt(end), radix) >= 0)) {
            end++;
        }
        return end;
    }

    private boolean isAt(int index, char character) {
        return index < sql.length() && sql.charAt(index) == character;
    }

    private boolean isDigitAt(int index) {
        return index < sql.length() && isDigit(sql.charAt(index));
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean isNameStart(char character) {
        return character == '_'
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= 0x80 && !isSpace(character));
    }

    /** The spaces of Unicode too, and what has no width: real models hold them. */
    static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200B'
                || character == '\uFEFF';
    }
}
