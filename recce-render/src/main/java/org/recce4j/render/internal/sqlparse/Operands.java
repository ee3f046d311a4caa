package org.recce4j.render.internal.sqlparse;

import java.util.Set;

/** What can be joined to what, by the names that sqlparse gives the groups. */
final class Operands {

    private static final Set<String> CLOCK = Set.of("CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP");
    private static final Set<Kind> NAMES = Set.of(Kind.BRACKETS_GROUP, Kind.IDENTIFIER_GROUP, Kind.NAME, Kind.SYMBOL);
    private static final Set<Kind> ALIASED = Set.of(
            Kind.PARENTHESIS_GROUP,
            Kind.FUNCTION_GROUP,
            Kind.CASE_GROUP,
            Kind.IDENTIFIER_GROUP,
            Kind.OPERATION_GROUP,
            Kind.COMPARISON_GROUP);
    private static final Set<Kind> LISTED = Set.of(
            Kind.FUNCTION_GROUP,
            Kind.CASE_GROUP,
            Kind.IDENTIFIER_GROUP,
            Kind.COMPARISON_GROUP,
            Kind.LIST_GROUP,
            Kind.OPERATION_GROUP,
            Kind.KEYWORD,
            Kind.WILDCARD);

    private final SqlparseRelease release;

    Operands(SqlparseRelease release) {
        this.release = release;
    }

    boolean isBeforePoint(SqlparseToken token) {
        return NAMES.contains(token.kind());
    }

    boolean isBehindPoint(SqlparseToken token) {
        Kind kind = token.kind();
        return kind == Kind.BRACKETS_GROUP
                || kind == Kind.FUNCTION_GROUP
                || kind == Kind.NAME
                || kind == Kind.SYMBOL
                || kind == Kind.WILDCARD
                || (kind == Kind.STRING && release.isAtLeast(SqlparseRelease.V0_5_4));
    }

    boolean isIndexed(SqlparseToken token) {
        return token.is(Kind.FUNCTION_GROUP) || isBeforePoint(token);
    }

    boolean isOfOperator(SqlparseToken token) {
        return isValue(token)
                || token.is(Kind.BRACKETS_GROUP)
                || token.is(Kind.TYPED_LITERAL_GROUP)
                || token.is(Kind.KEYWORD, CLOCK);
    }

    boolean isCompared(SqlparseToken token) {
        return isValue(token)
                || (token.is(Kind.TYPED_LITERAL_GROUP) && release.isAtLeast(SqlparseRelease.V0_4_3))
                || token.isKeyword("NULL");
    }

    private static boolean isValue(SqlparseToken token) {
        Kind kind = token.kind();
        return kind.isPlainOperand()
                || kind == Kind.PARENTHESIS_GROUP
                || kind == Kind.FUNCTION_GROUP
                || kind == Kind.IDENTIFIER_GROUP
                || kind == Kind.OPERATION_GROUP;
    }

    boolean isAliased(SqlparseToken token) {
        return ALIASED.contains(token.kind()) || token.kind().isNumber();
    }

    boolean isAssigned(SqlparseToken token) {
        return release.isAtLeast(SqlparseRelease.V0_5_4)
                ? !token.is(Kind.KEYWORD)
                : !token.kind().isKeyword();
    }

    boolean isListed(SqlparseToken token) {
        return LISTED.contains(token.kind()) || token.kind().isPlainOperand();
    }
}
