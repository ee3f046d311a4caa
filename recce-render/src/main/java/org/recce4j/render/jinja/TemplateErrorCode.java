package org.recce4j.render.jinja;

import org.recce4j.model.ErrorCode;

/** Why a template could not be rendered. */
public enum TemplateErrorCode implements ErrorCode {
    /** The template is not well formed. */
    SYNTAX("JINJA-SYNTAX", Category.INPUT),
    /** A name, attribute or item that nothing defines. */
    UNDEFINED("JINJA-UNDEFINED", Category.INPUT),
    /** A value of the wrong type. */
    TYPE("JINJA-TYPE", Category.INPUT),
    /** A part of the language that this version does not have. */
    UNSUPPORTED("JINJA-UNSUPPORTED", Category.UNSUPPORTED),
    /** A function or filter of the caller's failed; the cause says how. */
    CALL("JINJA-CALL", Category.INPUT);

    private final String id;
    private final Category category;

    TemplateErrorCode(String id, Category category) {
        this.id = id;
        this.category = category;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Category category() {
        return category;
    }
}
