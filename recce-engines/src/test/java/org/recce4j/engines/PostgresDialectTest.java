package org.recce4j.engines;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Access;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;

/** PostgreSQL 18, embedded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresDialectTest extends DialectContract {

    private final Warehouse warehouse = Warehouse.open(Postgres.target(), Access.WRITE);

    @AfterAll
    void close() {
        warehouse.close();
    }

    @Override
    Engine engine() {
        return new WarehouseEngine(warehouse);
    }

    @Override
    List<Native> natives() {
        return Stream.of(alone(), arrays()).flatMap(List::stream).toList();
    }

    private static List<Native> alone() {
        SqlType numeric = SqlType.Exact.UNBOUNDED;
        return List.of(
                new Native("1::int2", new SqlType.Exact(5, 0), 1L),
                new Native("1", new SqlType.Exact(10, 0), 1L),
                new Native("count(*)", SqlType.Exact.BIGINT, 1L),
                new Native("1.50", numeric, new BigDecimal("1.50")),
                new Native("'1e50'::numeric", numeric, new BigDecimal("1e50").setScale(0)),
                new Native("'NaN'::numeric", numeric, Double.NaN),
                new Native("'-Infinity'::numeric", numeric, Double.NEGATIVE_INFINITY),
                new Native(
                        "'123456789012345678901234567890'::numeric(40, 0)",
                        new SqlType.Exact(40, 0),
                        new BigInteger("123456789012345678901234567890")),
                new Native("'ab'::char(4)", new SqlType.Text(), "ab  "),
                new Native("'x'::varchar(3)", new SqlType.Text(), "x"),
                new Native("'x'::name", new SqlType.Text(), "x"),
                new Native("0.1::float4", new SqlType.Approximate(32), 0.1f),
                new Native("'infinity'::date", new SqlType.Date(), "infinity"),
                new Native("'0044-03-15 BC'::date", new SqlType.Date(), LocalDate.of(-43, 3, 15)),
                new Native(
                        "'0044-03-15 12:00 BC'::timestamp",
                        new SqlType.Timestamp(false),
                        LocalDateTime.of(-43, 3, 15, 12, 0)),
                new Native("'-infinity'::timestamp", new SqlType.Timestamp(false), "-infinity"),
                new Native("'infinity'::timestamptz", new SqlType.Timestamp(true), "infinity"),
                new Native("'24:00:00'::time", new SqlType.Time(), "24:00:00"),
                new Native("'12:34:56+02'::timetz", new SqlType.Other("timetz"), OffsetTime.parse("12:34:56+02:00")),
                new Native("'3 days'::interval", new SqlType.Other("interval"), "3 days"),
                new Native("'B'::\"char\"", new SqlType.Text(), "B"),
                new Native("B'101'", new SqlType.Other("bit"), "101"),
                new Native("'10.0.0.1'::inet", new SqlType.Other("inet"), "10.0.0.1"),
                new Native("'[1,5)'::int4range", new SqlType.Other("int4range"), "[1,5)"),
                new Native("point(1, 2)", new SqlType.Other("point"), "(1,2)"),
                new Native("row(1, 'a b')", new SqlType.Other("record"), "(1,\"a b\")"),
                new Native("array[1, null, 3]", new SqlType.Other("_int4"), JsonText.read("[1,null,3]")),
                new Native(
                        "array[['a', 'b,c'], ['d\"e', 'f\\g']]",
                        new SqlType.Other("_text"),
                        JsonText.read("[[\"a\",\"b,c\"],[\"d\\\"e\",\"f\\\\g\"]]")),
                new Native(
                        "tstzrange('2024-03-10 02:30-05', '2024-03-11 00:00+00')",
                        new SqlType.Other("tstzrange"),
                        "[\"2024-03-10T07:30:00Z\",\"2024-03-11T00:00:00Z\")"),
                new Native("'24:00+00'::timetz", new SqlType.Other("timetz"), "24:00:00+00"),
                new Native("array[true, false]", new SqlType.Other("_bool"), JsonText.read("[true,false]")),
                new Native("'[0:1]={5,6}'::int[]", new SqlType.Other("_int4"), JsonText.read("[5,6]")),
                new Native("'{}'::text[]", new SqlType.Other("_text"), JsonText.read("[]")),
                new Native("array['{\"a\":1}'::jsonb]", new SqlType.Other("_jsonb"), JsonText.read("[{\"a\":1}]")),
                new Native(
                        "'{\"b\":1, \"a\":2}'::json", new SqlType.Document(true), JsonText.read("{\"b\":1,\"a\":2}")),
                new Native(
                        "'0b3f1c0e-0000-4000-8000-000000000001'::uuid",
                        new SqlType.Other("uuid"),
                        "0b3f1c0e-0000-4000-8000-000000000001"));
    }

    private static List<Native> arrays() {
        return List.of(
                nested("array[1.50::numeric, 'NaN', 1]", "_numeric", "['1.50','NaN','1']"),
                nested("array['-0'::float8, 'inf', 0.1]", "_float8", "[-0.0,'Infinity',0.1]"),
                nested("array[0.1::float4, 'nan']", "_float4", "[0.1,'NaN']"),
                nested("array[9007199254740993, 1]", "_int8", "['9007199254740993',1]"),
                nested(
                        "array['2024-03-10 02:30:00.5-05'::timestamptz, 'infinity', '0044-03-15 12:00+00 BC']",
                        "_timestamptz",
                        "['2024-03-10T07:30:00.5Z','infinity','-0043-03-15T12:00:00Z']"),
                nested("array['2024-03-10 02:30'::timestamp]", "_timestamp", "['2024-03-10T02:30:00']"),
                nested("array['24:00'::time, '01:02:03.4']", "_time", "['24:00:00','01:02:03.400']"),
                nested("array['24:00+00'::timetz, '12:34:56+02']", "_timetz", "['24:00:00+00','12:34:56+02:00']"),
                nested("array['infinity'::date, '0045-02-28 BC']", "_date", "['infinity','-0044-02-28']"),
                nested("array['\\xaa00225c'::bytea]", "_bytea", "['qgAiXA==']"),
                nested("array['3 days'::interval]", "_interval", "['3 days']"),
                nested("array['{\"a\": 1.50}'::json, 'null', null]", "_json", "[{'a':1.50},null,null]"),
                nested("array['[1,5)'::int4range]", "_int4range", "['[1,5)']"));
    }

    /** The JSON is written with apostrophes. */
    private static Native nested(String sql, String type, String json) {
        return new Native(sql, new SqlType.Other(type), JsonText.read(json.replace('\'', '"')));
    }
}
