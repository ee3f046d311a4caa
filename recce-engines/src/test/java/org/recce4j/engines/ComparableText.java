package org.recce4j.engines;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/** What {@code comparable} must give on every engine: docs/dialects.md in Java. */
final class ComparableText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private ComparableText() {}

    static String of(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof String
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof BigInteger) {
            return value.toString();
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Float || value instanceof Double) {
            return number(((Number) value).doubleValue());
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        if (value instanceof LocalDateTime reading) {
            return MOMENT.format(reading);
        }
        if (value instanceof OffsetDateTime instant) {
            return MOMENT.format(instant.withOffsetSameInstant(ZoneOffset.UTC));
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        throw new AssertionError(value.getClass());
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        if (value == 0) {
            return "0.00000000000000e+00";
        }
        // Java's own %e rounds the shortest digits, C's the exact value
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(15, RoundingMode.HALF_EVEN));
        String digits = rounded.unscaledValue().abs().toString();
        digits = (digits + "0".repeat(15)).substring(0, 15);
        int exponent = rounded.precision() - rounded.scale() - 1;
        return (value < 0 ? "-" : "") + digits.charAt(0) + "." + digits.substring(1)
                + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
