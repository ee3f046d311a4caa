package org.recce4j.render.jinja;

import org.recce4j.model.ErrorCode;

/** Why a template could not be rendered. */
public enum TemplateErrorCode implements ErrorCode {
    /** The template is not well formed, or names a filter or test that does not exist. */
    SYNTAX(Category.INPUT),
    /** A name, attribute or item that nothing defines. */
    UNDEFINED(Category.INPUT),
    /** A value of the wrong type. */
    TYPE(Category.INPUT),
    /** Any other error of Python's or Jinja's, such as a missing key or a division by zero. */
    VALUE(Category.INPUT),
    /** The loader has no template of the name. */
    NOT_FOUND(Category.INPUT),
    /** The sandbox refuses an attribute. */
    SECURITY(Category.INPUT),
    /** A bound of {@link RenderLimits} was reached. */
    LIMIT(Category.INPUT),
    /** The caller cancelled. */
    CANCELLED(Category.CANCELLED),
    /** A part of Jinja2 that this engine does not have. */
    UNSUPPORTED(Category.UNSUPPORTED),
    /** A function or filter of the caller's failed; the cause says how. */
    CALL(Category.INPUT),
    /** The engine itself failed; the cause says how. */
    DEFECT(Category.INTERNAL);

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
