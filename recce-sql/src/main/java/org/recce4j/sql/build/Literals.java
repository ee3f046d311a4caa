package org.recce4j.sql.build;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.Locale;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** Values as the text between the quotes of a literal, the same for every warehouse. */
final class Literals {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd ")
            .append(TIME)
            .toFormatter(Locale.ROOT);

    private Literals() {}

    static String text(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        if (value instanceof LocalDateTime reading) {
            return TIMESTAMP.format(reading);
        }
        if (value instanceof OffsetDateTime instant) {
            return TIMESTAMP.format(instant.withOffsetSameInstant(ZoneOffset.UTC)) + "+00:00";
        }
        return value.toString();
    }

    static String hexadecimal(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static String json(Object value) {
        return value instanceof Json json ? JsonText.write(json) : value.toString();
    }
}
