package org.recce4j.render.internal.cte;

/** Puts CTEs into SQL as dbt 2.0 does: behind a leading {@code WITH}; around SQL that does not begin with it. */
final class WrappedCtes {

    private static final String BEFORE = "\n--EPHEMERAL-SELECT-WRAPPER-START\nselect * from (\n";
    private static final String BEHIND = "\n--EPHEMERAL-SELECT-WRAPPER-END\n)";

    private final String sql;

    private WrappedCtes(String sql) {
        this.sql = sql;
    }

    static String inject(String sql, String ctes, boolean alwaysWraps) {
        int behindWith = alwaysWraps ? -1 : new WrappedCtes(sql).behindWith();
        return behindWith < 0
                ? "with " + ctes + BEFORE + sql + BEHIND
                : sql.substring(0, behindWith) + "  " + ctes + "," + sql.substring(behindWith);
    }

    private int behindWith() {
        int with = word("with", skip(0));
        if (with < 0) {
            return -1;
        }
        int recursive = word("recursive", skip(with));
        return recursive < 0 ? with : recursive;
    }

    /** Returns where the word that begins here ends; -1 if another one does. */
    private int word(String word, int start) {
        int end = start + word.length();
        boolean isFound = sql.regionMatches(true, start, word, 0, word.length())
                && (end == sql.length() || !isPartOfWord(sql.codePointAt(end)));
        return isFound ? end : -1;
    }

    private static boolean isPartOfWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '@' || c == '$' || c == '#';
    }

    private int skip(int from) {
        int i = from;
        while (i < sql.length()) {
            if (Character.isWhitespace(sql.charAt(i)) || Character.isSpaceChar(sql.charAt(i))) {
                i++;
            } else if (sql.startsWith("--", i)) {
                int end = sql.indexOf('\n', i);
                i = end < 0 ? sql.length() : end + 1;
            } else if (sql.startsWith("/*", i)) {
                i = endOfComment(i);
            } else {
                return i;
            }
        }
        return i;
    }

    /** Comments in comments need an end of their own. */
    private int endOfComment(int start) {
        int depth = 0;
        int i = start;
        while (i < sql.length()) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i += 2;
                if (depth == 0) {
                    return i;
                }
            } else {
                i++;
            }
        }
        return i;
    }
}
