package org.recce4j.sql.internal.value;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.recce4j.model.Json;

/** Values of the texts that PostgreSQL writes for them. */
final class PostgresTexts {

    private static final Set<String> INTEGERS = Set.of("int2", "int4", "int8", "oid");
    private static final String BEFORE_CHRIST = " BC";
    private static final String HEX = "\\x";

    /** The bounds of a range stand in quotes, for they have a space. */
    private static final Pattern BOUND = Pattern.compile("\"([^\"]+)\"");

    private PostgresTexts() {}

    /**
     * Returns the value, one of the classes of {@code Rows.value}.
     *
     * @param type PostgreSQL's own name of it
     */
    static Object value(String type, String text) {
        if (INTEGERS.contains(type)) {
            return Long.valueOf(text);
        }
        return switch (type) {
            case "numeric" -> numeric(text);
            case "float4" -> FloatTexts.ofFloat(text);
            case "float8" -> FloatTexts.ofDouble(text);
            case "bool" -> text.equals("t");
            case "date" ->
                isInfinite(text) ? text : IsoTexts.date(text.replace(BEFORE_CHRIST, ""), isBeforeChrist(text));
            case "time" -> IsoTexts.time(text);
            case "timetz" -> IsoTexts.offsetTime(text);
            case "timestamp" ->
                isInfinite(text) ? text : IsoTexts.timestamp(text.replace(BEFORE_CHRIST, ""), isBeforeChrist(text));
            case "timestamptz" -> isInfinite(text) ? text : inUtc(text).atOffset(ZoneOffset.UTC);
            case "tstzrange", "tstzmultirange" -> BOUND.matcher(text).replaceAll(PostgresTexts::boundInUtc);
            case "bytea" -> text.startsWith(HEX) ? HexFormat.of().parseHex(text.substring(HEX.length())) : text;
            case "json", "jsonb" -> Objects.requireNonNullElse(JsonDocuments.parse(text), Json.Null.INSTANCE);
            default -> text;
        };
    }

    /** Returns a BigDecimal; NaN and the infinities, which it does not have, as a Double. */
    static Object numeric(String text) {
        char last = text.charAt(text.length() - 1);
        return last >= '0' && last <= '9' ? (Object) new BigDecimal(text) : Double.valueOf(text);
    }

    private static boolean isInfinite(String text) {
        return text.endsWith("infinity");
    }

    private static boolean isBeforeChrist(String text) {
        return text.endsWith(BEFORE_CHRIST);
    }

    private static LocalDateTime inUtc(String text) {
        String written = text.replace(BEFORE_CHRIST, "");
        int sign = IsoTexts.offsetStart(written);
        return IsoTexts.timestamp(written.substring(0, sign), isBeforeChrist(text))
                .atOffset(ZoneOffset.of(written.substring(sign)))
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
    }

    private static String boundInUtc(MatchResult bound) {
        String text = bound.group(1);
        return isInfinite(text)
                ? bound.group()
                : '"' + JsonValues.text(inUtc(text).atOffset(ZoneOffset.UTC)) + '"';
    }
}
