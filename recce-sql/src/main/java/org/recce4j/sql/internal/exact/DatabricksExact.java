package org.recce4j.sql.internal.exact;

import static org.jooq.impl.DSL.field;

import java.util.Locale;
import java.util.Optional;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.ExactValues;

/** Databricks. Texts are compared as bytes, for runtimes before 16 have no word for a collation; maps and variants, which cannot be grouped, as their JSON. */
public final class DatabricksExact extends ExactForms {

    private final ExactNumbers numbers;

    public DatabricksExact(BuildDialect dialect) {
        super(dialect);
        numbers = new ExactNumbers(dialect);
    }

    @Override
    public Field<?> alone(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Text) {
            return dialect().cast(value, new SqlType.Binary());
        }
        if (type instanceof SqlType.Document) {
            return dialect().documentText(value);
        }
        return type instanceof SqlType.Other other ? other(value, other.name().toUpperCase(Locale.ROOT)) : value;
    }

    private Field<?> other(Field<?> value, String name) {
        return isInterval(name)
                ? dialect().text(value)
                : field("to_json({0}, map('ignoreNullFields', 'false'))", String.class, value);
    }

    private static boolean isInterval(String name) {
        return name.startsWith("INTERVAL");
    }

    /** Of nested types that differ in what may be NULL alone. */
    @Override
    Optional<ExactValues> others(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        boolean alike = leftType instanceof SqlType.Other one
                && rightType instanceof SqlType.Other other
                && nullable(one.name()).equals(nullable(other.name()));
        return alike ? Optional.of(new ExactValues(alone(left, leftType), alone(right, rightType))) : Optional.empty();
    }

    private static String nullable(String type) {
        return type.toUpperCase(Locale.ROOT).replace(" NOT NULL", "");
    }

    @Override
    ExactNumbers numbers() {
        return numbers;
    }

    /** Dates reach further than timestamps; beside one, a timestamp is a text. */
    @Override
    Optional<ExactValues> moments(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        boolean days = leftType instanceof SqlType.Date || rightType instanceof SqlType.Date;
        return days
                ? Optional.of(new ExactValues(asText(left, leftType), asText(right, rightType)))
                : super.moments(left, leftType, right, rightType);
    }

    private Field<String> asText(Field<?> value, SqlType type) {
        return type instanceof SqlType.Date
                ? field("concat({0}, ' 00:00:00')", String.class, dialect().text(value))
                : dialect().text(reading(value, type));
    }

    @Override
    Field<?> reading(Field<?> value, SqlType type) {
        boolean withZone = type instanceof SqlType.Timestamp timestamp && timestamp.withZone();
        return withZone
                ? field(
                        "timestampadd(microsecond, unix_micros({0}), timestamp_ntz'1970-01-01 00:00:00')",
                        Object.class, value)
                : value;
    }

    @Override
    Field<?> utf8(Field<?> text) {
        return dialect().cast(text, new SqlType.Binary());
    }

    @Override
    Optional<Field<String>> written(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Document) {
            return Optional.of(dialect().documentText(value));
        }
        boolean interval =
                type instanceof SqlType.Other other && isInterval(other.name().toUpperCase(Locale.ROOT));
        return interval || type instanceof SqlType.Approximate
                ? Optional.of(dialect().text(value))
                : super.written(value, type);
    }
}
