package org.recce4j.extract;

import org.recce4j.model.ErrorCode;

/** Why an artifact could not be read. */
public enum ArtifactErrorCode implements ErrorCode {
    /** There is no such file or folder. */
    NOT_FOUND(Category.INPUT),
    /** The file exists and the operating system does not let us read it. */
    UNREADABLE(Category.ENVIRONMENT),
    /** The file is empty. */
    EMPTY(Category.INPUT),
    /** The file ends in the middle of a value. */
    TRUNCATED(Category.INPUT),
    /** The file exceeds a limit of {@link ReadOptions}. */
    LIMIT_EXCEEDED(Category.INPUT),
    /** The file is not JSON. */
    NOT_JSON(Category.INPUT),
    /** The file is JSON, and not the artifact that it should be. */
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
