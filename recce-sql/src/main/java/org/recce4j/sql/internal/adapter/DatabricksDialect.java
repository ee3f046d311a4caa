package org.recce4j.sql.internal.adapter;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.list;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.recce4j.sql.ColumnReader;
import org.recce4j.sql.Place;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.ComparatorForms;
import org.recce4j.sql.build.ExactValues;
import org.recce4j.sql.build.Fingerprint;
import org.recce4j.sql.build.IntrospectionForms;
import org.recce4j.sql.build.StatementLimits;
import org.recce4j.sql.internal.compare.DatabricksComparators;
import org.recce4j.sql.internal.exact.DatabricksExact;
import org.recce4j.sql.internal.exact.DatabricksFingerprint;
import org.recce4j.sql.internal.exact.ExactForms;
import org.recce4j.sql.internal.introspect.DatabricksIntrospection;
import org.recce4j.sql.internal.value.DatabricksReaders;

/** The spelling of Databricks, which is Spark's. */
final class DatabricksDialect extends StandardDialect {

    private static final TypeTable TYPES = TypeTable.builder()
            .put(new SqlType.Text(), "STRING", "VARCHAR", "CHAR")
            .put(new SqlType.Bool(), "BOOLEAN")
            .integers(3, "TINYINT")
            .integers(5, "SMALLINT")
            .integers(10, "INT", "INTEGER")
            .integers(19, "BIGINT")
            .put(SqlType.Exact.UNBOUNDED, "DECIMAL")
            .put(new SqlType.Approximate(32), "FLOAT")
            .put(SqlType.Approximate.DOUBLE, "DOUBLE")
            .put(new SqlType.Date(), "DATE")
            .put(new SqlType.Timestamp(false), "TIMESTAMP_NTZ")
            .put(new SqlType.Timestamp(true), "TIMESTAMP")
            .put(new SqlType.Binary(), "BINARY")
            .put(new SqlType.Document(), "VARIANT")
            .build();

    private final ExactForms exact = new DatabricksExact(this);

    DatabricksDialect() {
        super("databricks", SQLDialect.DEFAULT, TYPES, Set.of());
    }

    /** Spark puts variables in place of <code>${name}</code> before it reads a statement, in quotes as well. */
    @Override
    public String quote(String identifier) {
        if (identifier.contains("${")) {
            throw new IllegalArgumentException("Cannot write the name \"" + identifier
                    + "\" for this warehouse: it would put a variable in place of ${...}; rename it");
        }
        return super.quote(identifier);
    }

    @Override
    public String literal(String text) {
        return BackslashTexts.literal(text).replace("${", "\\u0024{");
    }

    @Override
    public String folded(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<ExactValues> exact(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        return exact.of(left, leftType, right, rightType);
    }

    @Override
    public Optional<IntrospectionForms> introspection() {
        return Optional.of(new DatabricksIntrospection(this));
    }

    @Override
    public ComparatorForms comparators() {
        return new DatabricksComparators(this);
    }

    @Override
    public Optional<Fingerprint> fingerprint(Table<?> rows, List<Field<?>> values, List<SqlType> types) {
        return new DatabricksFingerprint(this).of(rows, values, types);
    }

    @Override
    public String nativeType(SqlType type) {
        if (type instanceof SqlType.Exact exact) {
            return exact.isInteger() && exact.precision() <= 19
                    ? "BIGINT"
                    : decimal("DECIMAL", exact, "DECIMAL(38, 10)");
        }
        if (type instanceof SqlType.Approximate number) {
            return number.bits() == 32 ? "FLOAT" : "DOUBLE";
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return timestamp.withZone() ? "TIMESTAMP" : "TIMESTAMP_NTZ";
        }
        // a document is text here: VARIANT is not on every warehouse of Databricks, nor in every driver
        return TypeNames.of(type, "STRING", "BOOLEAN", "BINARY", "STRING");
    }

    /** 16 MB a statement over its HTTP interface. */
    @Override
    public StatementLimits limits() {
        return new StatementLimits(1_000_000, 1_000, 1_000_000);
    }

    @Override
    public ColumnReader reader(ResultColumn column) {
        return DatabricksReaders.of(column);
    }

    @Override
    public Field<Double> median(Field<?> value) {
        return field("percentile({0}, {1})", Double.class, value, inline(0.5));
    }

    /** The warehouse computes equal aggregates once. */
    @Override
    public List<Field<Double>> quantiles(Field<?> value, List<Double> shares) {
        Field<Object> all = field(
                "percentile({0}, array({1}))",
                Object.class,
                value,
                list(shares.stream().map(share -> inline(share)).toList()));
        return IntStream.range(0, shares.size())
                .mapToObj(index -> field("element_at({0}, {1})", Double.class, all, inline(index + 1)))
                .toList();
    }

    @Override
    public Field<Double> epoch(Field<?> value, SqlType type) {
        String seconds = type instanceof SqlType.Date
                ? "(unix_date({0}) * 86400d)"
                : ((SqlType.Timestamp) type).withZone()
                        ? "(unix_micros({0}) / 1e6d)"
                        : "(timestampdiff(microsecond, timestamp_ntz'1970-01-01 00:00:00', {0}) / 1e6d)";
        return field(seconds, Double.class, value);
    }

    @Override
    public Field<String> withoutTrailingZeros(Field<String> decimal) {
        return field(
                "case when {0} like '%.%' then trim(trailing '.' from trim(trailing '0' from {0})) else {0} end",
                String.class, decimal);
    }

    @Override
    public Field<String> documentText(Field<?> value) {
        return field("to_json({0})", String.class, value);
    }

    @Override
    public Field<Object> binary(String hexadecimal) {
        return field("unhex({0})", Object.class, inline(hexadecimal));
    }

    @Override
    public Field<Object> document(Field<String> json) {
        return json.coerce(Object.class);
    }

    /** A session reaches all catalogs of its workspace, which has a host of its own; those of Hive are in no other. */
    @Override
    public Optional<Place> place(QueryRunner session) {
        return PlaceQueries.byHost(session);
    }

    /** The driver's SQLState where there is one; else the error class in brackets that Spark puts in front. */
    @Override
    public SqlErrorCode classify(SQLException failure) {
        String text = Objects.toString(failure.getMessage(), "");
        if (text.contains("[TABLE_OR_VIEW_NOT_FOUND]") || text.contains("[SCHEMA_NOT_FOUND]")) {
            return SqlErrorCode.TABLE_NOT_FOUND;
        }
        if (text.contains("PERMISSION_DENIED") || text.contains("[INSUFFICIENT_PERMISSIONS]")) {
            return SqlErrorCode.PERMISSION_DENIED;
        }
        if (text.contains("[PARSE_SYNTAX_ERROR]") || text.contains("[UNRESOLVED_COLUMN")) {
            return SqlErrorCode.SYNTAX;
        }
        return SqlStates.classify(failure);
    }
}
