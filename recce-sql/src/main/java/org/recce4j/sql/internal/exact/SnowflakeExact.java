package org.recce4j.sql.internal.exact;

import static org.jooq.impl.DSL.field;

import java.util.Optional;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;

/** Snowflake. Documents are compared as their JSON, texts in the empty collation, which is that of code points. */
public final class SnowflakeExact extends ExactForms {

    private final ExactNumbers numbers;

    public SnowflakeExact(BuildDialect dialect) {
        super(dialect);
        numbers = new ExactNumbers(dialect);
    }

    @Override
    public Field<?> alone(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Text) {
            return field("collate({0}, '')", String.class, value);
        }
        if (type instanceof SqlType.Document) {
            return dialect().documentText(value);
        }
        return type instanceof SqlType.Other ? dialect().text(value) : value;
    }

    @Override
    ExactNumbers numbers() {
        return numbers;
    }

    @Override
    Field<?> reading(Field<?> value, SqlType type) {
        boolean withZone = type instanceof SqlType.Timestamp timestamp && timestamp.withZone();
        return dialect()
                .cast(
                        withZone ? field("convert_timezone('UTC', {0})", Object.class, value) : value,
                        new SqlType.Timestamp(false));
    }

    @Override
    Field<?> utf8(Field<?> text) {
        return field("to_binary({0}, 'UTF-8')", Object.class, text);
    }

    @Override
    Optional<Field<String>> written(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Document) {
            return Optional.of(dialect().documentText(value));
        }
        if (type instanceof SqlType.Date) {
            return Optional.of(field("to_char({0}, 'YYYY-MM-DD')", String.class, value));
        }
        // the session's formats of times and timestamps may leave out parts of a second
        boolean whole = type instanceof SqlType.Bool || type instanceof SqlType.Exact;
        return whole ? super.written(value, type) : Optional.empty();
    }
}
