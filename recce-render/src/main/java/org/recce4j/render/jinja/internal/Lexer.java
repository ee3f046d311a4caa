package org.recce4j.render.jinja.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.TemplateException;

/** A template's text to tokens. White space control and comments are settled here and leave no token. */
final class Lexer {

    private static final List<String> OPERATORS =
            List.of("==", "!=", "~", "+", "(", ")", "[", "]", "{", "}", ",", ":", ".", "|", "=");
    private static final Pattern TAG = Pattern.compile("\\{%[-+]?\\s*(\\w*)\\s*([-+]?%\\})?");
    private static final Pattern END_RAW = Pattern.compile("\\{%([-+]?)\\s*endraw\\s*([-+]?)%\\}");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean stripNext;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String template) {
        String normal = template.replace("\r\n", "\n").replace('\r', '\n');
        return new Lexer(normal.endsWith("\n") ? normal.substring(0, normal.length() - 1) : normal).run();
    }

    private List<Token> run() {
        while (at < source.length()) {
            int next = nextDelimiter();
            data(at, next);
            at = next;
            if (source.startsWith("{{", at)) {
                output();
            } else if (source.startsWith("{#", at)) {
                comment();
            } else if (source.startsWith("{%", at)) {
                tag();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", position(at)));
        return tokens;
    }

    private int nextDelimiter() {
        for (int i = source.indexOf('{', at); i >= 0; i = source.indexOf('{', i + 1)) {
            if (i + 1 < source.length() && "{#%".indexOf(source.charAt(i + 1)) >= 0) {
                return i;
            }
        }
        return source.length();
    }

    private void data(int from, int to) {
        String text = source.substring(from, to);
        if (stripNext) {
            text = text.stripLeading();
        }
        stripNext = false;
        if (to < source.length() && source.startsWith("-", to + 2)) {
            text = text.stripTrailing();
        }
        if (!text.isEmpty()) {
            tokens.add(new Token(Token.Kind.DATA, text, position(from)));
        }
    }

    private void comment() {
        int end = source.indexOf("#}", at + 2);
        if (end < 0) {
            throw failure(at, TemplateErrorCode.SYNTAX, "Missing end of comment tag");
        }
        stripNext = source.charAt(end - 1) == '-';
        at = end + 2;
    }

    private void tag() {
        Matcher tag = TAG.matcher(source).region(at, source.length());
        if (!tag.lookingAt()) {
            throw failure(at, TemplateErrorCode.SYNTAX, "Tag name expected");
        }
        if (!tag.group(1).equals("raw") || tag.group(2) == null) {
            throw failure(
                    at,
                    TemplateErrorCode.UNSUPPORTED,
                    "The tag '" + tag.group(1) + "' is not supported; only expressions, comments and raw are");
        }
        Matcher end = END_RAW.matcher(source);
        if (!end.find(tag.end())) {
            throw failure(at, TemplateErrorCode.SYNTAX, "Missing end of raw directive");
        }
        String text = source.substring(tag.end(), end.start());
        text = tag.group(2).startsWith("-") ? text.stripLeading() : text;
        text = end.group(1).equals("-") ? text.stripTrailing() : text;
        if (!text.isEmpty()) {
            tokens.add(new Token(Token.Kind.DATA, text, position(tag.end())));
        }
        stripNext = end.group(2).equals("-");
        at = end.end();
    }

    private void output() {
        tokens.add(new Token(Token.Kind.OUTPUT_BEGIN, "{{", position(at)));
        at += 2;
        if (source.startsWith("-", at) || source.startsWith("+", at)) {
            at++;
        }
        int braces = 0;
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
                continue;
            }
            boolean strip = source.startsWith("-}}", at);
            if (strip || (braces == 0 && source.startsWith("}}", at))) {
                tokens.add(new Token(Token.Kind.OUTPUT_END, "}}", position(at)));
                at += strip ? 3 : 2;
                stripNext = strip;
                return;
            }
            Token token = expressionToken();
            braces += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            tokens.add(token);
        }
    }

    private Token expressionToken() {
        char first = source.charAt(at);
        int from = at;
        if (first == '\'' || first == '"') {
            return string(first);
        }
        if (Character.isDigit(first)) {
            return number(from);
        }
        if (Character.isUnicodeIdentifierStart(first) || first == '_') {
            while (at < source.length() && isNamePart(source.charAt(at))) {
                at++;
            }
            return new Token(Token.Kind.NAME, source.substring(from, at), position(from));
        }
        for (String operator : OPERATORS) {
            if (source.startsWith(operator, at)) {
                at += operator.length();
                return new Token(Token.Kind.OPERATOR, operator, position(from));
            }
        }
        throw failure(at, TemplateErrorCode.SYNTAX, "unexpected char '" + first + "'");
    }

    private static boolean isNamePart(char c) {
        return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    private Token number(int from) {
        while (at < source.length() && isNumberPart(from)) {
            at++;
        }
        String text = source.substring(from, at).replace("_", "");
        return new Token(text.indexOf('.') < 0 ? Token.Kind.INTEGER : Token.Kind.FLOAT, text, position(from));
    }

    private boolean isNumberPart(int from) {
        char c = source.charAt(at);
        boolean point = c == '.'
                && source.substring(from, at).indexOf('.') < 0
                && at + 1 < source.length()
                && Character.isDigit(source.charAt(at + 1));
        return Character.isDigit(c) || c == '_' || point;
    }

    private Token string(char quote) {
        int from = at++;
        StringBuilder text = new StringBuilder();
        while (at < source.length() && source.charAt(at) != quote) {
            char c = source.charAt(at++);
            text.append(c == '\\' && at < source.length() ? escaped(source.charAt(at++)) : String.valueOf(c));
        }
        if (at >= source.length()) {
            throw failure(from, TemplateErrorCode.SYNTAX, "unexpected char '" + quote + "'");
        }
        at++;
        return new Token(Token.Kind.STRING, text.toString(), position(from));
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '\\', '\'', '"' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    private TemplateException failure(int offset, TemplateErrorCode code, String reason) {
        Expression.Position position = position(offset);
        return new TemplateException(code, reason, position.line(), position.column(), null);
    }

    private Expression.Position position(int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = source.indexOf('\n'); i >= 0 && i < offset; i = source.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return new Expression.Position(line, offset - lineStart + 1);
    }
}
