package org.recce4j.render;

import org.recce4j.model.ErrorCode;

/** Why a template gave no SQL. */
public enum RenderErrorCode implements ErrorCode {
    /** {@code ref} or {@code source} was called with arguments that it does not take. */
    ARGUMENTS("RENDER-ARGUMENTS", Category.INPUT),
    /** {@code ref} names a node that the state does not have. */
    REF_NOT_FOUND("RENDER-REF-NOT-FOUND", Category.INPUT),
    /** {@code ref} names a node that the project disables. */
    REF_DISABLED("RENDER-REF-DISABLED", Category.INPUT),
    /** {@code ref} names nodes of several packages. */
    REF_AMBIGUOUS("RENDER-REF-AMBIGUOUS", Category.INPUT),
    /** {@code source} names a source that the state does not have. */
    SOURCE_NOT_FOUND("RENDER-SOURCE-NOT-FOUND", Category.INPUT),
    /** {@code ref} names an ephemeral model: it has no rows of its own. */
    EPHEMERAL("RENDER-EPHEMERAL", Category.UNSUPPORTED);

    private final String id;
    private final Category category;

    RenderErrorCode(String id, Category category) {
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
