package org.recce4j.render.jinja;

import org.recce4j.model.ErrorCode;

/** Why a template could not be parsed or rendered. */
public enum TemplateErrorCode implements ErrorCode {
    /** The template is malformed, or names a filter or test that does not exist. */
    SYNTAX(Category.INPUT),
    /** A name, attribute or item is not defined. */
    UNDEFINED(Category.INPUT),
    /** A value has the wrong type. */
    TYPE(Category.INPUT),
    /** Any other error of Python or Jinja, such as a missing key or a division by zero. */
    VALUE(Category.INPUT),
    /** The loader has no template of this name. */
    NOT_FOUND(Category.INPUT),
    /** The sandbox denies access to an attribute. */
    SECURITY(Category.INPUT),
    /** A limit of {@link RenderLimits} was reached. */
    LIMIT(Category.INPUT),
    /** The caller cancelled the rendering. */
    CANCELLED(Category.CANCELLED),
    /** The template uses a part of Jinja2 that this engine does not support. */
    UNSUPPORTED(Category.UNSUPPORTED),
    /** The caller's function or filter failed; the cause says why. */
    CALL(Category.INPUT),
    /** The engine itself failed; the cause says why. */
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
