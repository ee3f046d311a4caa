package org.recce4j.render.internal.sqlparse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps a stack of the open blocks (sqlparse 0.6). */
final class BlockSplitter extends StatementSplitter {

    /** Words that make a {@code BEGIN} before them the begin of a transaction. */
    static final Set<String> TRANSACTION =
            Set.of("TRANSACTION", "WORK", "TRAN", "DISTRIBUTED", "DEFERRED", "IMMEDIATE", "EXCLUSIVE");

    private final Deque<String> blocks = new ArrayDeque<>();
    private @Nullable String loop;
    private boolean isCreate;
    private boolean hasSeenBegin;
    private int begins;

    BlockSplitter(CodePoints text, SqlparseRelease release) {
        super(text, release);
    }

    @Override
    int change(SqlparseToken token) {
        if (token.is(Kind.PUNCTUATION)) {
            return switch (token.word()) {
                case ";" -> ofSemicolon();
                case "(" -> 1;
                case ")" -> -1;
                default -> 0;
            };
        }
        return token.kind().isKeyword() ? ofKeyword(token) : 0;
    }

    private int ofSemicolon() {
        loop = null;
        return endTransaction();
    }

    private int ofKeyword(SqlparseToken token) {
        String word = token.word();
        if (token.is(Kind.DDL) && word.startsWith("CREATE")) {
            isCreate = true;
            return 0;
        }
        if (word.equals("DECLARE") && isCreate && blocks.isEmpty()) {
            return open(word);
        }
        if (word.equals("BEGIN")) {
            hasSeenBegin = true;
            return begin();
        }
        if (hasSeenBegin && token.is(Kind.KEYWORD, TRANSACTION)) {
            return endTransaction();
        }
        if (begins > 0) {
            switch (word) {
                case "FOR", "WHILE" -> {
                    loop = word;
                    return 0;
                }
                case "LOOP", "DO" -> {
                    return loop(word);
                }
                case "IF", "CASE" -> {
                    return open(word);
                }
                default -> {}
            }
        }
        return end(word);
    }

    private int begin() {
        boolean isDeclared = "DECLARE".equals(blocks.peek());
        if (isDeclared) {
            close();
        }
        open("BEGIN");
        return isDeclared ? 0 : 1;
    }

    private int endTransaction() {
        boolean closes = hasSeenBegin && "BEGIN".equals(blocks.peek());
        hasSeenBegin = false;
        return closes ? close() : 0;
    }

    private int loop(String word) {
        if (loop != null) {
            String begun = loop;
            loop = null;
            return open(begun);
        }
        return word.equals("LOOP") ? open(word) : 0;
    }

    private int end(String word) {
        String innermost = blocks.peek();
        boolean closes = switch (word) {
            case "END IF" -> "IF".equals(innermost);
            case "END FOR" -> "FOR".equals(innermost);
            case "END WHILE" -> "WHILE".equals(innermost);
            case "END CASE" -> "CASE".equals(innermost);
            case "END LOOP" -> "LOOP".equals(innermost) || "FOR".equals(innermost) || "WHILE".equals(innermost);
            case "END" -> innermost != null;
            default -> false;
        };
        if (closes) {
            return close();
        }
        return word.equals("END") ? -1 : 0;
    }

    private int open(String block) {
        blocks.push(block);
        begins += block.equals("BEGIN") ? 1 : 0;
        return 1;
    }

    private int close() {
        begins -= blocks.pop().equals("BEGIN") ? 1 : 0;
        return -1;
    }

    @Override
    void afterSemicolon() {
        hasSeenBegin = false;
    }

    @Override
    void forgetBegin(SqlparseToken token) {
        if (!keepsBegin(token) && !token.is(Kind.NEWLINE)) {
            hasSeenBegin = false;
        }
    }

    @Override
    boolean isInBlock() {
        return begins > 0;
    }
}
