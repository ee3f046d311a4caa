package org.recce4j.sql.internal.exact;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.keyword;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.ExactValues;

/**
 * PostgreSQL. Texts are compared in the collation C, whose equality is that of bytes; {@code citext} as the text it is, and
 * {@code char(n)} without the blanks that fill it up. Types whose equality is not that of values (interval, box, point), or that have
 * none (json, xml), are compared as PostgreSQL's text of them.
 */
public class PostgresExact extends ExactForms {

    /** Types whose equality is exact, and which can be hashed. */
    private static final Set<String> EXACT = Set.of(
            "uuid",
            "bit",
            "varbit",
            "timetz",
            "money",
            "inet",
            "cidr",
            "macaddr",
            "macaddr8",
            "int4range",
            "int8range",
            "numrange",
            "daterange",
            "tsrange",
            "tstzrange",
            "int4multirange",
            "int8multirange",
            "nummultirange",
            "datemultirange",
            "tsmultirange",
            "tstzmultirange",
            "_int2",
            "_int4",
            "_int8",
            "_numeric",
            "_float4",
            "_float8",
            "_bool",
            "_date",
            "_time",
            "_timestamp",
            "_timestamptz",
            "_timetz",
            "_bytea",
            "_uuid",
            "_jsonb");

    private static final List<String> INTEGER_ARRAYS = List.of("_int2", "_int4", "_int8", "_numeric");
    private static final List<String> REAL_ARRAYS = List.of("_float4", "_float8");
    private static final List<String> TEXT_ARRAYS = List.of("_text", "_varchar", "_bpchar", "_citext", "_name");

    private final ExactNumbers numbers;

    public PostgresExact(BuildDialect dialect) {
        this(dialect, new PostgresNumbers(dialect));
    }

    PostgresExact(BuildDialect dialect, ExactNumbers numbers) {
        super(dialect);
        this.numbers = numbers;
    }

    @Override
    public Field<?> alone(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Other other) {
            return array(value, other).orElseGet(() -> EXACT.contains(name(other)) ? value : bytes(value));
        }
        boolean verbatim = type instanceof SqlType.Document document && document.verbatim();
        return type instanceof SqlType.Text || verbatim ? bytes(value) : value;
    }

    private static Optional<Field<?>> array(Field<?> value, SqlType.Other type) {
        return TEXT_ARRAYS.contains(name(type))
                ? Optional.of(field("(cast({0} as text[]) collate \"C\")", Object.class, value))
                : Optional.empty();
    }

    private static String name(SqlType.Other type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    Field<?> bytes(Field<?> value) {
        return field("({0} collate \"C\")", String.class, dialect().text(value));
    }

    @Override
    final ExactNumbers numbers() {
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

    private Field<?> asText(Field<?> value, SqlType type) {
        Field<String> text = dialect().text(reading(value, type));
        return type instanceof SqlType.Date
                ? field(
                        "case when {0} <= date '294275-12-31' or not isfinite({0}) then cast(cast({0} as timestamp) as"
                                + " {1}) else {2} end",
                        String.class, value, dialect().typeName(new SqlType.Text()), text)
                : text;
    }

    @Override
    final Field<?> reading(Field<?> value, SqlType type) {
        boolean withZone = type instanceof SqlType.Timestamp timestamp && timestamp.withZone();
        return withZone ? field("({0} at time zone 'UTC')", Object.class, value) : value;
    }

    @Override
    Field<?> utf8(Field<?> text) {
        return field("convert_to({0}, 'UTF8')", Object.class, bytes(text));
    }

    @Override
    Optional<Field<String>> written(Field<?> value, SqlType type) {
        boolean known = type instanceof SqlType.Approximate
                || type instanceof SqlType.Document
                || type instanceof SqlType.Other;
        return known ? Optional.of(dialect().text(value)) : super.written(value, type);
    }

    @Override
    Optional<ExactValues> others(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        if (leftType instanceof SqlType.Other one && rightType instanceof SqlType.Other other) {
            return wider(name(one), name(other)).map(type -> new ExactValues(as(left, type), as(right, type)));
        }
        return Optional.empty();
    }

    private static Optional<String> wider(String left, String right) {
        if (TEXT_ARRAYS.contains(left) && TEXT_ARRAYS.contains(right)) {
            return Optional.of("text[]");
        }
        for (List<String> types : List.of(INTEGER_ARRAYS, REAL_ARRAYS)) {
            if (types.contains(left) && types.contains(right)) {
                return Optional.of(types.get(types.size() - 1).substring(1) + "[]");
            }
        }
        return Optional.empty();
    }

    private static Field<?> as(Field<?> value, String type) {
        Field<Object> cast = field("cast({0} as {1})", Object.class, value, keyword(type));
        return type.equals("text[]") ? field("({0} collate \"C\")", Object.class, cast) : cast;
    }
}
