package org.recce4j.sql.build;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.keyword;
import static org.jooq.impl.DSL.resultQuery;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Keyword;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.SqlType;

/**
 * A dialect with the expressions that warehouses write differently, as parts of a jOOQ statement. The defaults are standard
 * SQL, or what most warehouses share. Templates hold constant text only; names and values come in as parts.
 */
public interface BuildDialect extends Dialect {

    /** Returns the jOOQ family that lays out statements. */
    default SQLDialect family() {
        return SQLDialect.DEFAULT;
    }

    /** Returns a cast. */
    default Field<Object> cast(Field<?> value, SqlType type) {
        return field("cast({0} as {1})", Object.class, value, typeName(type));
    }

    /** Returns the value as the warehouse's own text of it. */
    default Field<String> text(Field<?> value) {
        return field("cast({0} as {1})", String.class, value, typeName(new SqlType.Text()));
    }

    /** Returns whether two values are equal or both NULL; never itself NULL. */
    default Condition same(Field<?> left, Field<?> right) {
        return condition("({0} is not distinct from {1})", left, right);
    }

    /**
     * Returns two columns of these types in the form in which {@code =} compares their values exactly; empty if this warehouse cannot
     * compare the two types so, which is to be reported as not compared. docs/dialects.md says which values are the same. By default
     * two columns of one type are compared as they are, except documents and types of which nothing is known.
     */
    default Optional<ExactValues> exact(Field<?> left, SqlType leftType, Field<?> right, SqlType rightType) {
        boolean known = !(leftType instanceof SqlType.Document || leftType instanceof SqlType.Other);
        return known && leftType.equals(rightType) ? Optional.of(new ExactValues(left, right)) : Optional.empty();
    }

    /**
     * Returns a column in the form in which equal values are the same value, to group by it or to count its distinct values; the form
     * is for comparing, not for showing.
     */
    default Field<?> exact(Field<?> column, SqlType type) {
        return exact(column, type, column, type)
                .<Field<?>>map(ExactValues::left)
                .orElse(column);
    }

    /** Returns what compares values that need not be the same; by default nothing does. */
    default ComparatorForms comparators() {
        return new ComparatorForms() {};
    }

    /**
     * Returns the fingerprint of some rows; empty if this warehouse has none that tells apart whatever {@code =} of the values tells apart,
     * with {@value Fingerprint#BITS} bits.
     *
     * @param values columns of the rows in their {@link #exact(Field, SqlType) exact} form
     * @param types the types of the columns
     */
    default Optional<Fingerprint> fingerprint(Table<?> rows, List<Field<?>> values, List<SqlType> types) {
        return Optional.empty();
    }

    /**
     * Returns the rows of two tables in pairs: the first of one beside the first of the other, and so on, in the order in which the warehouse
     * reads them; the rest of the longer one beside NULLs. Empty if the warehouse cannot pair them faster than a join.
     *
     * @param left a table without an alias, to be called by the name that follows
     * @param right another one
     */
    default Optional<Table<?>> inOrder(Table<?> left, Name leftName, Table<?> right, Name rightName) {
        return Optional.empty();
    }

    /** Returns the text of a decimal without zeros at its end. */
    default Field<String> withoutTrailingZeros(Field<String> decimal) {
        return field("case when {0} like '%.%' then rtrim(rtrim({0}, '0'), '.') else {0} end", String.class, decimal);
    }

    /** Returns bytes as lower case hexadecimal digits. */
    default Field<String> hexadecimal(Field<?> value) {
        return field("lower(hex({0}))", String.class, value);
    }

    /** Returns a document, list or struct as text. */
    default Field<String> documentText(Field<?> value) {
        return text(value);
    }

    /** Returns the MD5 of a text in UTF-8, as lower case hexadecimal digits. */
    default Field<String> md5(Field<String> text) {
        return field("md5({0})", String.class, text);
    }

    /**
     * Returns how many distinct combinations of values some rows have, NULL being a value; empty if the warehouse has no such aggregate, or
     * only one that slows down the others of its statement.
     */
    default Optional<Field<Long>> countDistinctRows(List<Field<?>> values, Condition rows) {
        return Optional.empty();
    }

    /**
     * Returns the values below which shares of the values lie; where the warehouse can, it sorts them once.
     *
     * @param shares each from 0 to 1
     */
    default List<Field<Double>> quantiles(Field<?> value, List<Double> shares) {
        return shares.stream()
                .map(share ->
                        field("percentile_cont({0}) within group (order by {1})", Double.class, inline(share), value))
                .toList();
    }

    /** Returns the middle one of the values; halfway between the two of an even number of values. */
    default Field<Double> median(Field<?> value) {
        return quantiles(value, List.of(0.5)).get(0);
    }

    /** Returns whether {@link #quantiles} and {@link #median} find the value itself rather than one nearby. */
    default boolean quantilesAreExact() {
        return true;
    }

    /**
     * Returns an aggregate that sorts, in a form that can stand beside aggregates that sort by other columns.
     *
     * @param table what the statement reads
     */
    default <T> Field<T> sorting(Field<T> aggregate, Table<?> table) {
        return aggregate;
    }

    /**
     * Returns sums that together are the exact sum of exact numbers and cannot overflow; none where the warehouse has no room
     * for it.
     */
    default List<PartialSum> exactSum(Field<?> value, SqlType.Exact type) {
        boolean fits = type.precision() > 0 && type.precision() <= 28;
        return fits ? List.of(PartialSum.of(cast(value, new SqlType.Exact(38, type.scale())))) : List.of();
    }

    /** Returns whether the warehouse has the average and the median of intervals. */
    default boolean averagesIntervals() {
        return false;
    }

    /** Returns whether a value is neither NaN nor infinite; unknown for NULL. */
    default Condition finite(Field<?> value, SqlType type) {
        return type instanceof SqlType.Approximate
                ? condition(
                        "abs({0}) <= {1}",
                        cast(value, SqlType.Approximate.DOUBLE), literal(Double.MAX_VALUE, SqlType.Approximate.DOUBLE))
                : condition("{0} is not null", value);
    }

    /** Returns the seconds from the beginning of 1970, in UTC, to a date or timestamp. */
    default Field<Double> epoch(Field<?> value, SqlType type) {
        return field("cast(extract(epoch from {0}) as {1})", Double.class, value, typeName(SqlType.Approximate.DOUBLE));
    }

    /** Returns a value of any type as text for people. */
    default Field<String> shown(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Binary) {
            return hexadecimal(value);
        }
        return type instanceof SqlType.Document ? documentText(value) : text(value);
    }

    /** Returns a number from 0 up to 1, another one in each row. */
    default Field<Double> random() {
        return field("random()", Double.class);
    }

    /**
     * Returns a condition that holds for about a share of the rows; a view or a query can be sampled so as well as a table.
     *
     * @param share from 0 to 1
     */
    default Condition sampled(double share) {
        return random().lt(inline(share));
    }

    /** Returns a date or timestamp cut down to a part, as a value of its type. */
    default Field<Object> truncated(Field<?> value, DatePart part, SqlType type) {
        return cast(field("date_trunc({0}, {1})", Object.class, inline(name(part)), value), type);
    }

    /**
     * Returns a value as a literal of a type.
     *
     * @param value an object of the classes that {@link org.recce4j.sql.Rows#value} names for the type; null for NULL
     */
    default Field<Object> literal(@Nullable Object value, SqlType type) {
        if (value == null) {
            return field("cast(null as {0})", Object.class, typeName(type));
        }
        if (type instanceof SqlType.Text) {
            return inline(value.toString()).coerce(Object.class);
        }
        if (type instanceof SqlType.Bool) {
            return field((Boolean) value ? "true" : "false", Object.class);
        }
        if (type instanceof SqlType.Binary) {
            return binary(Literals.hexadecimal((byte[]) value));
        }
        if (type instanceof SqlType.Document) {
            return document(inline(Literals.json(value)));
        }
        return cast(inline(Literals.text(value)), type);
    }

    /** Returns a literal of bytes from hexadecimal digits. */
    default Field<Object> binary(String hexadecimal) {
        return field("from_hex({0})", Object.class, inline(hexadecimal));
    }

    /** Returns bytes as the warehouse prints them. */
    default String printed(byte[] bytes) {
        return Literals.hexadecimal(bytes);
    }

    /** Returns the document of a JSON text; text itself where the warehouse keeps documents as text. */
    default Field<Object> document(Field<String> json) {
        return field("parse_json({0})", Object.class, json);
    }

    /** Returns the rows that both queries have, each once. */
    default ResultQuery<Record> intersect(ResultQuery<Record> left, ResultQuery<Record> right) {
        return resultQuery("{0} intersect {1}", left, right);
    }

    /** Returns the rows of one query that the other does not have, each once. */
    default ResultQuery<Record> except(ResultQuery<Record> left, ResultQuery<Record> right) {
        return resultQuery("{0} except {1}", left, right);
    }

    /** Returns what writes many rows at once. */
    default BulkInsert bulkInsert() {
        return new MultiRowInsert(this);
    }

    /** Returns how much one statement and one text may hold. */
    default StatementLimits limits() {
        return StatementLimits.CAUTIOUS;
    }

    /** Returns whether a table should have a primary key: the warehouse enforces it, and finds rows by it. */
    default boolean keysAreEnforced() {
        return false;
    }

    /** Returns whether a statement failed because another transaction writes the same rows; then it may be done again. */
    default boolean isConflict(SQLException failure) {
        return Conflicts.isConflict(failure);
    }

    /** Returns the warehouse's name of a type, to be put behind {@code as} of a cast. */
    default Keyword typeName(SqlType type) {
        return keyword(nativeType(type));
    }

    /** Returns the name of a part in lower case. */
    static String name(DatePart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
