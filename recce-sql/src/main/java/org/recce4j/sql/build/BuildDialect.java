package org.recce4j.sql.build;

import java.sql.SQLException;
import java.util.Optional;

/**
 * A dialect with the expressions that warehouses write differently, as parts of a jOOQ statement. Each topic is an interface; this one adds
 * how many rows are written. The defaults are standard SQL, or what most warehouses share. Templates contain constant text only; names and
 * values come in as parts.
 */
public interface BuildDialect extends NumberForms, EqualityForms, RowForms {

    /** Returns what writes many rows at once. */
    default BulkInsert bulkInsert() {
        return new MultiRowInsert(this);
    }

    /** Returns how much one statement and one text may hold. */
    default StatementLimits limits() {
        return StatementLimits.CAUTIOUS;
    }

    /** Returns whether a table should have a primary key: the warehouse enforces it, and finds rows by it. */
    default boolean keysAreEnforced() {
        return false;
    }

    /** Returns how templates ask the warehouse about relations; empty if that is not known. */
    default Optional<IntrospectionForms> introspection() {
        return Optional.empty();
    }

    /** Returns whether a statement failed because another transaction writes the same rows; then it may be done again. */
    default boolean isConflict(SQLException failure) {
        return Conflicts.isConflict(failure);
    }
}
