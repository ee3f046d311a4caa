package org.recce4j.sql.internal;

import java.util.List;
import java.util.Set;
import org.recce4j.model.lexer.SqlSyntax;
import org.recce4j.model.lexer.SqlToken;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/**
 * Lets one expression through that a statement can contain in parentheses, such as a condition, and nothing that leaves them. Whether
 * the statement only reads is for {@link ReadingStatement} to say.
 */
public final class ReadingExpression {

    private static final Set<String> CLAUSES = Set.of(
            "where",
            "group",
            "having",
            "qualify",
            "window",
            "order",
            "limit",
            "offset",
            "fetch",
            "union",
            "intersect",
            "except",
            "minus");

    private static final Set<String> STATEMENTS = Set.of(
            "select",
            "with",
            "from",
            "where",
            "insert",
            "update",
            "delete",
            "merge",
            "create",
            "drop",
            "alter",
            "truncate",
            "grant",
            "revoke",
            "copy",
            "call",
            "set",
            "limit",
            "order");

    /** Words behind which an operand is still to come, or which stand between two. */
    private static final Set<String> OPERATORS =
            Set.of("and", "or", "not", "is", "in", "like", "ilike", "rlike", "between", "then", "when", "else", "case");

    private final String label;
    private final String sql;
    private final List<SqlToken> tokens;

    private ReadingExpression(String label, String sql, List<SqlToken> tokens) {
        this.label = label;
        this.sql = sql;
        this.tokens = tokens;
    }

    /**
     * Returns the text in parentheses; a comment at its end stays in them.
     *
     * @throws SqlException SYNTAX if, in any way in which the warehouse might read the text, it is not one expression
     */
    public static String require(String label, String text, String warehouse) {
        String sql = "(" + text + "\n)";
        for (List<SqlToken> tokens : SqlSyntax.of(warehouse).readings(sql)) {
            new ReadingExpression(label, sql, tokens).check();
        }
        return sql;
    }

    /**
     * Returns the text in parentheses with a name in the places of a word.
     *
     * @param placeholder the word, such as {@code {column}}
     * @param name the name, quoted
     * @throws SqlException SYNTAX also if the word is only in comments and strings
     */
    public static String requireWith(String label, String text, String placeholder, String name, String warehouse) {
        require(label, text, warehouse);
        String sql = require(label, text.replace(placeholder, name), warehouse);
        for (List<SqlToken> tokens : SqlSyntax.of(warehouse).readings(sql)) {
            ReadingExpression reading = new ReadingExpression(label, sql, tokens);
            if (tokens.stream().noneMatch(token -> reading.isName(token, name))) {
                throw reading.refused(placeholder + " is only in a comment or a text in quotes");
            }
        }
        return sql;
    }

    private boolean isName(SqlToken token, String name) {
        return token.kind() == SqlToken.Kind.QUOTED_NAME && sql.startsWith(name, token.start());
    }

    private void check() {
        int depth = 0;
        for (int index = 0; index < tokens.size(); index++) {
            if (isSymbol(index, ";")) {
                throw refused("it contains a semicolon" + place(index) + "; give one expression without it");
            }
            depth += isSymbol(index, "(") ? 1 : isSymbol(index, ")") ? -1 : 0;
            if (depth == 0 && tokens.get(index).end() < sql.length()) {
                throw refused("a parenthesis is closed that is not open" + place(index));
            }
            if (depth == 1 && isClause(index)) {
                throw refused("\"" + word(index) + "\"" + place(index) + " is not part of an expression; leave it out");
            }
        }
        if (depth > 0) {
            throw refused("a parenthesis, a text in quotes or a comment is not closed");
        }
        if (tokens.size() == 2) {
            throw refused("it is empty, or only a comment");
        }
        if (STATEMENTS.contains(word(1)) && !continuesName(2)) {
            throw refused("it begins with \"" + word(1) + "\"; give an expression such as \"amount > 0\"");
        }
    }

    /** A clause stands behind an operand; a column of such a name is one. */
    private boolean isClause(int index) {
        if (index < 2 || !CLAUSES.contains(word(index))) {
            return false;
        }
        SqlToken before = tokens.get(index - 1);
        return switch (before.kind()) {
            case WORD -> !OPERATORS.contains(word(index - 1));
            case SYMBOL -> before.begins(")", sql) || before.begins("]", sql);
            case STRING, QUOTED_NAME, NUMBER -> true;
        };
    }

    /** A column may be called {@code limit}; then an operator follows. */
    private boolean continuesName(int index) {
        boolean isOperator = tokens.get(index).kind() == SqlToken.Kind.SYMBOL
                && !isSymbol(index, "(")
                && !isSymbol(index, "*")
                && !isSymbol(index, ")");
        return isOperator || OPERATORS.contains(word(index));
    }

    private boolean isSymbol(int index, String symbol) {
        return tokens.get(index).begins(symbol, sql);
    }

    private String word(int index) {
        return tokens.get(index).word(sql);
    }

    /** Where a token is in the user's text, which begins behind our parenthesis. */
    private String place(int index) {
        String before = sql.substring(0, tokens.get(index).start());
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        int column = before.length() - before.lastIndexOf('\n') - (line == 1 ? 1 : 0);
        return " (line " + line + ", column " + column + ")";
    }

    private SqlException refused(String why) {
        return new SqlException(SqlErrorCode.SYNTAX, "Cannot use " + label + ": " + why + "; nothing was sent");
    }
}
