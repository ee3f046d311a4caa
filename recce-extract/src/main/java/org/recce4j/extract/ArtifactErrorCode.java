package org.recce4j.extract;

import org.recce4j.model.ErrorCode;

/** Why an artifact could not be read. */
public enum ArtifactErrorCode implements ErrorCode {
    /** There is no such file or folder. */
    NOT_FOUND("EXTRACT-NOT-FOUND", Category.INPUT),
    /** The file exists and the operating system does not let us read it. */
    UNREADABLE("EXTRACT-UNREADABLE", Category.ENVIRONMENT),
    /** The file is empty. */
    EMPTY("EXTRACT-EMPTY", Category.INPUT),
    /** The file ends in the middle of a value. */
    TRUNCATED("EXTRACT-TRUNCATED", Category.INPUT),
    /** The file exceeds a limit of {@link ReadOptions}. */
    LIMIT_EXCEEDED("EXTRACT-LIMIT-EXCEEDED", Category.INPUT),
    /** The file is not JSON. */
    NOT_JSON("EXTRACT-NOT-JSON", Category.INPUT),
    /** The file is JSON, and not the artifact that it should be. */
    WRONG_ARTIFACT("EXTRACT-WRONG-ARTIFACT", Category.INPUT),
    /** An entry has no usable unique id. */
    INVALID_NODE("EXTRACT-INVALID-NODE", Category.INPUT);

    private final String id;
    private final Category category;

    ArtifactErrorCode(String id, Category category) {
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
