package org.recce4j.sql.internal.exact;

import static org.jooq.impl.DSL.field;

import java.util.Optional;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.ExactValues;

/** Redshift, where a text's collation is that of its database or column, and doubles are written with fewer digits than they have. */
public final class RedshiftExact extends PostgresExact {

    public RedshiftExact(BuildDialect dialect) {
        super(dialect, new RedshiftNumbers(dialect));
    }

    @Override
    public Field<?> alone(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Document) {
            return field("json_serialize_to_varbyte({0})", Object.class, value);
        }
        return type instanceof SqlType.Other ? bytes(value) : super.alone(value, type);
    }

    /** {@code char(n)} loses the blanks that fill it up by the cast; the comparison itself tells other blanks apart. */
    @Override
    Field<?> bytes(Field<?> value) {
        return field("collate({0}, 'case_sensitive')", String.class, dialect().text(value));
    }

    /** Dates reach as far as timestamps. */
    @Override
    Optional<ExactValues> moments(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        return Optional.of(new ExactValues(timestamp(left, leftType), timestamp(right, rightType)));
    }

    private Field<?> timestamp(Field<?> value, SqlType type) {
        return dialect().cast(reading(value, type), new SqlType.Timestamp(false));
    }

    @Override
    Field<?> utf8(Field<?> text) {
        return field("to_varbyte({0}, 'utf8')", Object.class, dialect().text(text));
    }

    @Override
    Optional<Field<String>> written(Field<?> value, SqlType type) {
        // a document may be longer than a text can be
        boolean lossy = type instanceof SqlType.Document || type instanceof SqlType.Approximate;
        return lossy ? Optional.empty() : super.written(value, type);
    }
}
