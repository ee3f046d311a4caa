package org.recce4j.sql.internal.adapter;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.keyword;
import static org.jooq.impl.DSL.resultQuery;

import java.sql.SQLException;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.recce4j.sql.Place;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.ComparatorForms;
import org.recce4j.sql.build.DatePart;
import org.recce4j.sql.build.ExactValues;
import org.recce4j.sql.build.IntrospectionForms;
import org.recce4j.sql.build.StatementLimits;
import org.recce4j.sql.internal.compare.BigQueryComparators;
import org.recce4j.sql.internal.exact.BigQueryExact;
import org.recce4j.sql.internal.exact.ExactForms;
import org.recce4j.sql.internal.introspect.BigQueryIntrospection;

/** BigQuery's spelling (GoogleSQL). */
final class BigQueryDialect extends StandardDialect {

    private static final TypeTable TYPES = TypeTable.builder()
            .put(new SqlType.Text(), "STRING")
            .put(new SqlType.Bool(), "BOOL", "BOOLEAN")
            .integers(19, "INT64", "INTEGER")
            .put(SqlType.Exact.UNBOUNDED, "NUMERIC", "BIGNUMERIC", "DECIMAL", "BIGDECIMAL")
            .put(SqlType.Approximate.DOUBLE, "FLOAT64", "FLOAT")
            .put(new SqlType.Date(), "DATE")
            .put(new SqlType.Time(), "TIME")
            .put(new SqlType.Timestamp(false), "DATETIME")
            .put(new SqlType.Timestamp(true), "TIMESTAMP")
            .put(new SqlType.Binary(), "BYTES")
            .put(new SqlType.Document(), "JSON")
            .build();

    /** What BigQuery's errors say, in the order in which they are looked for: its driver gives no SQLState. */
    private static final Map<String, SqlErrorCode> TEXTS = texts();

    private static Map<String, SqlErrorCode> texts() {
        Map<String, SqlErrorCode> texts = new LinkedHashMap<>();
        // these quote the statement, in which the words of the others may stand
        texts.put("Syntax error", SqlErrorCode.SYNTAX);
        texts.put("Unrecognized name", SqlErrorCode.SYNTAX);
        texts.put("Function not found", SqlErrorCode.SYNTAX);
        texts.put("Access Denied", SqlErrorCode.PERMISSION_DENIED);
        texts.put("accessDenied", SqlErrorCode.PERMISSION_DENIED);
        texts.put("Not found: ", SqlErrorCode.TABLE_NOT_FOUND);
        texts.put("notFound", SqlErrorCode.TABLE_NOT_FOUND);
        texts.put("Table not found", SqlErrorCode.TABLE_NOT_FOUND);
        texts.put("must be qualified with a dataset", SqlErrorCode.TABLE_NOT_FOUND);
        texts.put("quotaExceeded", SqlErrorCode.QUOTA);
        texts.put("rateLimitExceeded", SqlErrorCode.QUOTA);
        texts.put("resourcesExceeded", SqlErrorCode.QUOTA);
        texts.put("bytesBilledLimitExceeded", SqlErrorCode.QUOTA);
        texts.put("Quota exceeded", SqlErrorCode.QUOTA);
        texts.put("Exceeded rate limits", SqlErrorCode.QUOTA);
        texts.put("Resources exceeded", SqlErrorCode.QUOTA);
        texts.put("Query exceeded limit for bytes billed", SqlErrorCode.QUOTA);
        texts.put("Job timed out", SqlErrorCode.TIMEOUT);
        texts.put("Job execution was cancelled", SqlErrorCode.CANCELLED);
        texts.put("User requested cancellation", SqlErrorCode.CANCELLED);
        texts.put("stopped", SqlErrorCode.CANCELLED);
        texts.put("invalidQuery", SqlErrorCode.SYNTAX);
        texts.put("backendError", SqlErrorCode.CONNECTION);
        return Collections.unmodifiableMap(texts);
    }

    private final ExactForms exact = new BigQueryExact(this);

    BigQueryDialect() {
        super("bigquery", SQLDialect.DEFAULT, TYPES, Set.of());
    }

    @Override
    public String literal(String text) {
        return BackslashTexts.literal(text);
    }

    @Override
    public String quote(String identifier) {
        return BackslashTexts.quoted(identifier);
    }

    /** 1,024 K characters a statement, and queries of many rows become too complex long before that. */
    @Override
    public StatementLimits limits() {
        return new StatementLimits(250_000, 500, 200_000);
    }

    @Override
    public Optional<ExactValues> exact(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        return exact.of(left, leftType, right, rightType);
    }

    @Override
    public Optional<IntrospectionForms> introspection() {
        return Optional.of(new BigQueryIntrospection(this));
    }

    @Override
    public ComparatorForms comparators() {
        return new BigQueryComparators(this);
    }

    @Override
    public String nativeType(SqlType type) {
        if (type instanceof SqlType.Exact exact) {
            boolean wide = exact.precision() - exact.scale() > 29 || exact.scale() > 9;
            return exact.isInteger() && exact.precision() <= 19 ? "INT64" : wide ? "BIGNUMERIC" : "NUMERIC";
        }
        if (type instanceof SqlType.Approximate) {
            return "FLOAT64";
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return timestamp.withZone() ? "TIMESTAMP" : "DATETIME";
        }
        return TypeNames.of(type, "STRING", "BOOL", "BYTES", "JSON");
    }

    /** The whole column's quantiles in hundredths, of which one is taken: others exist as window functions only. */
    @Override
    public List<Field<Double>> quantiles(Field<?> value, List<Double> shares) {
        return shares.stream()
                .map(share -> field(
                        "approx_quantiles({0}, 10000)[offset({1})]",
                        Double.class, value, inline(Math.round(share * 10_000))))
                .toList();
    }

    @Override
    public boolean quantilesAreExact() {
        return false;
    }

    @Override
    public Field<Double> epoch(Field<?> value, SqlType type) {
        String seconds = type instanceof SqlType.Date
                ? "(unix_date({0}) * 86400.0)"
                : ((SqlType.Timestamp) type).withZone()
                        ? "(unix_micros({0}) / 1e6)"
                        : "(unix_micros(timestamp({0})) / 1e6)";
        return field(seconds, Double.class, value);
    }

    /** No cast makes text of an array or a struct. */
    @Override
    public Field<String> shown(Field<?> value, SqlType type) {
        return type instanceof SqlType.Other ? documentText(value) : super.shown(value, type);
    }

    @Override
    public Field<Double> random() {
        return field("rand()", Double.class);
    }

    @Override
    public String printed(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public Field<String> hexadecimal(Field<?> value) {
        return field("to_hex({0})", String.class, value);
    }

    @Override
    public Field<String> documentText(Field<?> value) {
        return field("to_json_string({0})", String.class, value);
    }

    /** Numbers that a double does not hold exactly are rounded, not refused. */
    @Override
    public Field<Object> document(Field<String> json) {
        return field("parse_json({0}, wide_number_mode=>'round')", Object.class, json);
    }

    @Override
    public ResultQuery<Record> intersect(ResultQuery<Record> left, ResultQuery<Record> right) {
        return resultQuery("{0} intersect distinct {1}", left, right);
    }

    @Override
    public ResultQuery<Record> except(ResultQuery<Record> left, ResultQuery<Record> right) {
        return resultQuery("{0} except distinct {1}", left, right);
    }

    @Override
    public Field<String> md5(Field<String> text) {
        return field("to_hex(md5({0}))", String.class, text);
    }

    @Override
    public Field<Object> truncated(Field<?> value, DatePart part, SqlType type) {
        String function = type instanceof SqlType.Date
                ? "date_trunc({0}, {1})"
                : ((SqlType.Timestamp) type).withZone() ? "timestamp_trunc({0}, {1})" : "datetime_trunc({0}, {1})";
        return field(function, Object.class, value, keyword(part == DatePart.WEEK ? "isoweek" : part.name()));
    }

    /** A job reaches all projects of the service. */
    @Override
    public Optional<Place> place(QueryRunner session) {
        return PlaceQueries.byHost(session);
    }

    @Override
    public SqlErrorCode classify(SQLException failure) {
        String text = Objects.toString(failure.getMessage(), "");
        return TEXTS.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> SqlStates.classify(failure));
    }
}
