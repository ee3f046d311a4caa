package org.recce4j.render.internal.sqlparse;

import java.util.Set;

/** Counts the depth of parentheses and of the blocks of {@code CREATE} statements (sqlparse before 0.6). */
final class DepthSplitter extends StatementSplitter {

    private static final Set<String> OLD_NESTED = Set.of("IF", "FOR", "WHILE");
    private static final Set<String> NESTED = Set.of("IF", "FOR", "WHILE", "CASE");
    private static final Set<String> ENDS = Set.of("END IF", "END FOR", "END WHILE");

    private final SqlparseRelease release;
    private boolean isCreate;
    private boolean isInCase;
    private boolean hasSeenBegin;
    private int begins;

    DepthSplitter(CodePoints text, SqlparseRelease release) {
        super(text, release);
        this.release = release;
    }

    @Override
    int change(SqlparseToken token) {
        if (token.is(Kind.PUNCTUATION)) {
            return token.word().equals("(") ? 1 : token.word().equals(")") ? -1 : 0;
        }
        return token.kind().isKeyword() ? ofKeyword(token) : 0;
    }

    private int ofKeyword(SqlparseToken token) {
        String word = token.word();
        if (token.is(Kind.DDL) && word.startsWith("CREATE")) {
            isCreate = true;
            return 0;
        }
        if (word.equals("DECLARE") && isCreate && begins == 0) {
            return 1;
        }
        if (word.equals("BEGIN")) {
            begins++;
            hasSeenBegin = true;
            return isCreate ? 1 : 0;
        }
        if (hasSeenBegin
                && release.isAtLeast(SqlparseRelease.V0_5_5)
                && token.is(Kind.KEYWORD, BlockSplitter.TRANSACTION)) {
            begins--;
            hasSeenBegin = false;
            return 0;
        }
        return ofBlock(word);
    }

    private int ofBlock(String word) {
        boolean knowsCase = release.isAtLeast(SqlparseRelease.V0_5_4);
        if (word.equals("END")) {
            if (isInCase) {
                isInCase = false;
            } else {
                begins = Math.max(0, begins - 1);
            }
            return -1;
        }
        Set<String> nested = release.isAtLeast(SqlparseRelease.V0_4_3) ? NESTED : OLD_NESTED;
        if (isCreate && begins > 0 && nested.contains(word)) {
            isInCase |= knowsCase && word.equals("CASE");
            return 1;
        }
        return ENDS.contains(word) ? -1 : 0;
    }

    @Override
    void afterSemicolon() {
        if (hasSeenBegin && release.isAtLeast(SqlparseRelease.V0_5_4)) {
            begins = Math.max(0, begins - 1);
        }
        hasSeenBegin = false;
    }

    @Override
    void forgetBegin(SqlparseToken token) {
        boolean keepsNewline = release.isAtLeast(SqlparseRelease.V0_5_5);
        if (!keepsBegin(token) && !(keepsNewline && token.is(Kind.NEWLINE))) {
            hasSeenBegin = false;
        }
    }

    @Override
    boolean isInBlock() {
        return release.isAtLeast(SqlparseRelease.V0_5_4) && begins > 0;
    }
}
