package org.recce4j.render.jinja.internal;

import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.TemplateException;

/** A piece of the template's text and where it begins. */
record Token(Kind kind, String text, Expression.Position position) {

    enum Kind {
        /** Text outside of any delimiter. */
        DATA,
        /** Opens an expression. */
        OUTPUT_BEGIN,
        /** Closes an expression. */
        OUTPUT_END,
        NAME,
        STRING,
        INTEGER,
        FLOAT,
        OPERATOR,
        /** The template is over. */
        END
    }

    boolean is(String operatorOrName) {
        return (kind == Kind.OPERATOR || kind == Kind.NAME) && text.equals(operatorOrName);
    }

    TemplateException failure(TemplateErrorCode code, String reason) {
        return new TemplateException(code, reason, position.line(), position.column(), null);
    }

    String described() {
        return kind == Kind.END ? "end of template" : "'" + text + "'";
    }
}
