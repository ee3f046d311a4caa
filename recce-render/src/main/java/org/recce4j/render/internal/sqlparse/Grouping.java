package org.recce4j.render.internal.sqlparse;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Groups the top-level tokens of a statement as sqlparse does. What is within a group is not looked at: it changes
 * nothing outside.
 */
final class Grouping {

    private static final int LIMIT = 10_000;
    private static final Set<String> LOOPS = Set.of("FOR", "FOREACH");

    private final SqlparseRelease release;
    private final Clauses clauses;
    private final Joints joints;

    Grouping(CodePoints text, SqlparseRelease release) {
        this.release = release;
        this.clauses = new Clauses(text, release);
        this.joints = new Joints(release);
    }

    void group(TokenRow row) {
        clauses.comments(row);
        pairs(row);
        if (release.isAtLeast(SqlparseRelease.V0_5_4)) {
            clauses.over(row);
        }
        clauses.functions(row);
        clauses.where(row);
        join(row, joints.point());
        join(row, joints.array());
        clauses.identifiers(row);
        clauses.order(row);
        expressions(row);
        clauses.aliased(row);
        join(row, joints.assignment());
        clauses.trailingComments(row);
        join(row, joints.list());
        clauses.values(row);
    }

    private void pairs(TokenRow row) {
        pairs(row, Kind.BRACKETS_GROUP, sign("["), sign("]"));
        pairs(row, Kind.PARENTHESIS_GROUP, sign("("), sign(")"));
        pairs(row, Kind.CASE_GROUP, word("CASE"), word("END"));
        pairs(row, Kind.IF_GROUP, word("IF"), word("END IF"));
        pairs(row, Kind.FOR_GROUP, token -> token.is(Kind.KEYWORD, LOOPS), word("END LOOP"));
        pairs(row, Kind.BEGIN_GROUP, word("BEGIN"), word("END"));
    }

    private void expressions(TokenRow row) {
        join(row, joints.typeCast());
        join(row, joints.timeZone());
        join(row, joints.typedLiteral());
        join(row, joints.unit());
        join(row, joints.operation());
        join(row, joints.comparison());
        join(row, joints.as());
    }

    private void pairs(TokenRow row, Kind kind, Predicate<SqlparseToken> opens, Predicate<SqlparseToken> closes) {
        if (!isTooLong(row)) {
            clauses.pairs(row, kind, opens, closes);
        }
    }

    private void join(TokenRow row, Joint joint) {
        if (!isTooLong(row)) {
            joint.group(row);
        }
    }

    /** Other releases have no limit, or one that dbt switches off. */
    private boolean isTooLong(TokenRow row) {
        return release == SqlparseRelease.V0_5_4 && row.size() > LIMIT;
    }

    private static Predicate<SqlparseToken> sign(String sign) {
        return token -> token.is(Kind.PUNCTUATION, sign);
    }

    private static Predicate<SqlparseToken> word(String word) {
        return token -> token.is(Kind.KEYWORD, word);
    }
}
