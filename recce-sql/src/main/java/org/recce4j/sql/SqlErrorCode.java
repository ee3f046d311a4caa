package org.recce4j.sql;

import org.recce4j.model.ErrorCode;

/** What went wrong between us and the warehouse. */
public enum SqlErrorCode implements ErrorCode {
    /** A table, view or schema is not there. */
    TABLE_NOT_FOUND("SQL-TABLE-NOT-FOUND", Category.ENVIRONMENT),
    /** The user may not do it. */
    PERMISSION_DENIED("SQL-PERMISSION-DENIED", Category.ENVIRONMENT),
    /** The statement is malformed, or names a column that is not there. */
    SYNTAX("SQL-SYNTAX", Category.INPUT),
    /** It took longer than the limit. */
    TIMEOUT("SQL-TIMEOUT", Category.ENVIRONMENT),
    /** The caller cancelled it. */
    CANCELLED("SQL-CANCELLED", Category.CANCELLED),
    /** There is no connection: wrong address, locked file, broken line. */
    CONNECTION("SQL-CONNECTION", Category.ENVIRONMENT),
    /** No JDBC driver for the warehouse is on the path. */
    DRIVER_NOT_FOUND("SQL-DRIVER-NOT-FOUND", Category.ENVIRONMENT),
    /** There is no such profiles file, profile or target. */
    PROFILE_NOT_FOUND("SQL-PROFILE-NOT-FOUND", Category.INPUT),
    /** The profile is there and cannot be used. */
    PROFILE_INVALID("SQL-PROFILE-INVALID", Category.INPUT),
    /** The profile's type has no adapter here. */
    ADAPTER_NOT_FOUND("SQL-ADAPTER-NOT-FOUND", Category.UNSUPPORTED),
    /** Anything else; the cause is the driver's own exception. */
    OTHER("SQL-OTHER", Category.ENVIRONMENT);

    private final String id;
    private final Category category;

    SqlErrorCode(String id, Category category) {
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
