package org.recce4j.render.internal.sqlparse;

/** What a token, or a group of tokens, is. */
enum Kind {
    WHITESPACE,
    NEWLINE,
    LINE_COMMENT,
    LINE_HINT,
    BLOCK_COMMENT,
    ASSIGN,
    PUNCTUATION,
    WILDCARD,
    NAME,
    BUILTIN,
    PLACEHOLDER,
    LITERAL,
    COMMAND,
    KEYWORD,
    DML,
    DDL,
    DCL,
    CTE,
    ORDER,
    TZ_CAST,
    HEXADECIMAL,
    INTEGER,
    FLOAT,
    STRING,
    SYMBOL,
    OPERATOR,
    COMPARISON,
    ERROR,
    COMMENT_GROUP,
    BRACKETS_GROUP,
    PARENTHESIS_GROUP,
    CASE_GROUP,
    IF_GROUP,
    FOR_GROUP,
    BEGIN_GROUP,
    OVER_GROUP,
    FUNCTION_GROUP,
    WHERE_GROUP,
    IDENTIFIER_GROUP,
    TYPED_LITERAL_GROUP,
    OPERATION_GROUP,
    COMPARISON_GROUP,
    ASSIGNMENT_GROUP,
    LIST_GROUP,
    VALUES_GROUP;

    boolean isGroup() {
        return compareTo(COMMENT_GROUP) >= 0;
    }

    boolean isBlank() {
        return this == WHITESPACE || this == NEWLINE;
    }

    boolean isComment() {
        return this == LINE_COMMENT || this == LINE_HINT || this == BLOCK_COMMENT;
    }

    boolean isKeyword() {
        return compareTo(KEYWORD) >= 0 && compareTo(TZ_CAST) <= 0;
    }

    boolean isName() {
        return this == NAME || this == BUILTIN || this == PLACEHOLDER;
    }

    boolean isNumber() {
        return this == HEXADECIMAL || this == INTEGER || this == FLOAT;
    }

    /** Whether it can be an operand if nothing is grouped: hexadecimal numbers and types cannot. */
    boolean isPlainOperand() {
        return this == INTEGER
                || this == FLOAT
                || this == STRING
                || this == SYMBOL
                || this == NAME
                || this == PLACEHOLDER;
    }
}
