package org.recce4j.diff.internal.places;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** How far values of two places can be told apart. */
public enum Precision {
    EXACT("exact") {
        @Override
        public Object rounded(Object value) {
            return value;
        }
    },
    /** A driver or warehouse does not return more digits of a floating point number. */
    DIGITS("15 digits") {
        @Override
        public Object rounded(Object value) {
            Object number = ComparedValue.number(value);
            return number instanceof Long || number instanceof BigDecimal
                    ? new BigDecimal(number.toString()).round(FIFTEEN)
                    : value;
        }
    },
    /** One side keeps nanoseconds, the other does not. */
    MICROSECONDS("microseconds") {
        @Override
        public Object rounded(Object value) {
            if (value instanceof LocalDateTime reading) {
                return reading.truncatedTo(ChronoUnit.MICROS);
            }
            if (value instanceof OffsetDateTime moment) {
                return moment.truncatedTo(ChronoUnit.MICROS);
            }
            return value instanceof LocalTime time ? time.truncatedTo(ChronoUnit.MICROS) : value;
        }
    };

    private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_EVEN);

    private final String words;

    Precision(String words) {
        this.words = words;
    }

    /** Returns what values are equal to, such as {@code microseconds}. */
    public String words() {
        return words;
    }

    /** Returns a value of {@link org.recce4j.sql.Rows#value}, or a value close to it. */
    public abstract Object rounded(Object value);
}
