package org.recce4j.sql;

/** A column's type as far as comparing its values needs it. */
public sealed interface SqlType {

    /** Returns whether values of both types can be compared as they are, without going through text. */
    default boolean isComparableWith(SqlType other) {
        return equals(other);
    }

    /** Character strings. */
    record Text() implements SqlType {}

    /** True and false. */
    record Bool() implements SqlType {}

    /**
     * Numbers.
     *
     * @param exact whether they are integers or decimals, rather than floating point
     */
    record Numeric(boolean exact) implements SqlType {
        @Override
        public boolean isComparableWith(SqlType other) {
            return other instanceof Numeric;
        }
    }

    /** Days. */
    record Date() implements SqlType {
        @Override
        public boolean isComparableWith(SqlType other) {
            return other instanceof Date || other instanceof Timestamp;
        }
    }

    /**
     * Moments.
     *
     * @param withZone whether they are instants, rather than readings of a wall clock
     */
    record Timestamp(boolean withZone) implements SqlType {
        @Override
        public boolean isComparableWith(SqlType other) {
            return other instanceof Date || other instanceof Timestamp;
        }
    }

    /**
     * Anything else, such as lists, structs and JSON.
     *
     * @param name the warehouse's name of it
     */
    record Other(String name) implements SqlType {}
}
