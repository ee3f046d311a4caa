package org.recce4j.sql;

/** The type of a column, as detailed as reading, comparing and writing its values needs. Immutable. */
public sealed interface SqlType {

    /** Character strings. */
    record Text() implements SqlType {}

    /** True and false. */
    record Bool() implements SqlType {}

    /**
     * Integers and decimals.
     *
     * @param precision number of digits in all; 0 if the type sets no limit, or its name does not tell it
     * @param scale number of digits after the decimal point
     * @param unsigned whether it has no negative numbers
     */
    record Exact(int precision, int scale, boolean unsigned) implements SqlType {

        /** Integers of 64 bits. */
        public static final Exact BIGINT = new Exact(19, 0);

        /** Decimals whose precision and scale are not known. */
        public static final Exact UNBOUNDED = new Exact(0, 0);

        /** Numbers with a sign. */
        public Exact(int precision, int scale) {
            this(precision, scale, false);
        }

        /** Returns whether it has integers only. */
        public boolean isInteger() {
            return precision > 0 && scale == 0;
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
    }

    /** Dates. */
    record Date() implements SqlType {}

    /**
     * Times of day without time zone.
     *
     * @param digits number of digits of a second in the type's storage, whatever its declared precision: 6 or 9
     */
    record Time(int digits) implements SqlType {

        /** Times with microseconds. */
        public Time() {
            this(6);
        }
    }

    /**
     * Timestamps.
     *
     * @param withZone whether they are timestamps with time zone, which are instants, or timestamps without time zone
     * @param digits number of digits of a second in the type's storage, whatever its declared precision: 0, 3, 6 or 9
     */
    record Timestamp(boolean withZone, int digits) implements SqlType {

        /** Timestamps with microseconds. */
        public Timestamp(boolean withZone) {
            this(withZone, 6);
        }
    }

    /** Strings of bytes. */
    record Binary() implements SqlType {}

    /**
     * Documents: JSON, JSONB, VARIANT, SUPER.
     *
     * @param verbatim whether the warehouse keeps the text as it was written, with its white space and the order of its keys
     */
    record Document(boolean verbatim) implements SqlType {

        /** Documents whose text is not kept. */
        public Document() {
            this(false);
        }
    }

    /**
     * Anything else, such as lists, structs and intervals.
     *
     * @param name the warehouse's name for it
     */
    record Other(String name) implements SqlType {}
}
