package org.recce4j.sql.internal.compare;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.util.Optional;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.TypedField;

/** PostgreSQL. A text that is not JSON makes the statement fail, so that its column is reported as not compared. */
public final class PostgresComparators extends StandardComparators {

    public PostgresComparators(BuildDialect dialect) {
        super(dialect, new PostgresTolerance(dialect));
    }

    @Override
    Optional<TypedField> decimal(Field<?> number, SqlType.Exact type, int digits) {
        return Optional.of(new TypedField(
                field("round({0}, {1})", Object.class, number, inline(digits)), SqlType.Exact.UNBOUNDED));
    }

    /** {@code citext} has functions that ignore case, and {@code char(n)} has blanks that fill it up. */
    @Override
    Field<?> plain(Field<?> text) {
        return dialect().text(text);
    }

    @Override
    Field<String> oneSpaceForMany(Field<String> text) {
        return field("regexp_replace({0}, ' +', ' ', 'g')", String.class, text);
    }

    @Override
    public Optional<TypedField> jsonContent(TypedField document) {
        return Optional.of(
                new TypedField(field("cast({0} as jsonb)", Object.class, document.field()), new SqlType.Document()));
    }

    /** The order of arrays in an array counts, and there are no such items: the inner ones are rows of one. */
    @Override
    public Optional<TypedField> sorted(TypedField array) {
        return Optional.of(new TypedField(
                field(
                        "case when array_ndims({0}) > 1 then {0} when {0} is not null"
                                + " then array(select e.item from unnest({0}) as e(item) order by e.item) end",
                        Object.class, array.field()),
                array.type()));
    }

    @Override
    TypedField microseconds(Field<?> value, SqlType type) {
        return new TypedField(
                field(
                        "case when isfinite({0}) then cast(extract(epoch from {0}) as numeric) * 1000000 end",
                        Object.class, value),
                SqlType.Exact.UNBOUNDED);
    }
}
