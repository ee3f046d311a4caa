package org.recce4j.render;

import org.recce4j.model.ErrorCode;

/** Why a template gave no SQL. */
public enum RenderErrorCode implements ErrorCode {
    /** {@code ref} or {@code source} was called with arguments that it does not take. */
    ARGUMENTS(Category.INPUT),
    /** {@code ref} names a node that the state does not have. */
    REF_NOT_FOUND(Category.INPUT),
    /** {@code ref} names a node that the project disables. */
    REF_DISABLED(Category.INPUT),
    /** {@code ref} names nodes of several packages. */
    REF_AMBIGUOUS(Category.INPUT),
    /** {@code source} names a source that the state does not have. */
    SOURCE_NOT_FOUND(Category.INPUT),
    /** {@code ref} names an ephemeral model: it has no rows of its own. */
    EPHEMERAL(Category.UNSUPPORTED);

    private final Category category;

    RenderErrorCode(Category category) {
        this.category = category;
    }

    @Override
    public String id() {
        return "RENDER-" + name().replace('_', '-');
    }

    @Override
    public Category category() {
        return category;
    }
}
