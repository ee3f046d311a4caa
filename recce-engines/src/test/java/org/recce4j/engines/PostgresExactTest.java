package org.recce4j.engines;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresExactTest extends ExactContract {

    private final Warehouse warehouse = Warehouse.open(Postgres.target(), Access.WRITE);

    @BeforeAll
    void prepare() {
        engine().execute("create extension if not exists citext");
        engine().execute("create collation if not exists no_case"
                + " (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
        engine().execute("drop type if exists mood");
        engine().execute("create type mood as enum ('glad', 'sad')");
    }

    @AfterAll
    void close() {
        warehouse.close();
    }

    @Override
    Engine engine() {
        return new WarehouseEngine(warehouse);
    }

    @Override
    List<Pair> pairs() {
        return Stream.of(numbers(), moments(), texts(), others())
                .flatMap(List::stream)
                .toList();
    }

    static List<Pair> numbers() {
        return List.of(
                other("9007199254740993::bigint", "9007199254740992::float8"),
                same("9007199254740992::bigint", "9007199254740992::float8"),
                same("1152921504606846976::bigint", "1152921504606846976::float8"),
                other("1152921504606847000::bigint", "1152921504606846976::float8"),
                other("16777217::integer", "16777216::float4"),
                same("0.10::numeric(10, 2)", "0.1::float8"),
                same("-0.10::numeric(2, 2)", "-0.1::float8"),
                same("0.10::numeric(10, 2)", "0.1::float4"),
                other("0.1::float4", "0.1::float8"),
                same("0.5::float4", "0.5::float8"),
                other("1234567890123456.1234567891::numeric(38, 10)", "1234567890123456.1234567891::float8"),
                other("99999999999999999999999999999999999999::numeric(38, 0)", "1::numeric(38, 10)"),
                same("1::numeric(38, 0)", "1::numeric(38, 10)"),
                same("1.50::numeric(10, 2)", "1.5::numeric(20, 1)"),
                same("1::bigint", "1.00::numeric(38, 2)"),
                same("1::smallint", "1::bigint"),
                same("0::integer", "'-0'::float8"),
                same("0.0::float8", "'-0'::float8"),
                same("'NaN'::float8", "'NaN'::float4"),
                other("'Infinity'::float8", "1::integer"),
                other("1e300::float8", "99999999999999999999999999999999999999::numeric(38, 0)"),
                other("1e-300::float8", "0::numeric(20, 10)"),
                same("0.00001::float8", "0.00001::numeric(10, 5)"),
                same("5.000000000000001::float8", "5.000000000000001::numeric(20, 15)"),
                notComparable("true", "1"));
    }

    private static List<Pair> moments() {
        return List.of(
                same("date '2024-01-01'", "timestamp '2024-01-01 00:00:00'"),
                other("date '2024-01-01'", "timestamp '2024-01-01 00:00:00.000001'"),
                same("date '0044-03-15 BC'", "timestamp '0044-03-15 00:00:00 BC'"),
                other("date '0044-03-15 BC'", "timestamp '0044-03-15 00:00:00'"),
                same("date 'infinity'", "timestamp 'infinity'"),
                same("date '-infinity'", "timestamptz '-infinity'"),
                other("date '5874897-12-31'", "timestamp '2024-01-01 00:00:00'"),
                same("timestamp '2024-01-01 12:00:00'", "timestamptz '2024-01-01 12:00:00+00'"),
                other("timestamp '2024-01-01 12:00:00'", "timestamptz '2024-01-01 12:00:00-05'"),
                same("timestamptz 'infinity'", "timestamp 'infinity'"),
                same("timestamptz '2024-01-01 12:00:00+00'", "timestamptz '2024-01-01 07:00:00-05'"),
                other("'12:00+02'::timetz", "'11:00+01'::timetz"),
                other("interval '360 days'", "interval '1 year'"),
                other("interval '24 hours'", "interval '1 day'"),
                same("interval '12 months'", "interval '1 year'"));
    }

    private static List<Pair> texts() {
        return List.of(
                other("'Abc'::text collate no_case", "'abc'::text collate no_case"),
                same("'Abc'::text collate no_case", "'Abc'::text collate \"C\""),
                other("'A'::citext", "'a'::citext"),
                other("'A'::citext", "'a'::text"),
                same("'A'::citext", "'A'::text"),
                same("'a'::char(10)", "'a'::char(3)"),
                same("'a'::char(10)", "'a'::varchar(10)"),
                other("'a'::char(10)", "'a  '::varchar(10)"),
                same("'0f0e0d0c-0b0a-0908-0706-050403020100'::text", "'0F0E0D0C-0b0a-0908-0706-050403020100'::uuid"),
                same("'0f0e0d0c-0b0a-0908-0706-050403020100'::uuid", "'0F0E0D0C-0b0a-0908-0706-050403020100'::uuid"),
                same("'abc'::text", "'abc'::bytea"),
                same("'true'::text", "true"),
                same("'1'::text", "1"),
                same("'1.50'::text", "1.50::numeric(10, 2)"),
                same("'2024-01-01'::text", "date '2024-01-01'"),
                same("'2024-01-01 12:00:00+00'::text", "timestamptz '2024-01-01 07:00:00-05'"),
                same("'glad'::text", "'glad'::mood"),
                same("array['a'::text]", "array['a'::varchar]"),
                other("array['A'::citext]", "array['a'::citext]"),
                other("array['A'::text collate no_case]", "array['a'::text collate no_case]"));
    }

    private static List<Pair> others() {
        return List.of(
                other("'{\"a\":1}'::json", "'{\"a\": 1}'::json"),
                same("'{\"a\":1}'::json", "'{\"a\":1}'::json"),
                same("'{\"a\":1, \"b\":2}'::jsonb", "'{\"b\":2,\"a\":1.0}'::jsonb"),
                same("'{\"a\":\"\\u0000\"}'::json", "'{\"a\":\"\\u0000\"}'::json"),
                notComparable("'{\"a\":1}'::json", "'{\"a\":1}'::jsonb"),
                other("box '((0,0),(1,4))'", "box '((0,0),(2,2))'"),
                same("box '((0,0),(1,4))'", "box '((1,4),(0,0))'"),
                other("point '(1,2)'", "point '(1,3)'"),
                other("circle '<(0,0),1>'", "circle '<(1,1),1>'"),
                other("lseg '[(0,0),(1,1)]'", "lseg '[(0,0),(1,2)]'"),
                other("'<a/>'::xml", "'<a />'::xml"),
                same("'[1,3)'::int4range", "'[1,2]'::int4range"),
                other("'glad'::mood", "'sad'::mood"),
                same("B'101'", "B'101'"),
                other("row(1, 'a')", "row(1, 'A')"),
                other("array[0.1::float4]", "array[0.1::float8]"),
                same("array[0.5::float4]", "array[0.5::float8]"),
                same("array[1::int4, null]", "array[1::int8, null]"),
                notComparable("array[1::int4]", "array[1::float8]"),
                notComparable("box '((0,0),(1,4))'", "circle '<(0,0),1>'"),
                other("null::integer", "0"),
                other("null::text", "''::text"),
                other("null::json", "'null'::json"));
    }
}
