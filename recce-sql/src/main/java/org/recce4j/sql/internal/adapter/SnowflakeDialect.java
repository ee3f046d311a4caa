package org.recce4j.sql.internal.adapter;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.recce4j.sql.Capability;
import org.recce4j.sql.ColumnReader;
import org.recce4j.sql.Place;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.ComparatorForms;
import org.recce4j.sql.build.DatePart;
import org.recce4j.sql.build.ExactValues;
import org.recce4j.sql.build.IntrospectionForms;
import org.recce4j.sql.build.StatementLimits;
import org.recce4j.sql.internal.compare.SnowflakeComparators;
import org.recce4j.sql.internal.exact.ExactForms;
import org.recce4j.sql.internal.exact.SnowflakeExact;
import org.recce4j.sql.internal.introspect.SnowflakeIntrospection;
import org.recce4j.sql.internal.value.SnowflakeReaders;

/** Snowflake's spelling. */
final class SnowflakeDialect extends StandardDialect {

    private static final TypeTable TYPES = TypeTable.builder()
            .put(new SqlType.Text(), "VARCHAR", "TEXT", "STRING", "CHAR")
            .put(new SqlType.Bool(), "BOOLEAN")
            .put(SqlType.Exact.UNBOUNDED, "NUMBER", "DECIMAL", "NUMERIC", "FIXED")
            .integers(38, "INT", "INTEGER", "BIGINT", "SMALLINT", "TINYINT")
            .put(SqlType.Approximate.DOUBLE, "FLOAT", "DOUBLE", "REAL")
            .put(new SqlType.Date(), "DATE")
            .put(new SqlType.Time(), "TIME")
            .put(new SqlType.Timestamp(false), "TIMESTAMP_NTZ", "TIMESTAMPNTZ", "DATETIME", "TIMESTAMP")
            .put(new SqlType.Timestamp(true), "TIMESTAMP_LTZ", "TIMESTAMPLTZ", "TIMESTAMP_TZ", "TIMESTAMPTZ")
            .put(new SqlType.Binary(), "BINARY", "VARBINARY")
            .put(new SqlType.Document(), "VARIANT", "OBJECT", "ARRAY")
            .build();

    /** Vendor codes of Snowflake's compiler, of its service and of its driver. */
    private static final Map<Integer, SqlErrorCode> CODES = Map.ofEntries(
            Map.entry(2003, SqlErrorCode.TABLE_NOT_FOUND),
            Map.entry(2043, SqlErrorCode.TABLE_NOT_FOUND),
            Map.entry(3001, SqlErrorCode.PERMISSION_DENIED),
            Map.entry(3003, SqlErrorCode.PERMISSION_DENIED),
            Map.entry(604, SqlErrorCode.TIMEOUT),
            Map.entry(630, SqlErrorCode.TIMEOUT),
            Map.entry(200005, SqlErrorCode.TIMEOUT),
            Map.entry(606, SqlErrorCode.CONNECTION),
            Map.entry(90073, SqlErrorCode.QUOTA),
            Map.entry(390100, SqlErrorCode.PERMISSION_DENIED),
            Map.entry(390144, SqlErrorCode.PERMISSION_DENIED),
            Map.entry(390114, SqlErrorCode.CONNECTION),
            Map.entry(200015, SqlErrorCode.CONNECTION));

    private final ExactForms exact = new SnowflakeExact(this);

    SnowflakeDialect() {
        super("snowflake", SQLDialect.DEFAULT, TYPES, Set.of(Capability.TRANSACTIONS));
    }

    /** What a result in JSON has. */
    @Override
    public int floatingDigits() {
        return 15;
    }

    @Override
    public String literal(String text) {
        return super.literal(text.replace("\\", "\\\\"));
    }

    @Override
    public String folded(String identifier) {
        return identifier.toUpperCase(Locale.ROOT);
    }

    @Override
    public Optional<ExactValues> exact(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        return exact.of(left, leftType, right, rightType);
    }

    @Override
    public Optional<IntrospectionForms> introspection() {
        return Optional.of(new SnowflakeIntrospection(this));
    }

    @Override
    public ComparatorForms comparators() {
        return new SnowflakeComparators(this);
    }

    @Override
    public String nativeType(SqlType type) {
        if (type instanceof SqlType.Exact exact) {
            return exact.isInteger() ? "NUMBER(38, 0)" : decimal("NUMBER", exact, "NUMBER(38, 10)");
        }
        if (type instanceof SqlType.Approximate) {
            return "FLOAT";
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return timestamp.withZone() ? "TIMESTAMP_TZ" : "TIMESTAMP_NTZ";
        }
        return TypeNames.of(type, "VARCHAR", "BOOLEAN", "BINARY", "VARIANT");
    }

    @Override
    public ColumnReader reader(ResultColumn column) {
        return SnowflakeReaders.of(column);
    }

    @Override
    public Field<Double> random() {
        return field("uniform(0::float, 1::float, random())", Double.class);
    }

    /** A timestamp keeps the offset that it was written with: it is cut down in UTC, as elsewhere. */
    @Override
    public Field<Object> truncated(Field<?> value, DatePart part, SqlType type) {
        boolean withZone = type instanceof SqlType.Timestamp timestamp && timestamp.withZone();
        return super.truncated(withZone ? field("convert_timezone('UTC', {0})", value) : value, part, type);
    }

    @Override
    public Field<Double> epoch(Field<?> value, SqlType type) {
        return field("(date_part(epoch_microsecond, {0}) / 1e6)", Double.class, value);
    }

    @Override
    public String printed(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    @Override
    public Field<String> hexadecimal(Field<?> value) {
        return field("lower(hex_encode({0}))", String.class, value);
    }

    @Override
    public Field<Object> binary(String hexadecimal) {
        return field("to_binary({0}, 'HEX')", Object.class, inline(hexadecimal));
    }

    @Override
    public Field<String> documentText(Field<?> value) {
        return field("to_json({0})", String.class, value);
    }

    /** 1 MB a statement, 16,384 rows of values; four long texts of a row fit into one statement. */
    @Override
    public StatementLimits limits() {
        return new StatementLimits(900_000, 5_000, 200_000);
    }

    /** A session reaches all databases of its account, whose name is unique within its region. */
    @Override
    public Optional<Place> place(QueryRunner session) {
        return PlaceQueries.byQuery(session, "select '', current_region() || ' ' || current_account()");
    }

    @Override
    public SqlErrorCode classify(SQLException failure) {
        SqlErrorCode code = CODES.get(failure.getErrorCode());
        if (code != null) {
            return code;
        }
        String text = Objects.toString(failure.getMessage(), "");
        return text.contains("exceeded its quota") ? SqlErrorCode.QUOTA : SqlStates.classify(failure);
    }
}
