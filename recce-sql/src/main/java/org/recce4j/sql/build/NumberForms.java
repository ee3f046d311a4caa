package org.recce4j.sql.build;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.recce4j.sql.SqlType;

/** What is computed from numbers, dates and times: sums, quantiles, parts of a date. See {@link BuildDialect}. */
public interface NumberForms extends LiteralForms {

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

    /** Returns a date or timestamp cut down to a part, as a value of its type. */
    default Field<Object> truncated(Field<?> value, DatePart part, SqlType type) {
        return cast(
                field("date_trunc({0}, {1})", Object.class, inline(part.name().toLowerCase(Locale.ROOT)), value), type);
    }
}
