package org.recce4j.render.jinja.internal.parse;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.value.Repr;

/** The tokens in turn, with the current one and a look at the next (Jinja2's {@code lexer.TokenStream}). */
final class TokenStream {

    private final Lexer lexer;
    private Token current;
    private @Nullable Token pushed;

    TokenStream(Lexer lexer) {
        this.lexer = lexer;
        this.current = lexer.next();
    }

    Token current() {
        return current;
    }

    SourcePosition position() {
        return new SourcePosition(current.line(), current.offset());
    }

    /** Goes one token ahead and returns the one it leaves. */
    Token next() {
        Token left = current;
        if (pushed != null) {
            current = pushed;
            pushed = null;
        } else if (!left.is(TokenType.EOF)) {
            Token found = lexer.next();
            // Jinja2 puts the end of the template on the line of the last token
            current = found.is(TokenType.EOF) ? new Token(TokenType.EOF, "", left.line(), found.offset()) : found;
        }
        return left;
    }

    /** The token behind the current one. */
    Token look() {
        if (pushed == null) {
            Token held = next();
            pushed = current;
            current = held;
        }
        return pushed == null ? current : pushed;
    }

    boolean is(TokenType type) {
        return current.is(type);
    }

    boolean isName(String name) {
        return current.isName(name);
    }

    boolean skipIf(TokenType type) {
        boolean matches = current.is(type);
        if (matches) {
            next();
        }
        return matches;
    }

    boolean skipIfName(String name) {
        boolean matches = current.isName(name);
        if (matches) {
            next();
        }
        return matches;
    }

    Token expect(TokenType type) {
        return expect(current.is(type), type.description());
    }

    Token expectName(String name) {
        return expect(current.isName(name), name);
    }

    private Token expect(boolean matches, String description) {
        if (matches) {
            return next();
        }
        throw failure(
                current.is(TokenType.EOF)
                        ? "unexpected end of template, expected " + Repr.repr(description) + "."
                        : "expected token " + Repr.repr(description) + ", got " + Repr.repr(current.description()));
    }

    SyntaxException failure(String message) {
        return new SyntaxException(message, current.line(), current.offset());
    }
}
