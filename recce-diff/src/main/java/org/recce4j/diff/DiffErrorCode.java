package org.recce4j.diff;

import org.recce4j.model.ErrorCode;

/** Why a check could not be made or carried out. */
public enum DiffErrorCode implements ErrorCode {
    /** The check's type or parameters make no sense. */
    INVALID_CHECK("DIFF-INVALID-CHECK", Category.INPUT),
    /** A state lacks the model. */
    MODEL_NOT_FOUND("DIFF-MODEL-NOT-FOUND", Category.INPUT),
    /** The model has no rows of its own: it is ephemeral, or no table by nature. */
    NO_RELATION("DIFF-NO-RELATION", Category.INPUT),
    /** A table lacks the column. */
    COLUMN_NOT_FOUND("DIFF-COLUMN-NOT-FOUND", Category.INPUT),
    /** The primary key names the same row twice. */
    KEY_NOT_UNIQUE("DIFF-KEY-NOT-UNIQUE", Category.INPUT),
    /** The check does not apply here and was left out; not a failure. */
    SKIPPED("DIFF-SKIPPED", Category.UNSUPPORTED),
    /** A check threw something that it should not; the cause says what. */
    CHECK_BROKEN("DIFF-CHECK-BROKEN", Category.INTERNAL);

    private final String id;
    private final Category category;

    DiffErrorCode(String id, Category category) {
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
