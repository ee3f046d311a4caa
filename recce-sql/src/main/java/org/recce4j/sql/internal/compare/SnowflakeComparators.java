package org.recce4j.sql.internal.compare;

import static org.jooq.impl.DSL.field;

import java.util.Optional;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.TypedField;

/** Snowflake, whose objects have their fields in order. A part of a second below a microsecond does not count. */
public final class SnowflakeComparators extends StandardComparators {

    public SnowflakeComparators(BuildDialect dialect) {
        super(dialect, new SnowflakeTolerance(dialect));
    }

    @Override
    Field<String> trimmed(Field<?> text, Field<String> characters) {
        return field("trim({0}, {1})", String.class, text, characters);
    }

    @Override
    public Optional<TypedField> jsonContent(TypedField document) {
        return Optional.of(contentOfVariant(document));
    }

    @Override
    public Optional<TypedField> sorted(TypedField array) {
        return Optional.of(new TypedField(field("array_sort({0})", Object.class, array.field()), array.type()));
    }

    @Override
    TypedField microseconds(Field<?> value, SqlType type) {
        Field<?> timestamp = type instanceof SqlType.Date ? dialect().cast(value, new SqlType.Timestamp(false)) : value;
        return new TypedField(
                field("date_part(epoch_microsecond, {0})", Object.class, timestamp), SqlType.Exact.BIGINT);
    }
}
