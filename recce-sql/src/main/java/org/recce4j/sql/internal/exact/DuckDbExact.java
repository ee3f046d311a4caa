package org.recce4j.sql.internal.exact;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.keyword;

import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.ExactValues;
import org.recce4j.sql.internal.value.DuckDbNesting;

/**
 * DuckDB. {@code collate C} lays a column's collation aside and costs nothing. A nested value that holds text, JSON or an interval is
 * compared as JSON of the texts of what is in it, for its equality uses collations and takes 30 days for a month.
 */
public final class DuckDbExact extends ExactForms {

    private static final String VARIANT = "VARIANT";
    private static final String INTERVAL = "INTERVAL";

    /** The type of a column of NULLs that nobody cast; DuckDB compares it with every type. */
    private static final SqlType UNTYPED = new SqlType.Other("\"NULL\"");

    /** Types that hold no others, whose text tells all their values apart. */
    private static final Set<String> WRITTEN =
            Set.of("ENUM", "UUID", "BIT", "TIME WITH TIME ZONE", "TIMETZ", "BIGNUM", INTERVAL);

    private final ExactNumbers numbers;

    public DuckDbExact(BuildDialect dialect) {
        super(dialect);
        numbers = new DuckDbNumbers(dialect);
    }

    @Override
    public Field<?> alone(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Text || type instanceof SqlType.Document) {
            return bytes(type instanceof SqlType.Text ? value : dialect().text(value));
        }
        if (type instanceof SqlType.Other other) {
            return other.name().equals(INTERVAL) ? dialect().text(value) : nested(value, other.name());
        }
        return value;
    }

    private static Field<String> bytes(Field<?> text) {
        return field("({0} collate C)", String.class, text);
    }

    private Field<?> nested(Field<?> value, String type) {
        if (type.equals(VARIANT)) {
            return field(
                    "case when {0} is not null then variant_typeof({0}) || ' ' || cast(cast({0} as json) as varchar)"
                            + " end",
                    String.class, value);
        }
        return DuckDbNesting.textsOf(type)
                .<Field<?>>map(texts ->
                        bytes(field("cast(to_json(cast({0} as {1})) as varchar)", String.class, value, keyword(texts))))
                .orElse(value);
    }

    /** Returns whether the form of the values is a text, or the text of the form tells all values apart. */
    boolean isText(SqlType.Other type) {
        return type.name().equals(VARIANT)
                || WRITTEN.contains(type.name())
                || DuckDbNesting.textsOf(type.name()).isPresent();
    }

    @Override
    ExactNumbers numbers() {
        return numbers;
    }

    @Override
    Optional<ExactValues> moments(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        return isInMicroseconds(leftType) && isInMicroseconds(rightType)
                ? super.moments(left, leftType, right, rightType)
                : Optional.of(new ExactValues(asText(left, leftType), asText(right, rightType)));
    }

    private static boolean isInMicroseconds(SqlType type) {
        return type instanceof SqlType.Timestamp timestamp && timestamp.digits() == 6;
    }

    /** A text, for dates reach further than timestamps, and those further than timestamps in nanoseconds. */
    private Field<String> asText(Field<?> value, SqlType type) {
        return type instanceof SqlType.Date
                ? field(
                        "case when isfinite({0}) then {1} || ' 00:00:00' else {1} end",
                        String.class, value, dialect().text(value))
                : dialect().text(reading(value, type));
    }

    @Override
    Field<?> reading(Field<?> value, SqlType type) {
        boolean withZone = type instanceof SqlType.Timestamp timestamp && timestamp.withZone();
        return withZone ? field("({0} at time zone 'UTC')", Object.class, value) : value;
    }

    @Override
    Field<?> utf8(Field<?> text) {
        return field("encode({0})", Object.class, text);
    }

    @Override
    Optional<Field<String>> written(Field<?> value, SqlType type) {
        boolean known = type instanceof SqlType.Approximate
                || type instanceof SqlType.Document
                || (type instanceof SqlType.Other other && WRITTEN.contains(other.name()));
        return known ? Optional.of(dialect().text(value)) : super.written(value, type);
    }

    @Override
    Optional<ExactValues> others(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        if (leftType.equals(UNTYPED) || rightType.equals(UNTYPED)) {
            return Optional.of(new ExactValues(alone(left, leftType), alone(right, rightType)));
        }
        if (leftType instanceof SqlType.Time && rightType instanceof SqlType.Time) {
            return Optional.of(new ExactValues(dialect().text(left), dialect().text(right)));
        }
        if (leftType instanceof SqlType.Other one && rightType instanceof SqlType.Other other) {
            return DuckDbNesting.widened(one.name(), other.name()).map(common -> {
                SqlType type = new SqlType.Other(common);
                return new ExactValues(
                        alone(dialect().cast(left, type), type), alone(dialect().cast(right, type), type));
            });
        }
        return Optional.empty();
    }
}
