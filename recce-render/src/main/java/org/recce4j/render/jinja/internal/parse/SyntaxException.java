package org.recce4j.render.jinja.internal.parse;

/** Thrown when a template cannot be parsed, with the class and message of Jinja2, and the place. */
final class SyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final int line;
    private final int offset;

    SyntaxException(String message, int line, int offset) {
        this("TemplateSyntaxError", message, line, offset);
    }

    SyntaxException(String type, String message, int line, int offset) {
        super(message, null, false, false);
        this.type = type;
        this.line = line;
        this.offset = offset;
    }

    String type() {
        return type;
    }

    int line() {
        return line;
    }

    int offset() {
        return offset;
    }
}
