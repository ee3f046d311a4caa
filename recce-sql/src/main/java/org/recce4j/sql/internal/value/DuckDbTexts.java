package org.recce4j.sql.internal.value;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.recce4j.model.Json;

/**
 * Values of the texts that DuckDB's casts make of them.
 *
 * @param zone the zone of the session, in which DuckDB writes timestamps with time zone
 */
record DuckDbTexts(ZoneId zone) {

    private static final String BEFORE_CHRIST = " (BC)";

    private static final Set<String> INTEGERS = Set.of(
            "TINYINT",
            "UTINYINT",
            "SMALLINT",
            "USMALLINT",
            "INTEGER",
            "UINTEGER",
            "BIGINT",
            "UBIGINT",
            "HUGEINT",
            "UHUGEINT");

    /** Returns the value, one of the classes of {@code Rows.value}. */
    Object value(String type, String text) {
        if (INTEGERS.contains(type) || (type.equals("DECIMAL") && text.indexOf('.') < 0)) {
            return Objects.requireNonNull(StandardReaders.integer(new BigDecimal(new BigInteger(text))));
        }
        if (type.startsWith("TIMESTAMP")) {
            return timestamp(type, text);
        }
        return switch (type) {
            case "DECIMAL" -> new BigDecimal(text);
            case "DOUBLE" -> FloatTexts.ofDouble(text);
            case "FLOAT" -> FloatTexts.ofFloat(text);
            case "BOOLEAN" -> text.equals("true");
            case "DATE" -> text.endsWith("infinity") ? text : date(text);
            case "TIME", "TIME_NS" -> IsoTexts.time(text);
            case "TIME WITH TIME ZONE" -> IsoTexts.offsetTime(text);
            case "BLOB" -> bytes(text);
            case "JSON" -> Objects.requireNonNullElse(JsonDocuments.parse(text), Json.Null.INSTANCE);
            default -> text;
        };
    }

    private static LocalDate date(String text) {
        boolean isBeforeChrist = text.endsWith(BEFORE_CHRIST);
        return IsoTexts.date(text.replace(BEFORE_CHRIST, ""), isBeforeChrist);
    }

    private Object timestamp(String type, String text) {
        if (text.endsWith("infinity")) {
            return text;
        }
        boolean isBeforeChrist = text.contains(BEFORE_CHRIST);
        String written = text.replace(BEFORE_CHRIST, "");
        if (!type.endsWith("WITH TIME ZONE")) {
            return IsoTexts.timestamp(written, isBeforeChrist);
        }
        int sign = IsoTexts.offsetStart(written);
        LocalDateTime local = IsoTexts.timestamp(written.substring(0, sign), isBeforeChrist);
        ZoneOffset offset = exact(local, ZoneOffset.of(written.substring(sign)));
        return local.atOffset(offset).withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** DuckDB leaves out the seconds of an offset, which the local time of a place had before it had a zone. */
    private ZoneOffset exact(LocalDateTime local, ZoneOffset written) {
        return zone.getRules().getValidOffsets(local).stream()
                .filter(offset -> offset.getTotalSeconds() / 60 == written.getTotalSeconds() / 60)
                .findFirst()
                .orElse(written);
    }

    /** Bytes that are no letters are {@code \xAB}; so is the backslash itself. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] letters = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < letters.length; at++) {
            if (letters[at] == '\\') {
                bytes.write(Integer.parseInt(text.substring(at + 2, at + 4), 16));
                at += 3;
            } else {
                bytes.write(letters[at]);
            }
        }
        return bytes.toByteArray();
    }
}
