package org.recce4j.sql;

import org.recce4j.model.ErrorCode;

/** What went wrong between us and the warehouse. */
public enum SqlErrorCode implements ErrorCode {
    /** A table, view or schema is not there. */
    TABLE_NOT_FOUND(Category.ENVIRONMENT),
    /** The user may not do it. */
    PERMISSION_DENIED(Category.ENVIRONMENT),
    /** The statement is malformed, or names a column that is not there. */
    SYNTAX(Category.INPUT),
    /** The text is not one statement that only reads; it was not sent. */
    READ_ONLY(Category.INPUT),
    /** The query has more rows than the session may read, and its reader did not ask whether there are more. */
    TOO_MANY_ROWS(Category.INPUT),
    /** It took longer than the limit. */
    TIMEOUT(Category.ENVIRONMENT),
    /** The caller cancelled it. */
    CANCELLED(Category.CANCELLED),
    /** There is no connection: wrong address, locked file, broken line. */
    CONNECTION(Category.ENVIRONMENT),
    /** The warehouse has no room for it now: throttled, out of memory, a quota used up. */
    QUOTA(Category.ENVIRONMENT),
    /** No JDBC driver for the warehouse is on the path. */
    DRIVER_NOT_FOUND(Category.ENVIRONMENT),
    /** There is no such profiles file, profile or target. */
    PROFILE_NOT_FOUND(Category.INPUT),
    /** The profile is there and cannot be used. */
    PROFILE_INVALID(Category.INPUT),
    /** The profile's type has no adapter here. */
    ADAPTER_NOT_FOUND(Category.UNSUPPORTED),
    /** Anything else; the cause is the driver's own exception. */
    OTHER(Category.ENVIRONMENT);

    private final Category category;

    SqlErrorCode(Category category) {
        this.category = category;
    }

    @Override
    public String id() {
        return "SQL-" + name().replace('_', '-');
    }

    @Override
    public Category category() {
        return category;
    }
}
