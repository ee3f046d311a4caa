package org.recce4j.extract;

import org.recce4j.model.ErrorCode;

/** Why an artifact could not be read. */
public enum ArtifactErrorCode implements ErrorCode {
    /** The file or folder does not exist. */
    NOT_FOUND(Category.INPUT),
    /** The file exists, but the operating system does not allow reading it. */
    UNREADABLE(Category.ENVIRONMENT),
    /** The file is empty. */
    EMPTY(Category.INPUT),
    /** The file ends in the middle of a value. */
    TRUNCATED(Category.INPUT),
    /** The file exceeds a limit of {@link ReadOptions}. */
    LIMIT_EXCEEDED(Category.INPUT),
    /** The file is not JSON. */
    NOT_JSON(Category.INPUT),
    /** The file is JSON, but not the expected artifact. */
    WRONG_ARTIFACT(Category.INPUT),
    /** An entry has no usable unique id. */
    INVALID_NODE(Category.INPUT);

    private final Category category;

    ArtifactErrorCode(Category category) {
        this.category = category;
    }

    @Override
    public String id() {
        return "EXTRACT-" + name().replace('_', '-');
    }

    @Override
    public Category category() {
        return category;
    }
}
