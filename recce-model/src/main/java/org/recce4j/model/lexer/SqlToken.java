package org.recce4j.model.lexer;

import java.util.Locale;

/**
 * A piece of a statement; white space and comments lie between the pieces. Immutable.
 *
 * @param kind what it is
 * @param start where it begins in the text
 * @param end where the text after it begins
 */
public record SqlToken(Kind kind, int start, int end) {

    /** What a token is. */
    public enum Kind {
        /** A keyword, or a name without quotes. */
        WORD,
        /** A name in quotes. */
        QUOTED_NAME,
        /** A string in any of the warehouse's forms, its prefix included. */
        STRING,
        /** A number without sign. */
        NUMBER,
        /** One character of an operator, a parenthesis, a comma, a semicolon. */
        SYMBOL
    }

    /** Returns the token as it is written. */
    public String text(String sql) {
        return sql.substring(start, end);
    }

    /** Returns a word in lower case; an empty text for any other token. */
    public String word(String sql) {
        return kind == Kind.WORD ? text(sql).toLowerCase(Locale.ROOT) : "";
    }

    /** Returns whether the token is a symbol that the given operator begins with, and the operator stands there. */
    public boolean begins(String operator, String sql) {
        return kind == Kind.SYMBOL && sql.startsWith(operator, start);
    }
}
