package org.recce4j.render.jinja.internal.parse;

/**
 * A piece of a template.
 *
 * @param value a text; Long, BigInteger or Double of a number
 * @param offset the UTF-16 unit at which it begins
 */
record Token(TokenType type, Object value, int line, int offset) {

    boolean is(TokenType expected) {
        return type == expected;
    }

    boolean isName(String name) {
        return type == TokenType.NAME && value.equals(name);
    }

    String text() {
        return value.toString();
    }

    /** As Jinja2's messages call it: a name by itself, others by their kind. */
    String description() {
        return type == TokenType.NAME ? text() : type.description();
    }
}
