package org.recce4j.sql.internal.compare;

import static org.jooq.impl.DSL.field;

import java.util.Optional;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.TypedField;

/** Databricks, whose variants have the fields of their objects in order. */
public final class DatabricksComparators extends StandardComparators {

    public DatabricksComparators(BuildDialect dialect) {
        super(dialect, new NumberTolerance(dialect));
    }

    @Override
    public Optional<TypedField> jsonContent(TypedField document) {
        return Optional.of(contentOfVariant(document));
    }

    @Override
    public Optional<TypedField> sorted(TypedField array) {
        return Optional.of(new TypedField(field("sort_array({0})", Object.class, array.field()), array.type()));
    }

    @Override
    TypedField microseconds(Field<?> value, SqlType type) {
        String template = type instanceof SqlType.Date
                ? "(cast(unix_date({0}) as bigint) * 86400000000)"
                : ((SqlType.Timestamp) type).withZone()
                        ? "unix_micros({0})"
                        : "timestampdiff(microsecond, timestamp_ntz'1970-01-01 00:00:00', {0})";
        return new TypedField(field(template, Object.class, value), SqlType.Exact.BIGINT);
    }
}
