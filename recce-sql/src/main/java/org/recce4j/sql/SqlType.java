package org.recce4j.sql;

/** A column's type, as far as reading, comparing and writing its values needs it. */
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
     * Integers and decimals.
     *
     * @param precision digits in all; 0 where the type sets no bound, or its name does not tell it
     * @param scale digits after the point
     */
    record Exact(int precision, int scale) implements SqlType {

        /** Integers of 64 bits. */
        public static final Exact BIGINT = new Exact(19, 0);

        /** Decimals whose bounds are not known. */
        public static final Exact UNBOUNDED = new Exact(0, 0);

        /** Returns whether it holds integers only. */
        public boolean isInteger() {
            return precision > 0 && scale == 0;
        }

        @Override
        public boolean isComparableWith(SqlType other) {
            return other instanceof Exact || other instanceof Approximate;
        }
    }

    /**
     * Floating point numbers.
     *
     * @param bits 32 or 64
     */
    record Approximate(int bits) implements SqlType {

        /** Numbers of 64 bits. */
        public static final Approximate DOUBLE = new Approximate(64);

        @Override
        public boolean isComparableWith(SqlType other) {
            return other instanceof Exact || other instanceof Approximate;
        }
    }

    /** Days. */
    record Date() implements SqlType {
        @Override
        public boolean isComparableWith(SqlType other) {
            return other instanceof Date || other instanceof Timestamp;
        }
    }

    /** Times of day, without zone. */
    record Time() implements SqlType {}

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

    /** Strings of bytes. */
    record Binary() implements SqlType {}

    /** Documents: JSON, JSONB, VARIANT, SUPER. */
    record Document() implements SqlType {}

    /**
     * Anything else, such as lists, structs and intervals.
     *
     * @param name the warehouse's name of it
     */
    record Other(String name) implements SqlType {}
}
