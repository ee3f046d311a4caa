package org.recce4j.engines;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.SqlType;

/** A value and its type: what every engine must read back as it was written. */
record TypedValue(SqlType type, Object value) {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "plain",
            "it's",
            "''",
            "a\"b",
            "a`b",
            "back\\slash",
            "\\",
            "\\'",
            "\\n",
            "line\nend",
            "carriage\r\nreturn",
            "tab\tulator",
            "-- comment",
            "/* comment */",
            "# comment",
            "? :a {0} {fn now()} $$ $1 %s %",
            "semi;colon",
            "ünï",
            "日本語",
            "🍵 beyond the basic plane",
            "e\u0301 combining",
            "\u200b\ufeff invisible",
            "NULL",
            "x".repeat(5000));

    private static final List<String> INTEGERS = List.of(
            "0",
            "1",
            "-1",
            "127",
            "-128",
            "32767",
            "2147483647",
            "-2147483648",
            "2147483648",
            "9007199254740993",
            "9223372036854775807",
            "-9223372036854775808");

    private static final List<String> DOUBLES = List.of(
            "0.0",
            "1.5",
            "-1.5",
            "-2.0",
            "0.1",
            "0.30000000000000004",
            "3.141592653589793",
            "1.0E-10",
            "1.0E15",
            "1.0E16",
            "9007199254740992",
            "1.7976931348623157E308",
            "2.2250738585072014E-308",
            "-1.0E100",
            "NaN",
            "Infinity",
            "-Infinity");

    private static final List<String> DATES = List.of(
            "1970-01-01",
            "1969-12-31",
            "2000-02-29",
            "1900-01-01",
            "1883-11-18",
            "1582-10-04",
            "1582-10-15",
            "0001-01-01",
            "2024-03-10",
            "2038-01-20",
            "9999-12-31");

    private static final List<String> TIMES = List.of(
            "00:00", "00:00:00.000001", "12:34:56", "12:34:56.5", "02:30", "23:59:59.999999", "06:07:08.090807");

    private static final List<String> READINGS = List.of(
            "1970-01-01T00:00",
            "1969-12-31T23:59:59.999999",
            "2024-02-29T12:34:56.123456",
            "2024-03-10T02:30", // a time that New York's clocks skip
            "2024-11-03T01:30", // and one that they show twice
            "1900-01-01T00:00",
            "2038-01-20T03:14:08",
            "2000-01-01T00:00:00.1",
            "0001-01-01T00:00",
            "9999-12-31T23:59:59.999999");

    private static final List<String> DOCUMENTS = List.of(
            "{\"a\":1}",
            "{\"a\":{\"b\":[1,2,{\"c\":null}]}}",
            "[]",
            "{}",
            "[1,\"two\",true,null]",
            "\"text\"",
            "{\"quote\":\"it's \\\"so\\\" \\\\ done\"}",
            "{\"unicode\":\"日本語 🍵\"}");

    @Override
    public String toString() {
        String text = value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
        return type + " " + (text.length() > 60 ? text.substring(0, 60) + "…" : text);
    }

    /** Every value; those of types that an engine lacks are for its test to leave out. */
    static List<TypedValue> all() {
        List<TypedValue> values = new ArrayList<>();
        TEXTS.forEach(text -> values.add(new TypedValue(new SqlType.Text(), text)));
        values.add(new TypedValue(new SqlType.Bool(), true));
        values.add(new TypedValue(new SqlType.Bool(), false));
        INTEGERS.forEach(digits -> values.add(new TypedValue(SqlType.Exact.BIGINT, Long.valueOf(digits))));
        decimals().forEach(values::add);
        DOUBLES.forEach(number -> values.add(new TypedValue(SqlType.Approximate.DOUBLE, Double.valueOf(number))));
        for (float number : new float[] {0f, 1.5f, -0.1f, 3.4028235E38f, Float.NaN}) {
            values.add(new TypedValue(new SqlType.Approximate(32), number));
        }
        DATES.forEach(day -> values.add(new TypedValue(new SqlType.Date(), LocalDate.parse(day))));
        TIMES.forEach(time -> values.add(new TypedValue(new SqlType.Time(), LocalTime.parse(time))));
        for (String reading : READINGS) {
            values.add(new TypedValue(new SqlType.Timestamp(false), LocalDateTime.parse(reading)));
            values.add(new TypedValue(new SqlType.Timestamp(true), OffsetDateTime.parse(reading + "Z")));
        }
        for (byte[] bytes : List.of(new byte[0], new byte[] {0}, new byte[] {-1, 0, 39, 92}, allBytes())) {
            values.add(new TypedValue(new SqlType.Binary(), bytes));
        }
        values.add(new TypedValue(new SqlType.Binary(), "it's".getBytes(StandardCharsets.UTF_8)));
        DOCUMENTS.forEach(json -> values.add(new TypedValue(new SqlType.Document(), JsonText.read(json))));
        types().forEach(type -> values.add(new TypedValue(type, null)));
        return values;
    }

    private static Stream<TypedValue> decimals() {
        SqlType.Exact money = new SqlType.Exact(12, 2);
        SqlType.Exact fine = new SqlType.Exact(28, 9);
        SqlType.Exact whole = new SqlType.Exact(29, 0);
        return Stream.of(
                new TypedValue(money, new BigDecimal("0.00")),
                new TypedValue(money, new BigDecimal("1.10")),
                new TypedValue(money, new BigDecimal("-1.10")),
                new TypedValue(money, new BigDecimal("0.01")),
                new TypedValue(money, new BigDecimal("100.00")),
                new TypedValue(money, new BigDecimal("9999999999.99")),
                new TypedValue(fine, new BigDecimal("0.000000001")),
                new TypedValue(fine, new BigDecimal("1234567890123456789.123456789")),
                new TypedValue(fine, new BigDecimal("-1234567890123456789.123456789")),
                new TypedValue(fine, new BigDecimal("0.100000000")),
                new TypedValue(whole, 0L),
                new TypedValue(whole, new BigInteger("99999999999999999999999999999")),
                new TypedValue(whole, new BigInteger("-99999999999999999999999999999")),
                new TypedValue(whole, new BigInteger("9223372036854775808")));
    }

    static Stream<SqlType> types() {
        return Stream.of(
                new SqlType.Text(),
                new SqlType.Bool(),
                SqlType.Exact.BIGINT,
                new SqlType.Exact(12, 2),
                new SqlType.Approximate(32),
                SqlType.Approximate.DOUBLE,
                new SqlType.Date(),
                new SqlType.Time(),
                new SqlType.Timestamp(false),
                new SqlType.Timestamp(true),
                new SqlType.Binary(),
                new SqlType.Document());
    }

    private static byte[] allBytes() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
