package org.recce4j.sql.internal.exact;

import static org.jooq.impl.DSL.field;

import java.util.Optional;
import org.jooq.Field;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.ExactValues;

/**
 * Brings two columns into forms that are equal exactly where their values are the same. What two types have in common decides:
 * numbers meet as numbers, points in time as points in time, text and bytes as bytes, text and anything else as the warehouse's
 * own text of it. docs/dialects.md says what that means for each type.
 */
public abstract class ExactForms {

    private final BuildDialect dialect;

    ExactForms(BuildDialect dialect) {
        this.dialect = dialect;
    }

    final BuildDialect dialect() {
        return dialect;
    }

    /** Returns the two forms; empty where the warehouse cannot compare the types exactly. */
    public final Optional<ExactValues> of(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        if (leftType.equals(rightType)) {
            return Optional.of(new ExactValues(alone(left, leftType), alone(right, rightType)));
        }
        if (leftType instanceof SqlType.Approximate && rightType instanceof SqlType.Approximate) {
            return Optional.of(new ExactValues(widened(left), widened(right)));
        }
        if (leftType instanceof SqlType.Exact one && rightType instanceof SqlType.Exact other) {
            return numbers().exact(left, one, right, other);
        }
        if (leftType instanceof SqlType.Exact exact && rightType instanceof SqlType.Approximate real) {
            return numbers().mixed(left, exact, right, real);
        }
        if (leftType instanceof SqlType.Approximate real && rightType instanceof SqlType.Exact exact) {
            return numbers().mixed(right, exact, left, real).map(ExactForms::exchanged);
        }
        if (isPointInTime(leftType) && isPointInTime(rightType)) {
            return moments(left, leftType, right, rightType);
        }
        return ofText(left, leftType, right, rightType).or(() -> others(left, leftType, right, rightType));
    }

    private Optional<ExactValues> ofText(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        if (leftType instanceof SqlType.Text) {
            return rightType instanceof SqlType.Binary
                    ? Optional.of(new ExactValues(utf8(left), right))
                    : written(right, rightType).map(text -> new ExactValues(alone(left, leftType), plain(text)));
        }
        return rightType instanceof SqlType.Text
                ? ofText(right, rightType, left, leftType).map(ExactForms::exchanged)
                : Optional.empty();
    }

    private static ExactValues exchanged(ExactValues values) {
        return new ExactValues(/* left= */ values.right(), /* right= */ values.left());
    }

    private static boolean isPointInTime(SqlType type) {
        return type instanceof SqlType.Date || type instanceof SqlType.Timestamp;
    }

    /** Returns a column in the form in which the warehouse's own equality is exact: the column itself, if it is already. */
    public abstract Field<?> alone(Field<?> value, SqlType type);

    /** Returns a text in the form of {@link #alone}. */
    final Field<?> plain(Field<String> text) {
        return alone(text, new SqlType.Text());
    }

    /** Returns how numbers of different types meet. */
    abstract ExactNumbers numbers();

    /** Returns a 32 bit number as one of 64 bits. */
    private Field<?> widened(Field<?> value) {
        return alone(dialect.cast(value, SqlType.Approximate.DOUBLE), SqlType.Approximate.DOUBLE);
    }

    /** Returns dates and timestamps, of which one is of another type than the other: as readings of a clock in UTC. */
    Optional<ExactValues> moments(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        return Optional.of(new ExactValues(reading(left, leftType), reading(right, rightType)));
    }

    /** Returns a date or timestamp as reading of a clock in UTC, or a text of it that tells every reading apart. */
    abstract Field<?> reading(Field<?> value, SqlType type);

    /** Returns a text's bytes in UTF-8. */
    abstract Field<?> utf8(Field<?> text);

    /** Returns the warehouse's own text of a value; empty where two values may have the same text. */
    Optional<Field<String>> written(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Bool) {
            return Optional.of(field("case when {0} then 'true' when not {0} then 'false' end", String.class, value));
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return Optional.of(
                    timestamp.withZone()
                            ? field("({0} || '+00')", String.class, dialect.text(reading(value, type)))
                            : dialect.text(value));
        }
        boolean plain = type instanceof SqlType.Exact || type instanceof SqlType.Date || type instanceof SqlType.Time;
        return plain ? Optional.of(dialect.text(value)) : Optional.empty();
    }

    /** Returns values of two types that have nothing in common but this warehouse. */
    Optional<ExactValues> others(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        return Optional.empty();
    }
}
