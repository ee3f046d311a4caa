package org.recce4j.sql.internal.adapter;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.keyword;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.recce4j.sql.Capability;
import org.recce4j.sql.ColumnReader;
import org.recce4j.sql.Place;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ReadOnlyTransaction;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BulkInsert;
import org.recce4j.sql.build.ComparatorForms;
import org.recce4j.sql.build.ExactValues;
import org.recce4j.sql.build.Fingerprint;
import org.recce4j.sql.build.IntrospectionForms;
import org.recce4j.sql.build.PartialSum;
import org.recce4j.sql.build.StatementLimits;
import org.recce4j.sql.internal.compare.PostgresComparators;
import org.recce4j.sql.internal.exact.ExactForms;
import org.recce4j.sql.internal.exact.PostgresExact;
import org.recce4j.sql.internal.exact.PostgresFingerprint;
import org.recce4j.sql.internal.introspect.PostgresIntrospection;
import org.recce4j.sql.internal.value.PostgresReaders;

/** PostgreSQL's spelling; Redshift's is made from it. */
class PostgresDialect extends StandardDialect {

    private static final TypeTable TYPES = types().build();

    PostgresDialect() {
        super("postgres", SQLDialect.POSTGRES, TYPES, Set.of(Capability.TRANSACTIONS));
    }

    PostgresDialect(String name, SQLDialect family, TypeTable types, Set<Capability> capabilities) {
        super(name, family, types, capabilities);
    }

    static TypeTableBuilder types() {
        return TypeTable.builder()
                .put(new SqlType.Text(), "TEXT", "VARCHAR", "BPCHAR", "CHAR", "NAME")
                .put(new SqlType.Text(), "CHARACTER VARYING", "CHARACTER", "CITEXT")
                .put(new SqlType.Bool(), "BOOL", "BOOLEAN")
                .integers(5, "INT2", "SMALLINT", "SMALLSERIAL")
                .integers(10, "INT4", "INTEGER", "INT", "SERIAL", "OID")
                .integers(19, "INT8", "BIGINT", "BIGSERIAL")
                .put(SqlType.Exact.UNBOUNDED, "NUMERIC", "DECIMAL")
                .put(new SqlType.Approximate(32), "FLOAT4", "REAL")
                .put(SqlType.Approximate.DOUBLE, "FLOAT8", "DOUBLE PRECISION", "FLOAT")
                .put(new SqlType.Date(), "DATE")
                .put(new SqlType.Time(), "TIME", "TIME WITHOUT TIME ZONE")
                .put(new SqlType.Timestamp(false), "TIMESTAMP", "TIMESTAMP WITHOUT TIME ZONE")
                .put(new SqlType.Timestamp(true), "TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE")
                .put(new SqlType.Binary(), "BYTEA")
                .put(new SqlType.Document(true), "JSON")
                .put(new SqlType.Document(), "JSONB");
    }

    @Override
    public String quote(String identifier) {
        return super.quote(withoutNul(identifier, "a name"));
    }

    @Override
    public String literal(String text) {
        return super.literal(withoutNul(text, "a text"));
    }

    @Override
    public String folded(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<ExactValues> exact(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        return forms().of(left, leftType, right, rightType);
    }

    @Override
    public Optional<Fingerprint> fingerprint(Table<?> rows, List<Field<?>> values, List<SqlType> types) {
        return PostgresFingerprint.of(rows, values);
    }

    ExactForms forms() {
        return new PostgresExact(this);
    }

    @Override
    public Optional<IntrospectionForms> introspection() {
        return Optional.of(new PostgresIntrospection(this));
    }

    @Override
    public ComparatorForms comparators() {
        return new PostgresComparators(this);
    }

    @Override
    public String nativeType(SqlType type) {
        if (type instanceof SqlType.Exact exact) {
            return exact.isInteger() && exact.precision() <= 19 ? "BIGINT" : decimal("NUMERIC", exact, "NUMERIC");
        }
        if (type instanceof SqlType.Approximate number) {
            return number.bits() == 32 ? "REAL" : "DOUBLE PRECISION";
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return timestamp.withZone() ? "TIMESTAMPTZ" : "TIMESTAMP";
        }
        return TypeNames.of(type, "TEXT", "BOOLEAN", "BYTEA", "JSONB");
    }

    @Override
    public ColumnReader reader(ResultColumn column) {
        return PostgresReaders.of(column);
    }

    @Override
    public ReadOnlyTransaction beginReadOnly(Connection connection) throws SQLException {
        ReadOnlyTransaction transaction =
                connection.getAutoCommit() ? ReadOnlyTransactions.byDriver(connection) : untilSavepoint(connection);
        if (escapesInStrings(connection)) {
            // the check of the statement reads strings as they are by default
            ReadOnlyTransactions.execute(connection, "set local standard_conforming_strings = on");
        }
        return transaction;
    }

    /** The driver knows the setting without asking the server. */
    private static boolean escapesInStrings(Connection connection) throws SQLException {
        Connection driver =
                connection.isWrapperFor(Connection.class) ? connection.unwrap(Connection.class) : connection;
        Method status = DriverMethods.find(driver.getClass(), "getParameterStatus", String.class);
        return status != null && "off".equals(DriverMethods.call(status, driver, "standard_conforming_strings"));
    }

    /** In a transaction of the connection's owner. */
    private static ReadOnlyTransaction untilSavepoint(Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        ReadOnlyTransactions.execute(connection, "set transaction read only");
        return () -> connection.rollback(before);
    }

    /** A sum of decimals has no bound. */
    @Override
    public List<PartialSum> exactSum(Field<?> value, SqlType.Exact type) {
        List<PartialSum> bounded = super.exactSum(value, type);
        return bounded.isEmpty() ? List.of(PartialSum.of(value)) : bounded;
    }

    @Override
    public boolean averagesIntervals() {
        return true;
    }

    /** A decimal without bounds may be NaN; infinite ones came with PostgreSQL 14. */
    @Override
    public Condition finite(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Date || type instanceof SqlType.Timestamp) {
            return condition("isfinite({0})", value);
        }
        return type.equals(SqlType.Exact.UNBOUNDED)
                ? condition("{0} not in ('NaN', 'Infinity', '-Infinity')", text(value))
                : super.finite(value, type);
    }

    @Override
    public Field<String> hexadecimal(Field<?> value) {
        return field("encode({0}, 'hex')", String.class, value);
    }

    @Override
    public Field<Object> binary(String hexadecimal) {
        return field("decode({0}, 'hex')", Object.class, inline(hexadecimal));
    }

    @Override
    public Field<Object> document(Field<String> json) {
        return field("cast({0} as {1})", Object.class, json, keyword("JSONB"));
    }

    @Override
    public String printed(byte[] bytes) {
        return "\\x" + super.printed(bytes);
    }

    @Override
    public BulkInsert bulkInsert() {
        return new CopyInsert(this);
    }

    @Override
    public boolean keysAreEnforced() {
        return true;
    }

    /** A statement and a text may have a gigabyte. */
    @Override
    public StatementLimits limits() {
        return new StatementLimits(1_000_000, 1_000, Integer.MAX_VALUE);
    }

    /** A session reaches one database. A server has no id that anyone may read, but started at a time of its own. */
    @Override
    public Optional<Place> place(QueryRunner session) {
        return PlaceQueries.byQuery(
                session,
                "select datname, concat(oid, ' ', extract(epoch from pg_postmaster_start_time())) from pg_database"
                        + " where datname = current_database()");
    }

    @Override
    public SqlErrorCode classify(SQLException failure) {
        return SqlStates.classify(failure);
    }
}
