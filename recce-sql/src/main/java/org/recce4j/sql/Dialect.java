package org.recce4j.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.sql.internal.value.StandardReaders;

/**
 * The SQL dialect of a warehouse: names, literals, types, and the meaning of its errors. Implementations are immutable
 * and thread-safe.
 */
public interface Dialect {

    /** Returns dbt's name for the warehouse, such as {@code duckdb}. */
    String name();

    /** Returns the features that the warehouse has; it lacks all others. */
    Set<Capability> capabilities();

    /**
     * Returns the identifier in quotes, safe to use in SQL whatever it contains.
     *
     * @throws IllegalArgumentException if the warehouse has no way to write one of its characters
     */
    String quote(String identifier);

    /** Returns the relation as SQL, each part quoted as dbt quotes it. */
    String qualified(Relation relation);

    /**
     * Returns the text as an SQL literal, safe to use in SQL whatever it contains.
     *
     * @throws IllegalArgumentException if the warehouse has no way to write one of its characters
     */
    String literal(String text);

    /** Returns the name under which the warehouse stores an identifier that was written without quotes. */
    default String folded(String identifier) {
        return identifier;
    }

    /** Returns the type that a type name of the warehouse means. */
    SqlType typeOf(String nativeType);

    /** Returns the warehouse's name for a type, for casts and table definitions. */
    String nativeType(SqlType type);

    /** Returns the reader of a column's values, as {@link Rows#value} describes them. */
    default ColumnReader reader(ResultColumn column) {
        return StandardReaders.of(column.type());
    }

    /**
     * Returns the number of significant decimal digits of a 64-bit floating point number that the warehouse always
     * returns; 17, the default, means that every number is exact.
     */
    default int floatingDigits() {
        return 17;
    }

    /**
     * Returns a query in a form whose values the driver can read: the query itself, unless the driver would lose some of
     * them.
     *
     * @param connection the connection that it will run on
     * @throws SQLException if the driver throws it
     */
    default ReadableQuery readable(Connection connection, String sql) throws SQLException {
        return ReadableQuery.unchanged(sql);
    }

    /**
     * Begins a transaction that refuses writes, for one query. Returns {@link ReadOnlyTransaction#NONE} if the warehouse
     * has none, or if the connection is in a transaction of its owner that cannot be made read-only: then only the check
     * of the statement keeps the query from writing. Some drivers, such as PostgreSQL's, also need a transaction to
     * return rows while they arrive.
     *
     * @throws SQLException if the driver throws it
     */
    default ReadOnlyTransaction beginReadOnly(Connection connection) throws SQLException {
        return ReadOnlyTransaction.NONE;
    }

    /**
     * Queries the server for the databases that a session reaches by name; see {@link Place#find}. Empty, the default, if
     * there is no way to find out.
     *
     * @throws SqlException if the query fails, such as on a server that lacks a function
     */
    default Optional<Place> place(QueryRunner session) {
        return Optional.empty();
    }

    /** Returns the meaning of a driver's exception; a timeout and a cancellation can look alike. */
    SqlErrorCode classify(SQLException failure);

    /** Returns advice on a failure, for the end of a message; null if the driver's text is enough. */
    default @Nullable String remedy(SQLException failure) {
        return null;
    }

    /**
     * Returns the process that has locked a database file, such as {@code process 17 (/usr/bin/python3)}; null if that is
     * not the failure.
     */
    default @Nullable String heldBy(SQLException failure) {
        return null;
    }

    /**
     * Returns whether the same statement is likely to succeed if it is sent again: the warehouse throttled it, or the
     * connection broke.
     */
    default boolean isTransient(SQLException failure) {
        SqlErrorCode code = classify(failure);
        return code == SqlErrorCode.CONNECTION || code == SqlErrorCode.QUOTA;
    }
}
