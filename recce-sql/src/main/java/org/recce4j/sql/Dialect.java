package org.recce4j.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.sql.internal.value.StandardReaders;

/** How a warehouse spells things. Implementations are immutable and thread-safe. */
public interface Dialect {

    /** Returns dbt's name of the warehouse, such as {@code duckdb}. */
    String name();

    /** Returns what the warehouse can do; the rest it cannot. */
    Set<Capability> capabilities();

    /**
     * Returns the identifier in quotes, safe to be put into SQL whatever it holds.
     *
     * @throws IllegalArgumentException when the warehouse has no way to write a character of it
     */
    String quote(String identifier);

    /** Returns the relation as SQL, each part quoted as dbt quotes it. */
    String qualified(Relation relation);

    /**
     * Returns the text as an SQL literal, safe to be put into SQL whatever it holds.
     *
     * @throws IllegalArgumentException when the warehouse has no way to write a character of it
     */
    String literal(String text);

    /** Returns the name under which the warehouse keeps an identifier that was written without quotes. */
    default String folded(String identifier) {
        return identifier;
    }

    /** Returns what the warehouse's type name means. */
    SqlType typeOf(String nativeType);

    /** Returns the warehouse's name of a type, for casts and table definitions. */
    String nativeType(SqlType type);

    /** Returns what reads a column's values as {@link Rows#value} describes them. */
    default ColumnReader reader(ResultColumn column) {
        return StandardReaders.of(column.type());
    }

    /**
     * Returns how many significant decimal digits of a floating point number of 64 bits the warehouse returns for certain; 17, the
     * default, if it returns every number exactly.
     */
    default int floatingDigits() {
        return 17;
    }

    /**
     * Returns a query in the form in which the driver can read its values: the query itself, unless the driver would lose
     * some of them.
     *
     * @param connection what it will run on
     * @throws SQLException when the driver does
     */
    default ReadableQuery readable(Connection connection, String sql) throws SQLException {
        return ReadableQuery.unchanged(sql);
    }

    /**
     * Begins a transaction that refuses writes, for one query. {@link ReadOnlyTransaction#NONE} where the warehouse has none, or
     * the connection is in a transaction of its owner's that cannot be made so: then nothing but the check of the statement keeps
     * the query from writing. Some drivers also need a transaction to give rows while they arrive, as PostgreSQL's does.
     *
     * @throws SQLException when the driver does
     */
    default ReadOnlyTransaction beginReadOnly(Connection connection) throws SQLException {
        return ReadOnlyTransaction.NONE;
    }

    /**
     * Returns what a session reaches by name, by asking the server; see {@link Place#find}. Empty, the default, if there is no way to
     * tell.
     *
     * @throws SqlException when the query fails, such as for a server that lacks a function
     */
    default Optional<Place> place(QueryRunner session) {
        return Optional.empty();
    }

    /** Returns what a driver's exception means; a timeout and a cancellation may look alike. */
    SqlErrorCode classify(SQLException failure);

    /** Returns what a user can do about a failure, for the end of a message; null if the driver's text says it all. */
    default @Nullable String remedy(SQLException failure) {
        return null;
    }

    /**
     * Returns which other process holds the lock of a database file, such as {@code process 17 (/usr/bin/python3)}; null if the
     * failure is another one.
     */
    default @Nullable String heldBy(SQLException failure) {
        return null;
    }

    /** Returns whether the same statement may well succeed when it is sent again: throttled, or the connection broke. */
    default boolean isTransient(SQLException failure) {
        SqlErrorCode code = classify(failure);
        return code == SqlErrorCode.CONNECTION || code == SqlErrorCode.QUOTA;
    }
}
