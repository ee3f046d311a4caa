package org.recce4j.store;

import org.recce4j.model.ErrorCode;

/** Why a call of the store failed. */
public enum StoreErrorCode implements ErrorCode {
    /** The schema does not contain a store. */
    NOT_INITIALIZED(Category.INPUT),
    /** The store has an earlier version, from which this recce4j can only list and load runs. */
    OLDER_SCHEMA(Category.INPUT),
    /** The store was written by a newer recce4j. */
    NEWER_SCHEMA(Category.INPUT),
    /** The state does not exist. */
    STATE_NOT_FOUND(Category.INPUT),
    /** The environment contains runs of several projects. */
    PROJECT_AMBIGUOUS(Category.INPUT),
    /** The run has no id or environment, or an id that not every warehouse can store. */
    RUN_INVALID(Category.INPUT),
    /** Another state is stored under the run's id. */
    RUN_EXISTS(Category.INPUT),
    /** Rows or tables of the store were changed by hand or are missing. */
    DAMAGED(Category.ENVIRONMENT),
    /** Another writer has locked the store. */
    LOCKED(Category.ENVIRONMENT),
    /** The caller cancelled it. */
    CANCELLED(Category.CANCELLED);

    private final Category category;

    StoreErrorCode(Category category) {
        this.category = category;
    }

    @Override
    public String id() {
        return "STORE-" + name().replace('_', '-');
    }

    @Override
    public Category category() {
        return category;
    }
}
