package org.recce4j.diff;

import org.recce4j.model.ErrorCode;

/** Why states could not be compared, or a check not be made or carried out. */
public enum DiffErrorCode implements ErrorCode {
    /** The check's type or parameters make no sense. */
    INVALID_CHECK(Category.INPUT),
    /** A state lacks the model. */
    MODEL_NOT_FOUND(Category.INPUT),
    /** The model has no rows of its own: it is ephemeral, or no table by nature. */
    NO_RELATION(Category.INPUT),
    /** A table lacks the column. */
    COLUMN_NOT_FOUND(Category.INPUT),
    /** The primary key names the same row twice. */
    KEY_NOT_UNIQUE(Category.INPUT),
    /** A versioned model's enforced contract was broken; dbt stops there, too. */
    BREAKING_CONTRACT(Category.INPUT),
    /** A node selection makes no sense; the exception knows where in the expression. */
    INVALID_SELECTION(Category.INPUT),
    /** A node selection compares with an earlier state, or asks for its results, and there are none. */
    NO_PREVIOUS_STATE(Category.INPUT),
    /** The check does not apply here and was left out; not a failure. */
    SKIPPED(Category.UNSUPPORTED),
    /** A check threw something that it should not; the cause says what. */
    CHECK_BROKEN(Category.INTERNAL);

    private final Category category;

    DiffErrorCode(Category category) {
        this.category = category;
    }

    @Override
    public String id() {
        return "DIFF-" + name().replace('_', '-');
    }

    @Override
    public Category category() {
        return category;
    }
}
