package org.recce4j.sql.internal.compare;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.util.Optional;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.TypedField;

/** BigQuery, whose documents have their fields in order. */
public final class BigQueryComparators extends StandardComparators {

    public BigQueryComparators(BuildDialect dialect) {
        super(dialect, new BigQueryTolerance(dialect));
    }

    /** NUMERIC has no room for its greatest number, rounded. */
    @Override
    Optional<TypedField> decimal(Field<?> number, SqlType.Exact type, int digits) {
        return Optional.of(new TypedField(
                field("round(cast({0} as bignumeric), {1})", Object.class, number, inline(digits)),
                new SqlType.Exact(NumberTolerance.DIGITS, digits)));
    }

    @Override
    Field<String> trimmed(Field<?> text, Field<String> characters) {
        return field("trim({0}, {1})", String.class, text, characters);
    }

    /** The JSON of NULL is the text null. */
    @Override
    public Optional<TypedField> jsonContent(TypedField document) {
        if (document.type() instanceof SqlType.Document) {
            return Optional.of(document);
        }
        Field<Object> parsed = field("safe.parse_json({0}, wide_number_mode=>'exact')", Object.class, document.field());
        return Optional.of(new TypedField(
                field(
                        "case when {0} is not null then to_json_string({0}) else {1} end",
                        String.class, parsed, document.field()),
                new SqlType.Text()));
    }

    @Override
    public Optional<TypedField> sorted(TypedField array) {
        return Optional.of(new TypedField(
                field(
                        "case when {0} is not null"
                                + " then array(select item from unnest({0}) as item order by to_json_string(item)) end",
                        Object.class, array.field()),
                array.type()));
    }

    @Override
    TypedField microseconds(Field<?> value, SqlType type) {
        String template = type instanceof SqlType.Date
                ? "(unix_date({0}) * 86400000000)"
                : ((SqlType.Timestamp) type).withZone() ? "unix_micros({0})" : "unix_micros(timestamp({0}))";
        return new TypedField(field(template, Object.class, value), SqlType.Exact.BIGINT);
    }
}
