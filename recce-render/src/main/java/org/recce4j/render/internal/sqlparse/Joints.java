package org.recce4j.render.internal.sqlparse;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The groups that a token in the middle makes, by the names that sqlparse gives them. */
final class Joints {

    private static final Set<String> UNITS = Set.of("DAY", "HOUR", "MINUTE", "MONTH", "SECOND", "YEAR");

    private final SqlparseRelease release;
    private final Operands operands;
    private int noSemicolonFrom = Integer.MAX_VALUE;

    Joints(SqlparseRelease release) {
        this.release = release;
        this.operands = new Operands(release);
    }

    Joint point() {
        boolean knowsArrows = release.isAtLeast(SqlparseRelease.V0_5_4);
        return new Joint(
                Kind.IDENTIFIER_GROUP,
                token -> token.is(Kind.PUNCTUATION, ".")
                        || (knowsArrows && (token.is(Kind.OPERATOR, "->") || token.is(Kind.OPERATOR, "->>"))),
                operands::isBeforePoint,
                any -> true,
                (row, previous, index, next) -> new Joint.Range(
                        previous, next >= 0 && operands.isBehindPoint(row.get(next)) ? next : index, true));
    }

    Joint array() {
        return new Joint(
                Kind.IDENTIFIER_GROUP,
                token -> token.is(Kind.BRACKETS_GROUP),
                operands::isIndexed,
                any -> true,
                (row, previous, index, next) -> new Joint.Range(previous, index, true));
    }

    Joint typeCast() {
        return new Joint(
                Kind.IDENTIFIER_GROUP, token -> token.is(Kind.PUNCTUATION, "::"), any -> true, token -> token != null);
    }

    Joint timeZone() {
        boolean takesAny = !release.isAtLeast(SqlparseRelease.V0_4_3);
        return new Joint(
                Kind.IDENTIFIER_GROUP,
                token -> token.is(Kind.TZ_CAST),
                any -> true,
                present(token -> takesAny || token.is(Kind.KEYWORD, "AS") || token.is(Kind.STRING)));
    }

    Joint typedLiteral() {
        return new Joint(
                Kind.TYPED_LITERAL_GROUP,
                token -> token.is(Kind.BUILTIN) || token.is(Kind.KEYWORD, "TIMESTAMP"),
                any -> true,
                present(token -> token.is(Kind.STRING)),
                (row, previous, index, next) -> new Joint.Range(index, next, false));
    }

    Joint unit() {
        return new Joint(
                Kind.TYPED_LITERAL_GROUP,
                token -> token.is(Kind.TYPED_LITERAL_GROUP),
                any -> true,
                present(token -> token.is(Kind.KEYWORD, UNITS)),
                (row, previous, index, next) -> new Joint.Range(index, next, true));
    }

    Joint operation() {
        return new Joint(
                Kind.OPERATION_GROUP,
                token -> token.is(Kind.OPERATOR) || token.is(Kind.WILDCARD),
                operands::isOfOperator,
                present(operands::isOfOperator),
                Joints::pair);
    }

    Joint comparison() {
        return new Joint(
                Kind.COMPARISON_GROUP,
                token -> token.is(Kind.COMPARISON),
                operands::isCompared,
                present(operands::isCompared),
                Joints::pair);
    }

    Joint as() {
        return new Joint(
                Kind.IDENTIFIER_GROUP,
                token -> token.isKeyword("AS"),
                token -> !token.kind().isKeyword() || token.isKeyword("NULL"),
                present(token -> !token.is(Kind.DML) && !token.is(Kind.DDL) && !token.is(Kind.CTE)));
    }

    /** An assignment reaches to the next semicolon. */
    Joint assignment() {
        return new Joint(
                Kind.ASSIGNMENT_GROUP,
                token -> token.is(Kind.ASSIGN),
                operands::isAssigned,
                present(operands::isAssigned),
                (row, previous, index, next) -> new Joint.Range(previous, semicolon(row, next), true));
    }

    private int semicolon(TokenRow row, int next) {
        if (next >= noSemicolonFrom) {
            return next;
        }
        int semicolon = row.find(next + 1, token -> token.is(Kind.PUNCTUATION, ";"));
        if (semicolon < 0) {
            noSemicolonFrom = next;
            return next;
        }
        return semicolon;
    }

    Joint list() {
        return new Joint(
                Kind.LIST_GROUP,
                token -> token.is(Kind.PUNCTUATION, ","),
                operands::isListed,
                present(operands::isListed));
    }

    private static Joint.Range pair(TokenRow row, int previous, int index, int next) {
        return new Joint.Range(previous, next, false);
    }

    private static Predicate<@Nullable SqlparseToken> present(Predicate<SqlparseToken> other) {
        return token -> token != null && other.test(token);
    }
}
