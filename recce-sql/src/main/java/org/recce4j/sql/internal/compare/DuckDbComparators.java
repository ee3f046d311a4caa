package org.recce4j.sql.internal.compare;

import static org.jooq.impl.DSL.field;

import java.util.Optional;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.TypedField;

/** DuckDB. A VARIANT has the fields of its objects in order; before 2.0 in the order in which they were written. */
public final class DuckDbComparators extends StandardComparators {

    public DuckDbComparators(BuildDialect dialect) {
        super(dialect, new DuckDbTolerance(dialect));
    }

    @Override
    Field<String> oneSpaceForMany(Field<String> text) {
        return field("regexp_replace({0}, ' +', ' ', 'g')", String.class, text);
    }

    /** A VARIANT has doubles for numbers of more digits; such numbers are compared as they are written, too. */
    @Override
    public Optional<TypedField> jsonContent(TypedField document) {
        Field<String> content = field(
                "coalesce(cast(cast(cast(try_cast({0} as json) as variant) as json) as varchar), 'null')"
                        + " || cast(list_sort(regexp_extract_all(cast({0} as varchar), '[0-9][-+.0-9eE]{14,}|[0-9.]+[eE][-+]?[0-9]{3,}')) as varchar)",
                String.class, document.field());
        return Optional.of(new TypedField(
                field(
                        "case when json_valid({0}) then {1} else {0} end",
                        String.class, dialect().text(document.field()), content),
                new SqlType.Text()));
    }

    @Override
    public Optional<TypedField> sorted(TypedField array) {
        return Optional.of(new TypedField(field("list_sort({0})", Object.class, array.field()), array.type()));
    }

    @Override
    TypedField microseconds(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Date) {
            return new TypedField(
                    field(
                            "case when isfinite({0}) then cast({0} - date '1970-01-01' as decimal(10, 0))"
                                    + " * cast(86400000000 as decimal(11, 0)) end",
                            Object.class, value),
                    new SqlType.Exact(21, 0));
        }
        return type instanceof SqlType.Timestamp timestamp && timestamp.digits() > 6
                ? new TypedField(
                        field(
                                "cast(epoch_ns({0}) as decimal(19, 0)) * cast(0.001 as decimal(4, 3))",
                                Object.class, value),
                        new SqlType.Exact(22, 3))
                : new TypedField(field("epoch_us({0})", Object.class, value), SqlType.Exact.BIGINT);
    }
}
