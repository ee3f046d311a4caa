package org.recce4j.render.internal.sqlparse;

import java.util.Set;

/** A token of SQL, or a group of them that counts as one. Groups grow while a statement is grouped. */
final class SqlparseToken {

    private final Kind kind;
    private final int start;
    private final String word;
    private int end;

    /** Creates a token whose text does not matter. */
    SqlparseToken(Kind kind, int start, int end) {
        this(kind, start, end, "");
    }

    /**
     * Creates a token.
     *
     * @param end the offset behind it
     * @param word its text, in upper case if it is a keyword; empty if it does not matter
     */
    SqlparseToken(Kind kind, int start, int end, String word) {
        this.kind = kind;
        this.start = start;
        this.end = end;
        this.word = word;
    }

    Kind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String word() {
        return word;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(Kind other, String text) {
        return kind == other && word.equals(text);
    }

    boolean is(Kind other, Set<String> words) {
        return kind == other && words.contains(word);
    }

    boolean isKeyword(String text) {
        return kind.isKeyword() && word.equals(text);
    }

    void extendTo(int newEnd) {
        end = newEnd;
    }
}
