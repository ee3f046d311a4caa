package org.recce4j.engines;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.recce4j.sql.SqlType;

/** When two values are the same one: docs/dialects.md in Java. */
final class SameValue {

    private SameValue() {}

    /** Returns whether this knows what values of the two types have in common. */
    static boolean isKnown(SqlType left, SqlType right) {
        return left.getClass() == right.getClass()
                || (isNumber(left) && isNumber(right))
                || (isPoint(left) && isPoint(right))
                || (left instanceof SqlType.Text && right instanceof SqlType.Binary);
    }

    private static boolean isNumber(SqlType type) {
        return type instanceof SqlType.Exact || type instanceof SqlType.Approximate;
    }

    private static boolean isPoint(SqlType type) {
        return type instanceof SqlType.Date || type instanceof SqlType.Timestamp;
    }

    /** NULL is the same as nothing. */
    static boolean same(TypedValue left, TypedValue right) {
        Object one = left.value();
        Object other = right.value();
        if (one == null || other == null) {
            return false;
        }
        if (isReal(one) && isReal(other)) {
            double number = ((Number) one).doubleValue();
            // plus zero, for the sign of zero does not count
            return Double.compare(number + 0.0, ((Number) other).doubleValue() + 0.0) == 0;
        }
        if (isNumber(left.type())) {
            return decimal(one).isPresent() && decimal(one).equals(decimal(other));
        }
        if (isPoint(left.type())) {
            return reading(one).equals(reading(other));
        }
        if (other instanceof byte[] bytes) {
            byte[] octets = one instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) one;
            return Arrays.equals(octets, bytes);
        }
        return one.equals(other);
    }

    private static boolean isReal(Object number) {
        return number instanceof Double || number instanceof Float;
    }

    /** A floating point number without fraction is that integer, any other the shortest decimal that is read as it. */
    private static Optional<BigDecimal> decimal(Object number) {
        if (!isReal(number)) {
            return Optional.of(trimmed(
                    number instanceof BigInteger whole ? new BigDecimal(whole) : new BigDecimal(number.toString())));
        }
        double value = ((Number) number).doubleValue();
        if (!(Math.abs(value) < 1e37)) {
            return Optional.empty();
        }
        return Optional.of(
                trimmed(value == Math.rint(value) ? new BigDecimal(value) : new BigDecimal(number.toString())));
    }

    private static BigDecimal trimmed(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static LocalDateTime reading(Object value) {
        if (value instanceof LocalDate day) {
            return day.atStartOfDay();
        }
        return value instanceof OffsetDateTime moment
                ? LocalDateTime.ofInstant(moment.toInstant(), ZoneOffset.UTC)
                : (LocalDateTime) value;
    }
}
