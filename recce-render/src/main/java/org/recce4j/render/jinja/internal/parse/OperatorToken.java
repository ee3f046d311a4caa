package org.recce4j.render.jinja.internal.parse;

import org.jspecify.annotations.Nullable;

/** The operators of the language; the longer one wins. */
final class OperatorToken {

    private OperatorToken() {}

    static @Nullable TokenType at(String source, int at) {
        char c = source.charAt(at);
        char next = at + 1 < source.length() ? source.charAt(at + 1) : 0;
        return switch (c) {
            case '+' -> TokenType.ADD;
            case '-' -> TokenType.SUB;
            case '/' -> next == '/' ? TokenType.FLOORDIV : TokenType.DIV;
            case '*' -> next == '*' ? TokenType.POW : TokenType.MUL;
            case '%' -> TokenType.MOD;
            case '~' -> TokenType.TILDE;
            case '[' -> TokenType.LBRACKET;
            case ']' -> TokenType.RBRACKET;
            case '(' -> TokenType.LPAREN;
            case ')' -> TokenType.RPAREN;
            case '{' -> TokenType.LBRACE;
            case '}' -> TokenType.RBRACE;
            case '=' -> next == '=' ? TokenType.EQ : TokenType.ASSIGN;
            case '!' -> next == '=' ? TokenType.NE : null;
            case '>' -> next == '=' ? TokenType.GTEQ : TokenType.GT;
            case '<' -> next == '=' ? TokenType.LTEQ : TokenType.LT;
            case '.' -> TokenType.DOT;
            case ':' -> TokenType.COLON;
            case '|' -> TokenType.PIPE;
            case ',' -> TokenType.COMMA;
            case ';' -> TokenType.SEMICOLON;
            default -> null;
        };
    }
}
