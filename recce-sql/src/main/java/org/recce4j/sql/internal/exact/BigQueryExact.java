package org.recce4j.sql.internal.exact;

import static org.jooq.impl.DSL.field;

import java.util.Locale;
import java.util.Optional;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;

/**
 * BigQuery. Floating point numbers are compared as text, for NaN equals nothing there; documents, arrays and structs, which cannot be
 * grouped, as their JSON; texts as bytes.
 */
public final class BigQueryExact extends ExactForms {

    private final ExactNumbers numbers;

    public BigQueryExact(BuildDialect dialect) {
        super(dialect);
        numbers = new BigQueryNumbers(dialect);
    }

    @Override
    public Field<?> alone(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Text) {
            return utf8(value);
        }
        if (type instanceof SqlType.Approximate) {
            return dialect().text(value);
        }
        if (type instanceof SqlType.Document) {
            return json(value);
        }
        return type instanceof SqlType.Other other ? other(value, other.name().toUpperCase(Locale.ROOT)) : value;
    }

    private Field<?> other(Field<?> value, String name) {
        if (name.startsWith("GEOGRAPHY")) {
            return field("st_asbinary({0})", Object.class, value);
        }
        return name.startsWith("INTERVAL") ? dialect().text(value) : json(value);
    }

    /** The JSON of NULL is the text null. */
    private Field<String> json(Field<?> value) {
        return field(
                "case when {0} is not null then {1} end",
                String.class, value, dialect().documentText(value));
    }

    @Override
    ExactNumbers numbers() {
        return numbers;
    }

    @Override
    Field<?> reading(Field<?> value, SqlType type) {
        boolean withZone = type instanceof SqlType.Timestamp timestamp && timestamp.withZone();
        if (type instanceof SqlType.Date) {
            return field("datetime({0}, time '00:00:00')", Object.class, value);
        }
        return withZone ? field("datetime({0}, 'UTC')", Object.class, value) : value;
    }

    @Override
    Field<?> utf8(Field<?> text) {
        return dialect().cast(text, new SqlType.Binary());
    }

    @Override
    Optional<Field<String>> written(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Document) {
            return Optional.of(json(value));
        }
        boolean interval = type instanceof SqlType.Other other && other.name().equalsIgnoreCase("INTERVAL");
        return interval || type instanceof SqlType.Approximate
                ? Optional.of(dialect().text(value))
                : super.written(value, type);
    }
}
