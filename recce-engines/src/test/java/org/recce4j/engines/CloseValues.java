package org.recce4j.engines;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.SqlType;

/** Values that lie close to each other, beside those that every engine reads back. */
final class CloseValues {

    private static final SqlType.Exact MONEY = new SqlType.Exact(12, 2);
    private static final SqlType.Exact FINE = new SqlType.Exact(28, 9);

    private static final List<String> TEXTS = List.of(
            "Plain",
            "PLAIN ",
            " plain",
            "plain\t",
            "\r\nplain",
            "pla in",
            "a b",
            "a  b",
            "A\n b",
            " a\u000b\fb ",
            "a\u00a0b",
            "  ",
            "\t",
            "{\"a\": 1, \"b\": [1, {\"c\": null}]}",
            "{\"b\":[1,{\"c\":null}],\"a\":1}",
            "{\"b\":[{\"c\":null},1],\"a\":1}",
            "[1, 2]",
            "[2, 1]",
            "[]",
            "{}",
            "{\"a\":null}",
            "null",
            "\"plain\"",
            "{not json",
            "{\"a\":12345678901234567890123}",
            "{\"a\":12345678901234567890124}",
            "{ \"a\": 12345678901234567890123 }");

    private static final List<String> DECIMALS = List.of(
            "0.01",
            "0.02",
            "1.10",
            "1.11",
            "1.12",
            "1.09",
            "-1.11",
            "0.05",
            "0.15",
            "-0.05",
            "0.14",
            "100.00",
            "100.01",
            "9999999999.98");

    private static final List<String> FINE_DECIMALS = List.of(
            "1.100000000",
            "1.110000000",
            "1.110000001",
            "0.049999999",
            "0.050000000",
            "1000000000.000000000",
            "1000000001.000000000",
            "1000000001.000000001",
            "12345678901234567.123456788",
            "12345678901234567.123456789");

    private static final double[] DOUBLES = {
        1.1,
        1.11,
        1.1100000000000003,
        1.5000000001,
        1.500000002,
        1.51,
        100,
        100.0000001,
        100.00000011,
        2.675,
        2.665,
        1.005,
        0.5,
        -0.5,
        0.49999999999999994,
        2.5,
        -2.5,
        3.0,
        -0.0,
        0.05,
        0.15,
        2251799813685247.5,
        2251799813685248.5,
        4503599627370498.0,
        9007199254740994.0,
        1e308,
        -1e308,
        1e-300,
        2e-300,
        1e9,
        1e9 + 1,
        1e9 + 2
    };

    private static final List<Long> INTEGERS =
            List.of(2L, 3L, 100L, 101L, 1000000000L, 1000000001L, 1000000002L, 9007199254740992L, 9223372036854775806L);

    private static final List<String> READINGS = List.of(
            "1970-01-01T00:00:01",
            "1970-01-01T00:00:01.000001",
            "1970-01-02T00:00",
            "1969-12-31T23:59:59",
            "2024-02-29T12:34:57.123456",
            "2024-02-29T12:34:57.123457",
            "2024-02-29T13:34:56.123456",
            "9999-12-31T23:59:59",
            "0001-01-01T00:00:01");

    private static final List<String> DOCUMENTS = List.of(
            "{\"a\":1,\"b\":\"x\"}",
            "{\"b\":\"x\",\"a\":1}",
            "{\"a\":{\"b\":[1,2,{\"c\":null}]}}",
            "[2,1]",
            "[1,2]",
            "null");

    private CloseValues() {}

    static Stream<TypedValue> all() {
        List<TypedValue> values = new ArrayList<>(
                TypedValue.all().stream().filter(value -> value.value() != null).toList());
        TEXTS.forEach(text -> values.add(new TypedValue(new SqlType.Text(), text)));
        DECIMALS.forEach(digits -> values.add(new TypedValue(MONEY, new BigDecimal(digits))));
        FINE_DECIMALS.forEach(digits -> values.add(new TypedValue(FINE, new BigDecimal(digits))));
        INTEGERS.forEach(integer -> values.add(new TypedValue(SqlType.Exact.BIGINT, integer)));
        for (double number : DOUBLES) {
            values.add(new TypedValue(SqlType.Approximate.DOUBLE, number));
        }
        for (float number : new float[] {1.51f, 1.1f, 0.1f, 2.5f}) {
            values.add(new TypedValue(new SqlType.Approximate(32), number));
        }
        for (String reading : READINGS) {
            LocalDateTime time = LocalDateTime.parse(reading);
            values.add(new TypedValue(new SqlType.Timestamp(false), time));
            values.add(new TypedValue(new SqlType.Timestamp(true), time.atOffset(ZoneOffset.UTC)));
        }
        values.add(new TypedValue(new SqlType.Date(), LocalDate.parse("1970-01-02")));
        DOCUMENTS.forEach(json -> values.add(new TypedValue(new SqlType.Document(), JsonText.read(json))));
        return values.stream().distinct();
    }

    static List<TypedValue> of(SqlType type) {
        return all().filter(value -> value.type().equals(type)).toList();
    }
}
