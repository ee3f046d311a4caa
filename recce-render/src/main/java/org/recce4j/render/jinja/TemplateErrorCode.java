package org.recce4j.render.jinja;

import org.recce4j.model.ErrorCode;

/** Why a template could not be rendered. */
public enum TemplateErrorCode implements ErrorCode {
    /** The template is not well formed. */
    SYNTAX(Category.INPUT),
    /** A name, attribute or item that nothing defines. */
    UNDEFINED(Category.INPUT),
    /** A value of the wrong type. */
    TYPE(Category.INPUT),
    /** A part of the language that this version does not have. */
    UNSUPPORTED(Category.UNSUPPORTED),
    /** A function or filter of the caller's failed; the cause says how. */
    CALL(Category.INPUT);

    private final Category category;

    TemplateErrorCode(Category category) {
        this.category = category;
    }

    @Override
    public String id() {
        return "JINJA-" + name().replace('_', '-');
    }

    @Override
    public Category category() {
        return category;
    }
}
