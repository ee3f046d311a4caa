package org.recce4j.diff;

import org.recce4j.model.ErrorCode;

/** Why a check could not be made or carried out. */
public enum DiffErrorCode implements ErrorCode {
    /** The check's type or parameters make no sense. */
    INVALID_CHECK(Category.INPUT),
    /** A state lacks the model. */
    MODEL_NOT_FOUND(Category.INPUT),
    /** The model has no rows of its own: it is ephemeral, or no table by nature. */
    NO_RELATION(Category.INPUT),
    /** A table lacks the column. */
    COLUMN_NOT_FOUND(Category.INPUT),
    /** Several rows of a table have the same primary key. */
    KEY_NOT_UNIQUE(Category.INPUT),
    /** The values of a column are of a kind that the check cannot work with, as Recce's histogram cannot with NaN. */
    UNSUPPORTED_VALUES(Category.INPUT),
    /** The check does not apply here and was left out; not a failure. */
    SKIPPED(Category.UNSUPPORTED),
    /** The check cannot say whether anything differs; not a failure. */
    INCONCLUSIVE(Category.UNSUPPORTED),
    /** The caller's executor refused the check. */
    NOT_STARTED(Category.ENVIRONMENT),
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
