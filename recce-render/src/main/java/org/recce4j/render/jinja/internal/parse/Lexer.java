package org.recce4j.render.jinja.internal.parse;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import org.recce4j.render.jinja.internal.value.Digits;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/**
 * A template's text to tokens, one at a time: a later error is not found before an earlier one of the parser's (Jinja2 3.1.6,
 * {@code lexer.py}).
 */
final class Lexer {

    private enum State {
        ROOT,
        BLOCK,
        VARIABLE
    }

    private final String source;
    private final LexerOptions options;
    private final Deque<Character> brackets = new ArrayDeque<>();
    private final Deque<Token> ready = new ArrayDeque<>();
    private State state = State.ROOT;
    private int at;
    private int line = 1;
    private boolean startsLine = true;

    Lexer(String source, LexerOptions options) {
        this.options = options;
        this.source = normalized(source, options.keepTrailingNewline());
    }

    /** Every line break is one line feed; the last one is dropped unless it is kept. */
    private static String normalized(String source, boolean keepsTrailingNewline) {
        String lines =
                source.indexOf('\r') < 0 ? source : source.replace("\r\n", "\n").replace('\r', '\n');
        return !keepsTrailingNewline && lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    }

    String source() {
        return source;
    }

    Token next() {
        while (ready.isEmpty()) {
            if (state == State.ROOT) {
                if (at >= source.length()) {
                    return new Token(TokenType.EOF, "", line, at);
                }
                root();
            } else if (!tag()) {
                return new Token(TokenType.EOF, "", line, at);
            }
        }
        return ready.removeFirst();
    }

    private void add(TokenType type, Object value, int offset) {
        ready.add(new Token(type, value, line, offset));
    }

    private void advance(int end) {
        for (int i = source.indexOf('\n', at); i >= 0 && i < end; i = source.indexOf('\n', i + 1)) {
            line++;
        }
        startsLine = end > at && source.charAt(end - 1) == '\n';
        at = end;
    }

    private void root() {
        int open = at;
        do {
            open = source.indexOf('{', open);
        } while (open >= 0 && !isOpening(open++));
        if (open < 0) {
            add(TokenType.DATA, source.substring(at), at);
            advance(source.length());
            return;
        }
        opened(open - 1);
    }

    private boolean isOpening(int open) {
        return open + 1 < source.length() && "%{#".indexOf(source.charAt(open + 1)) >= 0;
    }

    private char charAt(int index) {
        return index < source.length() ? source.charAt(index) : 0;
    }

    private void opened(int open) {
        char kind = charAt(open + 1);
        int rawBody = kind == '%' ? rawBody(open) : -1;
        char sign = charAt(open + 2);
        boolean isSigned = sign == '-' || sign == '+';
        String text = stripped(source.substring(at, open), isSigned ? sign : 0, kind == '{');
        if (!text.isEmpty()) {
            add(TokenType.DATA, text, at);
        }
        advance(open);
        if (rawBody >= 0) {
            advance(rawBody);
            raw(open);
            return;
        }
        int body = open + (isSigned ? 3 : 2);
        switch (kind) {
            case '#' -> comment(body);
            case '%' -> {
                add(TokenType.BLOCK_BEGIN, "{%", open);
                advance(body);
                state = State.BLOCK;
            }
            default -> {
                add(TokenType.VARIABLE_BEGIN, "{{", open);
                advance(body);
                state = State.VARIABLE;
            }
        }
    }

    /** What is left of the text before a tag; {@code sign} is 0 without one. */
    private String stripped(String text, char sign, boolean beforeVariable) {
        if (sign == '-') {
            return UnicodeText.stripEnd(text);
        }
        if (sign == '+' || !options.lstripBlocks() || beforeVariable) {
            return text;
        }
        int lineStart = text.lastIndexOf('\n') + 1;
        boolean isIndent = lineStart < text.length()
                && UnicodeText.strip(text.substring(lineStart)).isEmpty();
        return isIndent && (lineStart > 0 || startsLine) ? text.substring(0, lineStart) : text;
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < source.length() && UnicodeText.isSpace(source.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where the text of a raw block begins; -1 when the tag is no {@code raw}. */
    private int rawBody(int open) {
        int i = open + 2;
        i = skipSpace(charAt(i) == '-' || charAt(i) == '+' ? i + 1 : i);
        if (!source.startsWith("raw", i)) {
            return -1;
        }
        i = skipSpace(i + 3);
        if (source.startsWith("-%}", i)) {
            return skipSpace(i + 3);
        }
        return source.startsWith("%}", i) ? i + 2 : -1;
    }

    private void raw(int opened) {
        for (int i = source.indexOf("{%", at); i >= 0; i = source.indexOf("{%", i + 1)) {
            int name = i + 2;
            char sign = charAt(name) == '-' || charAt(name) == '+' ? charAt(name) : 0;
            name = skipSpace(sign == 0 ? name : name + 1);
            int end = source.startsWith("endraw", name) ? blockEnd(skipSpace(name + 6)) : -1;
            if (end >= 0) {
                String text = stripped(source.substring(at, i), sign, false);
                if (!text.isEmpty()) {
                    add(TokenType.DATA, text, at);
                }
                advance(end);
                return;
            }
        }
        if (at < source.length()) {
            throw new SyntaxException("Missing end of raw directive", line, opened);
        }
    }

    private void comment(int body) {
        int opened = at;
        advance(body);
        int end = source.indexOf("#}", at);
        if (end < 0) {
            if (at >= source.length()) {
                return;
            }
            throw new SyntaxException("Missing end of comment tag", line, opened);
        }
        boolean isSigned = end > at && (source.charAt(end - 1) == '-' || source.charAt(end - 1) == '+');
        char sign = isSigned ? source.charAt(end - 1) : 0;
        advance(sign == '-' ? skipSpace(end + 2) : sign == 0 ? trimmed(end + 2) : end + 2);
    }

    private int trimmed(int end) {
        return options.trimBlocks() && charAt(end) == '\n' ? end + 1 : end;
    }

    /** Where the template goes on behind a block's end that stands here; -1 when none does. */
    private int blockEnd(int i) {
        if (source.startsWith("-%}", i)) {
            return skipSpace(i + 3);
        }
        if (source.startsWith("+%}", i)) {
            return i + 3;
        }
        return source.startsWith("%}", i) ? trimmed(i + 2) : -1;
    }

    private int variableEnd(int i) {
        if (source.startsWith("-}}", i)) {
            return skipSpace(i + 3);
        }
        return source.startsWith("}}", i) ? i + 2 : -1;
    }

    /** Adds the next token inside a tag; false at the end of the text. */
    private boolean tag() {
        boolean isBlock = state == State.BLOCK;
        int end = !brackets.isEmpty() ? -1 : isBlock ? blockEnd(at) : variableEnd(at);
        if (end >= 0) {
            add(isBlock ? TokenType.BLOCK_END : TokenType.VARIABLE_END, source.substring(at, end), at);
            advance(end);
            state = State.ROOT;
            return true;
        }
        int start = skipSpace(at);
        if (start > at) {
            advance(start);
            return true;
        }
        if (at >= source.length()) {
            return false;
        }
        char c = source.charAt(at);
        if (Character.isDigit(source.codePointAt(at))) {
            number();
        } else if (isNamePart(source.codePointAt(at))) {
            name();
        } else if (c == '\'' || c == '"') {
            string(c);
        } else {
            operator();
        }
        return true;
    }

    private static boolean isNamePart(int c) {
        return c == '_'
                || Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.OTHER_NUMBER
                || (Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    private void number() {
        NumberToken number = NumberToken.at(source, at);
        if (number == null) {
            name();
            return;
        }
        if (!number.isFloat() && number.radix() == 10 && number.digits().length() > Digits.MOST_DIGITS) {
            throw new SyntaxException(
                    "ValueError",
                    "Exceeds the limit (" + Digits.MOST_DIGITS + " digits) for integer string conversion: value has "
                            + number.digits().length()
                            + " digits; use sys.set_int_max_str_digits() to increase the limit",
                    line,
                    at);
        }
        Object value =
                number.isFloat() ? (Object) Double.valueOf(number.digits()) : TemplateValues.integer(integer(number));
        add(number.isFloat() ? TokenType.FLOAT : TokenType.INTEGER, value, at);
        advance(number.end());
    }

    private BigInteger integer(NumberToken number) {
        try {
            return Digits.parse(number.digits(), number.radix());
        } catch (PythonException tooLarge) {
            throw new SyntaxException(tooLarge.type(), tooLarge.text(), line, at);
        }
    }

    private void name() {
        int end = at;
        while (end < source.length() && isNamePart(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        String name = source.substring(at, end);
        int first = name.codePointAt(0);
        if (first != '_' && !Character.isUnicodeIdentifierStart(first)) {
            throw new SyntaxException("Invalid character in identifier", line, at);
        }
        add(TokenType.NAME, name, at);
        advance(end);
    }

    private void string(char quote) {
        int end = at + 1;
        while (end < source.length() && source.charAt(end) != quote) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= source.length()) {
            throw unexpected();
        }
        String literal = source.substring(at + 1, end);
        String value = literal.indexOf('\\') < 0 ? literal : StringLiteral.unescape(literal, line, at);
        add(TokenType.STRING, value, at);
        advance(end + 1);
    }

    private SyntaxException unexpected() {
        String character = Character.toString(source.codePointAt(at));
        return new SyntaxException(
                "unexpected char " + Repr.repr(character) + " at " + UnicodeText.index(source, at), line, at);
    }

    private void operator() {
        TokenType type = OperatorToken.at(source, at);
        if (type == null) {
            throw unexpected();
        }
        String operator = type.description();
        switch (type) {
            case LBRACE -> brackets.push('}');
            case LPAREN -> brackets.push(')');
            case LBRACKET -> brackets.push(']');
            case RBRACE, RPAREN, RBRACKET -> {
                if (brackets.isEmpty()) {
                    throw new SyntaxException("unexpected '" + operator + "'", line, at);
                }
                char expected = brackets.pop();
                if (expected != operator.charAt(0)) {
                    throw new SyntaxException("unexpected '" + operator + "', expected '" + expected + "'", line, at);
                }
            }
            default -> {
                // no bracket
            }
        }
        add(type, operator, at);
        advance(at + operator.length());
    }
}
