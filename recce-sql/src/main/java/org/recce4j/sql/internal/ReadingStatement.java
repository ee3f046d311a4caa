package org.recce4j.sql.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.recce4j.model.lexer.SqlSyntax;
import org.recce4j.model.lexer.SqlToken;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/**
 * Lets one statement through that only reads, and no other. It is the first of two locks: the second is a read-only transaction
 * or session, where the warehouse has one.
 */
public final class ReadingStatement {

    private final String label;
    private final String sql;
    private final List<SqlToken> tokens;
    private final ReadingRules rules;

    private ReadingStatement(String label, String sql, List<SqlToken> tokens, ReadingRules rules) {
        this.label = label;
        this.sql = sql;
        this.tokens = tokens;
        this.rules = rules;
    }

    /**
     * Returns the text without a semicolon at its end and the comments after it.
     *
     * @throws SqlException READ_ONLY if, in any way in which the warehouse might read the text, it is not one statement that
     *     only reads
     */
    public static String require(String label, String sql, String warehouse) {
        SqlSyntax syntax = SqlSyntax.of(warehouse);
        ReadingRules rules = new ReadingRules(syntax);
        int end = 0;
        for (List<SqlToken> tokens : syntax.readings(sql)) {
            int size = sizeOfStatement(tokens, sql);
            new ReadingStatement(label, sql, tokens.subList(0, size), rules).check();
            end = Math.max(end, size < tokens.size() ? tokens.get(size).start() : sql.length());
        }
        return end < sql.length() ? sql.substring(0, end).stripTrailing() : sql;
    }

    /**
     * Returns the text as {@link #require} does, of a statement whose rows another statement can read.
     *
     * @throws SqlException READ_ONLY, or SYNTAX if it begins with EXPLAIN, which no warehouse takes in parentheses
     */
    public static String requireRows(String label, String sql, String warehouse) {
        String statement = require(label, sql, warehouse);
        for (List<SqlToken> tokens : SqlSyntax.of(warehouse).readings(statement)) {
            if (!tokens.isEmpty() && tokens.get(0).word(statement).equals("explain")) {
                throw new SqlException(
                        SqlErrorCode.SYNTAX,
                        "Cannot compare " + label
                                + ": it is an \"explain\" statement, which cannot be used inside another statement;"
                                + " give a query such as \"select ...\"");
            }
        }
        return statement;
    }

    private static int sizeOfStatement(List<SqlToken> tokens, String sql) {
        int size = tokens.size();
        while (size > 0 && tokens.get(size - 1).begins(";", sql)) {
            size--;
        }
        return size;
    }

    private void check() {
        if (tokens.isEmpty()) {
            throw refused("the text is empty, or only a comment; give one statement, such as \"select 1\"");
        }
        checkFirstWord(0);
        int depth = 0;
        for (int index = 0; index < tokens.size(); index++) {
            SqlToken token = tokens.get(index);
            if (token.begins(";", sql)) {
                throw refused("it is more than one statement; the second begins with " + place(index + 1)
                        + "; send one statement at a time");
            }
            String chain = rules.chain();
            if (chain != null && token.begins(chain, sql)) {
                checkFirstWord(index + chain.length());
            }
            depth += token.begins("(", sql) ? 1 : token.begins(")", sql) ? -1 : 0;
            check(index, depth);
        }
    }

    /** Parentheses may stand before the first word. */
    private void checkFirstWord(int from) {
        int index = from;
        while (index < tokens.size() && tokens.get(index).begins("(", sql)) {
            index++;
        }
        String word = word(index);
        if (!rules.firstWords().contains(word)) {
            throw refused(place(index) + " is not allowed; a query may only read, and must begin with "
                    + String.join(", ", rules.firstWords()));
        }
        if (word.equals("explain") && namesAnalyze()) {
            throw refused("EXPLAIN ANALYZE runs the statement; leave ANALYZE out");
        }
    }

    private void check(int index, int depth) {
        String word = word(index);
        if (word.equals("into") && rules.intoMakesTable()) {
            throw refused(place(index) + " makes a table; leave it out");
        }
        boolean beginsPart = index > 0
                && ((tokens.get(index - 1).begins(")", sql) && depth == 0 && word(0).equals("with"))
                        || (tokens.get(index - 1).begins("(", sql) && isOneOf(word(index + 1), "into", "from"))
                        || (index > 1 && tokens.get(index - 2).begins("|>", sql)));
        boolean isInsert = word.equals("insert") && isOneOf(word(index + 1), "into", "overwrite");
        if (rules.writes(word) && (beginsPart || isInsert)) {
            throw refused(place(index) + " writes data, and a query may only read");
        }
        boolean isLast = index + 1 == tokens.size();
        if (word.equals("using") && !isLast && tokens.get(index + 1).kind() == SqlToken.Kind.STRING) {
            throw refused(place(index) + " runs a program; leave it out");
        }
        boolean isCall = !isLast && tokens.get(index + 1).begins("(", sql);
        if (isCall && word.equals("procedure") && word(index - 1).equals("as")) {
            throw refused(place(index) + " can write; leave it out");
        }
        if (isCall && rules.hasEffect(name(index))) {
            throw refused("the function " + place(index) + " does more than read; leave it out");
        }
    }

    private static boolean isOneOf(String word, String first, String second) {
        return word.equals(first) || word.equals(second);
    }

    /** The name of an option may be in quotes. */
    private boolean namesAnalyze() {
        return IntStream.range(0, tokens.size()).anyMatch(index -> isOneOf(name(index), "analyze", "analyse"));
    }

    private String word(int index) {
        return index < tokens.size() ? tokens.get(index).word(sql) : "";
    }

    private String name(int index) {
        SqlToken token = tokens.get(index);
        return token.kind() == SqlToken.Kind.QUOTED_NAME
                ? sql.substring(token.start() + 1, Math.max(token.start() + 1, token.end() - 1))
                        .toLowerCase(Locale.ROOT)
                : token.word(sql);
    }

    /** A word, or "text" instead of what might be a value, and where it stands. */
    private String place(int index) {
        if (index >= tokens.size()) {
            return "nothing";
        }
        String before = sql.substring(0, tokens.get(index).start());
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        String word = word(index);
        return (word.isEmpty() ? "text" : "\"" + word + "\"") + " (line " + line + ", column "
                + (before.length() - before.lastIndexOf('\n')) + ")";
    }

    private SqlException refused(String why) {
        return new SqlException(SqlErrorCode.READ_ONLY, "Cannot run " + label + ": " + why + "; nothing was sent");
    }
}
