package org.recce4j.render.internal.sqlparse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Predicate;

/** The groups that begin with a certain token, by the names that sqlparse gives them. */
final class Clauses {

    private static final Set<String> OLD_WHERE_ENDS =
            Set.of("ORDER BY", "GROUP BY", "LIMIT", "UNION", "UNION ALL", "EXCEPT", "HAVING", "RETURNING", "INTO");

    private final CodePoints text;
    private final SqlparseRelease release;
    private final Operands operands;

    Clauses(CodePoints text, SqlparseRelease release) {
        this.text = text;
        this.release = release;
        this.operands = new Operands(release);
    }

    void comments(TokenRow row) {
        boolean isOld = !release.isAtLeast(SqlparseRelease.V0_5_4);
        Predicate<SqlparseToken> isOther =
                token -> !token.kind().isComment() && !token.is(Kind.NEWLINE) && !(isOld && token.is(Kind.WHITESPACE));
        int first = row.find(0, token -> token.kind().isComment());
        while (first >= 0) {
            int end = row.find(first, isOther);
            if (end < 0) {
                return;
            }
            row.group(Kind.COMMENT_GROUP, first, end - 1);
            first = row.find(first + 1, token -> token.kind().isComment());
        }
    }

    /** Groups what opens and closes, such as parentheses. */
    void pairs(TokenRow row, Kind kind, Predicate<SqlparseToken> opens, Predicate<SqlparseToken> closes) {
        if (row.find(0, closes) < 0) {
            return;
        }
        Deque<Integer> open = new ArrayDeque<>();
        int offset = 0;
        int at = 0;
        for (SqlparseToken token : row.copy()) {
            int index = at++ - offset;
            if (opens.test(token)) {
                open.push(index);
            } else if (closes.test(token) && !open.isEmpty()) {
                int first = open.pop();
                row.group(kind, first, index);
                offset += index - first;
            }
        }
    }

    void over(TokenRow row) {
        for (int i = over(row, 0); i >= 0; i = over(row, i + 1)) {
            int next = row.next(i);
            if (next >= 0
                    && (row.get(next).is(Kind.PARENTHESIS_GROUP)
                            || row.get(next).kind().isName())) {
                row.group(Kind.OVER_GROUP, i, next);
            }
        }
    }

    private static int over(TokenRow row, int from) {
        return row.find(from, token -> token.is(Kind.KEYWORD, "OVER"));
    }

    void functions(TokenRow row) {
        if (contains(row, "CREATE") && contains(row, "TABLE") && !contains(row, "AS")) {
            return;
        }
        for (int i = name(row, 0); i >= 0; i = name(row, i + 1)) {
            int next = row.next(i);
            if (next >= 0 && row.get(next).is(Kind.PARENTHESIS_GROUP)) {
                int over = row.next(next);
                row.group(Kind.FUNCTION_GROUP, i, over >= 0 && row.get(over).is(Kind.OVER_GROUP) ? over : next);
            }
        }
    }

    private static int name(TokenRow row, int from) {
        return row.find(from, token -> token.kind().isName());
    }

    private boolean contains(TokenRow row, String word) {
        if (word.equals("AS") && !release.isAtLeast(SqlparseRelease.V0_4_3)) {
            return false;
        }
        boolean needsCapitals = !release.isAtLeast(SqlparseRelease.V0_4_3)
                || (word.equals("AS") && !release.isAtLeast(SqlparseRelease.V0_6_1));
        return row.find(0, token -> isText(token, word, needsCapitals)) >= 0;
    }

    private boolean isText(SqlparseToken token, String word, boolean needsCapitals) {
        if (token.end() - token.start() != word.length()) {
            return false;
        }
        return (needsCapitals ? text.text(token.start(), token.end()) : text.upper(token.start(), token.end()))
                .equals(word);
    }

    void where(TokenRow row) {
        for (int i = where(row, 0); i >= 0; i = where(row, i + 1)) {
            int end = row.find(
                    i + 1,
                    token -> token.is(Kind.KEYWORD, OLD_WHERE_ENDS)
                            || (release.isAtLeast(SqlparseRelease.V0_5_4) && token.is(Kind.KEYWORD, "INTERSECT")));
            row.group(Kind.WHERE_GROUP, i, end < 0 ? row.size() - 1 : end - 1);
        }
    }

    private static int where(TokenRow row, int from) {
        return row.find(from, token -> token.is(Kind.KEYWORD, "WHERE"));
    }

    void identifiers(TokenRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).is(Kind.NAME) || row.get(i).is(Kind.SYMBOL)) {
                row.group(Kind.IDENTIFIER_GROUP, i, i);
            }
        }
    }

    void order(TokenRow row) {
        int order = row.find(0, token -> token.is(Kind.ORDER));
        while (order >= 0) {
            int previous = row.previous(order);
            if (previous >= 0
                    && (row.get(previous).is(Kind.IDENTIFIER_GROUP)
                            || row.get(previous).kind().isNumber())) {
                row.group(Kind.IDENTIFIER_GROUP, previous, order);
                order = previous;
            }
            order = row.find(order + 1, token -> token.is(Kind.ORDER));
        }
    }

    void aliased(TokenRow row) {
        for (int i = row.find(0, operands::isAliased); i >= 0; i = row.find(i + 1, operands::isAliased)) {
            int next = row.next(i);
            if (next >= 0 && row.get(next).is(Kind.IDENTIFIER_GROUP)) {
                row.extend(Kind.IDENTIFIER_GROUP, i, next);
            }
        }
    }

    /** Adds comments to the group before them. */
    void trailingComments(TokenRow row) {
        int comment = row.find(0, token -> token.is(Kind.COMMENT_GROUP));
        while (comment >= 0) {
            int previous = row.previous(comment);
            if (previous >= 0 && row.get(previous).kind().isGroup()) {
                row.extend(row.get(previous).kind(), previous, comment);
                comment = previous;
            }
            comment = row.find(comment + 1, token -> token.is(Kind.COMMENT_GROUP));
        }
    }

    /** {@code VALUES} reaches to the last parenthesis. */
    void values(TokenRow row) {
        int values = row.find(0, token -> token.is(Kind.KEYWORD, "VALUES"));
        int last = row.size() - 1;
        while (last > values && !row.get(last).is(Kind.PARENTHESIS_GROUP)) {
            last--;
        }
        if (values >= 0 && last > values) {
            row.group(Kind.VALUES_GROUP, values, last);
        }
    }
}
