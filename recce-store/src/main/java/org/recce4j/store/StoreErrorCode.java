package org.recce4j.store;

import org.recce4j.model.ErrorCode;

/** Why the store could not do it. */
public enum StoreErrorCode implements ErrorCode {
    /** The schema has no store in it. */
    NOT_INITIALIZED(Category.INPUT),
    /** The store is of an earlier version, of which this recce4j can only list and load runs. */
    OLDER_SCHEMA(Category.INPUT),
    /** The store was written by a newer recce4j. */
    NEWER_SCHEMA(Category.INPUT),
    /** There is no such state. */
    STATE_NOT_FOUND(Category.INPUT),
    /** The environment has runs of several projects. */
    PROJECT_AMBIGUOUS(Category.INPUT),
    /** The run has no id or environment, or an id that not every warehouse can hold. */
    RUN_INVALID(Category.INPUT),
    /** Another state is stored under the run's id. */
    RUN_EXISTS(Category.INPUT),
    /** Rows or tables of the store were changed by hand or are missing. */
    DAMAGED(Category.ENVIRONMENT),
    /** Another writer holds the store. */
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
