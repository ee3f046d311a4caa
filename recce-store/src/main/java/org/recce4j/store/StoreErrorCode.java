package org.recce4j.store;

import org.recce4j.model.ErrorCode;

/** Why the store could not do it. */
public enum StoreErrorCode implements ErrorCode {
    /** The schema has no store in it. */
    NOT_INITIALIZED("STORE-NOT-INITIALIZED", Category.INPUT),
    /** The store was written by a newer recce4j. */
    NEWER_SCHEMA("STORE-NEWER-SCHEMA", Category.INPUT),
    /** There is no such state. */
    STATE_NOT_FOUND("STORE-STATE-NOT-FOUND", Category.INPUT),
    /** The environment has runs of several projects. */
    PROJECT_AMBIGUOUS("STORE-PROJECT-AMBIGUOUS", Category.INPUT),
    /** Another state is stored under the run's id. */
    RUN_EXISTS("STORE-RUN-EXISTS", Category.INPUT);

    private final String id;
    private final Category category;

    StoreErrorCode(String id, Category category) {
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
