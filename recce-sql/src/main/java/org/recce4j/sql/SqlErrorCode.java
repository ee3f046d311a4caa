package org.recce4j.sql;

import org.recce4j.model.ErrorCode;

/** Why a profile, a connection or a statement failed. */
public enum SqlErrorCode implements ErrorCode {
    /** A table, view or schema does not exist. */
    TABLE_NOT_FOUND(Category.ENVIRONMENT),
    /** The user lacks a permission. */
    PERMISSION_DENIED(Category.ENVIRONMENT),
    /** The statement is malformed, or names a column that does not exist. */
    SYNTAX(Category.INPUT),
    /** The text is not a single statement that only reads; it was not sent. */
    READ_ONLY(Category.INPUT),
    /** The query has more rows than the session may read, and its reader did not ask whether there are more. */
    TOO_MANY_ROWS(Category.INPUT),
    /** It exceeded its time limit. */
    TIMEOUT(Category.ENVIRONMENT),
    /** The caller cancelled it. */
    CANCELLED(Category.CANCELLED),
    /** There is no connection: wrong address, locked file, broken network. */
    CONNECTION(Category.ENVIRONMENT),
    /** The warehouse has no resources for it: throttled, out of memory, quota used up. */
    QUOTA(Category.ENVIRONMENT),
    /** There is no JDBC driver for the warehouse on the class path or module path. */
    DRIVER_NOT_FOUND(Category.ENVIRONMENT),
    /** The profiles file, the profile or the target does not exist. */
    PROFILE_NOT_FOUND(Category.INPUT),
    /** The profile exists but cannot be used. */
    PROFILE_INVALID(Category.INPUT),
    /** There is no adapter for the profile's type. */
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
