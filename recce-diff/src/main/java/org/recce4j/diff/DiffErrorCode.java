package org.recce4j.diff;

import org.recce4j.model.ErrorCode;

/** Why a check could not be made or failed. */
public enum DiffErrorCode implements ErrorCode {
    /** The check's type or one of its parameters is not valid. */
    INVALID_CHECK(Category.INPUT),
    /** A state does not have the model. */
    MODEL_NOT_FOUND(Category.INPUT),
    /** The node has no rows: it is ephemeral, or of a type that is never a table. */
    NO_RELATION(Category.INPUT),
    /** A table does not have the column. */
    COLUMN_NOT_FOUND(Category.INPUT),
    /** Several rows of a table have the same primary key. */
    KEY_NOT_UNIQUE(Category.INPUT),
    /** The check cannot handle the values of a column; for example, Recce's histogram cannot handle NaN. */
    UNSUPPORTED_VALUES(Category.INPUT),
    /** The check does not apply here and was left out; not a failure. */
    SKIPPED(Category.UNSUPPORTED),
    /** The check cannot say whether anything differs; not a failure. */
    INCONCLUSIVE(Category.UNSUPPORTED),
    /** The caller's executor refused the check. */
    NOT_STARTED(Category.ENVIRONMENT),
    /**
     * A check, usually a custom one, threw an unexpected exception, or its result is faulty; the message says which.
     */
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
