package org.recce4j.render.internal.sqlparse;

/** Finds the end of the first statement. For one statement and one thread. */
abstract class StatementSplitter {

    private final CodePoints text;
    private final SqlparseRelease release;
    private int level;

    StatementSplitter(CodePoints text, SqlparseRelease release) {
        this.text = text;
        this.release = release;
    }

    static StatementSplitter of(CodePoints text, SqlparseRelease release) {
        return release.isAtLeast(SqlparseRelease.V0_6_1)
                ? new BlockSplitter(text, release)
                : new DepthSplitter(text, release);
    }

    /**
     * Reads the next token and returns whether the statement ends with it, and with the blanks and comments on its
     * line.
     */
    final boolean endsWith(SqlparseToken token) {
        level += change(token);
        if (token.is(Kind.PUNCTUATION, ";")) {
            afterSemicolon();
            return level <= 0 && !isInBlock();
        }
        forgetBegin(token);
        return token.is(Kind.KEYWORD) && release.isAtLeast(SqlparseRelease.V0_5_4) && isGo(token);
    }

    /** Returns by how much the token changes the depth of nesting. */
    abstract int change(SqlparseToken token);

    abstract void afterSemicolon();

    /** Called for every token but a semicolon. */
    abstract void forgetBegin(SqlparseToken token);

    /** Whether a semicolon ends no statement here although nothing else is open. */
    abstract boolean isInBlock();

    /** Unlike other keywords, it needs capitals. */
    private boolean isGo(SqlparseToken token) {
        return text.startsWith(token.start(), "GO")
                && (token.end() == token.start() + 2 || text.isBlank(token.start() + 2));
    }

    /** Whether the token can be between {@code BEGIN} and the semicolon that makes it the begin of a transaction. */
    static boolean keepsBegin(SqlparseToken token) {
        return token.is(Kind.WHITESPACE)
                || token.is(Kind.LINE_COMMENT)
                || token.is(Kind.BLOCK_COMMENT)
                || token.is(Kind.KEYWORD, "BEGIN");
    }
}
