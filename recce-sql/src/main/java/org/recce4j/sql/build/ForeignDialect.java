package org.recce4j.sql.build;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.sql.Capability;
import org.recce4j.sql.ColumnReader;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Place;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ReadOnlyTransaction;
import org.recce4j.sql.ReadableQuery;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlType;

/** A caller's own dialect, with the expressions of standard SQL. */
record ForeignDialect(Dialect dialect) implements BuildDialect {

    @Override
    public String name() {
        return dialect.name();
    }

    @Override
    public Set<Capability> capabilities() {
        return dialect.capabilities();
    }

    @Override
    public String quote(String identifier) {
        return dialect.quote(identifier);
    }

    @Override
    public String qualified(Relation relation) {
        return dialect.qualified(relation);
    }

    @Override
    public String literal(String text) {
        return dialect.literal(text);
    }

    @Override
    public String folded(String identifier) {
        return dialect.folded(identifier);
    }

    @Override
    public SqlType typeOf(String nativeType) {
        return dialect.typeOf(nativeType);
    }

    @Override
    public String nativeType(SqlType type) {
        return dialect.nativeType(type);
    }

    @Override
    public ColumnReader reader(ResultColumn column) {
        return dialect.reader(column);
    }

    @Override
    public int floatingDigits() {
        return dialect.floatingDigits();
    }

    @Override
    public ReadOnlyTransaction beginReadOnly(Connection connection) throws SQLException {
        return dialect.beginReadOnly(connection);
    }

    @Override
    public Optional<Place> place(QueryRunner session) {
        return dialect.place(session);
    }

    @Override
    public SqlErrorCode classify(SQLException failure) {
        return dialect.classify(failure);
    }

    @Override
    public ReadableQuery readable(Connection connection, String sql) throws SQLException {
        return dialect.readable(connection, sql);
    }

    @Override
    public @Nullable String remedy(SQLException failure) {
        return dialect.remedy(failure);
    }

    @Override
    public @Nullable String heldBy(SQLException failure) {
        return dialect.heldBy(failure);
    }

    @Override
    public boolean isTransient(SQLException failure) {
        return dialect.isTransient(failure);
    }
}
