package org.recce4j.render.internal.sqlparse;

import java.util.ArrayList;
import java.util.List;

/** The first statement of SQL, and where its {@code WITH} is. Immutable. */
public final class FirstStatement {

    private final CodePoints text;
    private final int end;
    private final List<SqlparseToken> top;

    private FirstStatement(CodePoints text, int end, List<SqlparseToken> top) {
        this.text = text;
        this.end = end;
        this.top = top;
    }

    /** Whether there is no statement in SQL, not even an empty one. */
    public static boolean isBlank(String sql) {
        return sql.codePoints().allMatch(CodePoints::isBlankCharacter);
    }

    /** Reads SQL that is not blank. */
    public static FirstStatement of(String sql, SqlparseRelease release) {
        CodePoints text = new CodePoints(sql);
        List<SqlparseToken> tokens = read(text, release);
        int end = tokens.get(tokens.size() - 1).end();
        if (tokens.stream().anyMatch(token -> token.is(Kind.CTE))) {
            TokenRow row = new TokenRow(tokens);
            new Grouping(text, release).group(row);
            tokens = row.copy();
        }
        return new FirstStatement(text, end, tokens);
    }

    private static List<SqlparseToken> read(CodePoints text, SqlparseRelease release) {
        SqlparseLexer lexer = new SqlparseLexer(text, release);
        StatementSplitter splitter = StatementSplitter.of(text, release);
        List<SqlparseToken> tokens = new ArrayList<>();
        boolean isOver = false;
        for (SqlparseToken token = lexer.next(); token != null; token = lexer.next()) {
            if (isOver && !token.is(Kind.WHITESPACE) && !token.is(Kind.LINE_COMMENT)) {
                return tokens;
            }
            isOver |= splitter.endsWith(token);
            tokens.add(token);
        }
        return tokens;
    }

    /** Returns the offset of the first character that is not blank. */
    public int first() {
        return top.get(next(TokenRow.NONE)).start();
    }

    /**
     * Returns the offset of what follows the first {@code WITH} that is neither in a group nor in a comment or string;
     * -1 if there is no such word.
     */
    public int behindWith() {
        int with = find("WITH");
        return with < 0 ? -1 : start(next(with));
    }

    /** Returns the same, behind {@code WITH RECURSIVE} if that is there. */
    public int behindWithRecursive() {
        int with = find("WITH");
        if (with < 0) {
            return -1;
        }
        int next = next(with);
        while (next < top.size() && top.get(next).isKeyword("WITH")) {
            next = next(next);
        }
        return start(next < top.size() && top.get(next).isKeyword("RECURSIVE") ? next(next) : next);
    }

    private int find(String word) {
        for (int i = 0; i < top.size(); i++) {
            if (top.get(i).isKeyword(word)) {
                return i;
            }
        }
        return -1;
    }

    private int next(int index) {
        int next = index + 1;
        while (next < top.size() && top.get(next).kind().isBlank()) {
            next++;
        }
        return next;
    }

    private int start(int index) {
        return index < top.size() ? top.get(index).start() : end;
    }

    /** Returns the statement with a text inserted. */
    public String insert(int offset, String inserted) {
        return text.text(0, offset) + inserted + text.text(offset, end);
    }
}
