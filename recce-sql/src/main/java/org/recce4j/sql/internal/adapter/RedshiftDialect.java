package org.recce4j.sql.internal.adapter;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.recce4j.sql.Capability;
import org.recce4j.sql.Place;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ReadOnlyTransaction;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BulkInsert;
import org.recce4j.sql.build.ComparatorForms;
import org.recce4j.sql.build.Fingerprint;
import org.recce4j.sql.build.IntrospectionForms;
import org.recce4j.sql.build.MultiRowInsert;
import org.recce4j.sql.build.PartialSum;
import org.recce4j.sql.build.StatementLimits;
import org.recce4j.sql.internal.compare.RedshiftComparators;
import org.recce4j.sql.internal.exact.ExactForms;
import org.recce4j.sql.internal.exact.RedshiftExact;
import org.recce4j.sql.internal.introspect.RedshiftIntrospection;

/** Redshift's spelling, where it has left PostgreSQL's: no null-safe comparison, documents of the type SUPER. */
final class RedshiftDialect extends PostgresDialect {

    private static final TypeTable TYPES = types().put(new SqlType.Document(), "SUPER")
            .put(new SqlType.Binary(), "VARBYTE", "VARBINARY", "BINARY VARYING")
            .build();

    RedshiftDialect() {
        super("redshift", SQLDialect.DEFAULT, TYPES, Set.of(Capability.TRANSACTIONS));
    }

    /** The server prints no more, unless a setting of the session says otherwise. */
    @Override
    public int floatingDigits() {
        return 15;
    }

    /** A backslash is written by its code: Redshift takes one in a string as an escape, which its manual shows and does not say. */
    @Override
    public String literal(String text) {
        String quoted = super.literal(text);
        return text.indexOf('\\') < 0 ? quoted : "(" + quoted.replace("\\", "' || chr(92) || '") + ")";
    }

    @Override
    ExactForms forms() {
        return new RedshiftExact(this);
    }

    /** Its functions have no digest of a whole row, and its text of a number may have fewer digits. */
    @Override
    public Optional<Fingerprint> fingerprint(Table<?> rows, List<Field<?>> values, List<SqlType> types) {
        return Optional.empty();
    }

    @Override
    public Optional<IntrospectionForms> introspection() {
        return Optional.of(new RedshiftIntrospection(this));
    }

    @Override
    public ComparatorForms comparators() {
        return new RedshiftComparators(this);
    }

    @Override
    public String nativeType(SqlType type) {
        if (type instanceof SqlType.Exact exact && exact.precision() == 0) {
            return "DECIMAL(38, 10)";
        }
        if (type instanceof SqlType.Text) {
            return "VARCHAR(65535)";
        }
        if (type instanceof SqlType.Binary) {
            return "VARBYTE";
        }
        return type instanceof SqlType.Document ? "SUPER" : super.nativeType(type);
    }

    @Override
    public Condition same(Field<?> left, Field<?> right) {
        return condition("(case when {0} = {1} or ({0} is null and {1} is null) then 1 else 0 end = 1)", left, right);
    }

    /** A statement may sort by one column only. */
    @Override
    public <T> Field<T> sorting(Field<T> aggregate, Table<?> table) {
        return field("(select {0} from {1})", aggregate.getDataType(), aggregate, table);
    }

    @Override
    public boolean averagesIntervals() {
        return false;
    }

    /** Redshift has neither infinite dates nor decimals that are NaN. */
    @Override
    public Condition finite(Field<?> value, SqlType type) {
        return type instanceof SqlType.Approximate ? super.finite(value, type) : condition("{0} is not null", value);
    }

    /** Sums have 38 digits, as in most warehouses. */
    @Override
    public List<PartialSum> exactSum(Field<?> value, SqlType.Exact type) {
        boolean fits = type.precision() > 0 && type.precision() <= 28;
        return fits ? super.exactSum(value, type) : List.of();
    }

    @Override
    public Field<String> hexadecimal(Field<?> value) {
        return field("lower(from_varbyte({0}, 'hex'))", String.class, value);
    }

    @Override
    public Field<String> documentText(Field<?> value) {
        return field("json_serialize({0})", String.class, value);
    }

    @Override
    public Field<Object> binary(String hexadecimal) {
        return field("from_hex({0})", Object.class, inline(hexadecimal));
    }

    @Override
    public Field<Object> document(Field<String> json) {
        return field("json_parse({0})", Object.class, json);
    }

    /** Redshift copies from files in S3 alone. */
    @Override
    public BulkInsert bulkInsert() {
        return new MultiRowInsert(this);
    }

    /** It believes what keys say, and lets rows in that break them. */
    @Override
    public boolean keysAreEnforced() {
        return false;
    }

    /** 16 MB a statement, 65,535 bytes a text. */
    @Override
    public StatementLimits limits() {
        return new StatementLimits(4_000_000, 1_000, 65_535);
    }

    /** A session reaches all databases of its namespace. */
    @Override
    public Optional<Place> place(QueryRunner session) {
        return PlaceQueries.byQuery(session, "select '', current_namespace");
    }

    /** What Redshift reports as internal errors, XX000, is told apart by its text. */
    @Override
    public SqlErrorCode classify(SQLException failure) {
        String text = Objects.toString(failure.getMessage(), "");
        if (text.contains("Query cancelled on user's request") || text.contains("cancelled by WLM abort action")) {
            return SqlErrorCode.TIMEOUT;
        }
        if (text.contains("Disk Full")) {
            return SqlErrorCode.QUOTA;
        }
        return super.classify(failure);
    }

    /**
     * By a statement, for its driver's own way is a setting of the session; the driver gives rows while they arrive without a
     * transaction, too. Redshift has no savepoints.
     */
    @Override
    public ReadOnlyTransaction beginReadOnly(Connection connection) throws SQLException {
        return connection.getAutoCommit()
                ? ReadOnlyTransactions.byStatement(connection, "begin read only")
                : ReadOnlyTransaction.NONE;
    }
}
