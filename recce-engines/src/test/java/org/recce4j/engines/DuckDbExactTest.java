package org.recce4j.engines;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuckDbExactTest extends ExactContract {

    private final Warehouse warehouse = Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE);

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
        return Stream.of(numbers(), moments(), texts(), nested(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Pair> numbers() {
        return List.of(
                other("9007199254740993::bigint", "9007199254740992::double"),
                same("9007199254740992::bigint", "9007199254740992::double"),
                same("1152921504606846976::bigint", "1152921504606846976::double"),
                other("1152921504606847000::bigint", "1152921504606846976::double"),
                other("16777217::integer", "16777216::float"),
                same("16777216::integer", "16777216::float"),
                same("0.10::decimal(10, 2)", "0.1::double"),
                same("0.10::decimal(2, 2)", "0.1::double"),
                same("-0.10::decimal(2, 2)", "-0.1::double"),
                same("0.10::decimal(10, 2)", "0.1::float"),
                other("0.1::float", "0.1::double"),
                same("0.5::float", "0.5::double"),
                other("1234567890123456.1234567891::decimal(38, 10)", "1234567890123456.1234567891::double"),
                other(
                        "170141183460469231731687303715884105727::hugeint",
                        "170141183460469231731687303715884105726::uhugeint"),
                same(
                        "170141183460469231731687303715884105727::hugeint",
                        "170141183460469231731687303715884105727::uhugeint"),
                other("340282366920938463463374607431768211455::uhugeint", "-1::integer"),
                same("7::uhugeint", "7::tinyint"),
                same("7::hugeint", "7::ubigint"),
                same("18446744073709551615::ubigint", "18446744073709551615::hugeint"),
                same("1180591620717411303424::hugeint", "1180591620717411303424::double"),
                other("99999999999999999999999999999999999999::decimal(38, 0)", "1::decimal(38, 10)"),
                same("1::decimal(38, 0)", "1::decimal(38, 10)"),
                same("0::decimal(38, 0)", "0::decimal(38, 38)"),
                same("0.5::decimal(38, 38)", "0.5::decimal(38, 1)"),
                same("-0.5::decimal(38, 38)", "-0.5::decimal(38, 1)"),
                same("0.5::decimal(38, 38)", "0.5::double"),
                same("1.50::decimal(10, 2)", "1.5::decimal(20, 1)"),
                same("1::bigint", "1.00::decimal(38, 2)"),
                same("123456789012345678901234567890::hugeint", "123456789012345678901234567890::decimal(38, 2)"),
                same("0::integer", "-0.0::double"),
                same("0.0::double", "-0.0::double"),
                same("0.00::decimal(10, 2)", "-0.0::double"),
                same("'NaN'::double", "'NaN'::double"),
                same("'NaN'::float", "'NaN'::double"),
                other("'NaN'::double", "1::decimal(10, 2)"),
                other("'Infinity'::double", "1::integer"),
                same("'Infinity'::float", "'Infinity'::double"),
                other("1e300::double", "99999999999999999999999999999999999999::decimal(38, 0)"),
                other("1e-300::double", "0::decimal(38, 10)"),
                same("0.00001::double", "0.00001::decimal(10, 5)"),
                other("0.00001::double", "0::decimal(10, 4)"),
                same("5.000000000000001::double", "5.000000000000001::decimal(20, 15)"),
                same("5::bignum", "5::bignum"),
                notComparable("true", "1"));
    }

    private static List<Pair> moments() {
        return List.of(
                other("date '9999-12-31'", "timestamp_ns '2024-01-01 00:00:00'"),
                same("date '2024-01-01'", "timestamp_ns '2024-01-01 00:00:00'"),
                same("date '2024-01-01'", "timestamp '2024-01-01 00:00:00'"),
                other("date '2024-01-01'", "timestamp '2024-01-01 00:00:00.000001'"),
                same("date '0044-03-15 (BC)'", "timestamp '0044-03-15 (BC) 00:00:00'"),
                other("date '0044-03-15 (BC)'", "date '0044-03-15'"),
                same("date 'infinity'", "timestamp 'infinity'"),
                same("date '-infinity'", "timestamptz '-infinity'"),
                other("date 'infinity'", "timestamp '-infinity'"),
                other("date '300000-01-01'", "timestamp '2024-01-01 00:00:00'"),
                other("timestamp_ns '2024-01-01 00:00:00.000000001'", "timestamp '2024-01-01 00:00:00'"),
                other("timestamp '290000-01-01 00:00:00'", "timestamp_ns '2024-01-01 00:00:00'"),
                same("timestamp_s '2024-01-01 00:00:00'", "timestamp_ms '2024-01-01 00:00:00'"),
                same("timestamp_ms '2024-01-01 00:00:00.500'", "timestamp_ns '2024-01-01 00:00:00.5'"),
                same("timestamp '2024-01-01 12:00:00'", "timestamptz '2024-01-01 12:00:00+00'"),
                other("timestamp '2024-01-01 12:00:00'", "timestamptz '2024-01-01 12:00:00-05'"),
                same("timestamp '2024-03-10 07:30:00'", "timestamptz '2024-03-10 02:30:00-05'"),
                same("timestamptz 'infinity'", "timestamp 'infinity'"),
                same("time '12:00'", "time_ns '12:00'"),
                other("time '12:00'", "time_ns '12:00:00.000000001'"),
                other("'12:00:00+02'::timetz", "'11:00:00+01'::timetz"),
                other("interval 360 days", "interval 1 year"),
                other("interval 30 days", "interval 1 month"),
                other("interval 24 hours", "interval 1 day"),
                same("interval 12 months", "interval 1 year"),
                notComparable("interval 1 day", "time '12:00'"));
    }

    private static List<Pair> texts() {
        return List.of(
                other("'Abc' collate nocase", "'abc' collate nocase"),
                same("'Abc' collate nocase", "'Abc' collate noaccent"),
                other("'a'", "'a '"),
                other("'é'", "'e\u0301'"),
                other("'a' || chr(0)", "'a'"),
                same("'0f0e0d0c-0b0a-0908-0706-050403020100'", "'0F0E0D0C-0b0a-0908-0706-050403020100'::uuid"),
                other("'0F0E0D0C-0b0a-0908-0706-050403020100'", "'0F0E0D0C-0b0a-0908-0706-050403020100'::uuid"),
                same("'x'::enum('x', 'y')", "'x'::enum('x', 'z')"),
                same("'x'::enum('x', 'y')", "'x'"),
                other("'x'::enum('x', 'y')", "'X' collate nocase"),
                same("'abc'", "'abc'::blob"),
                same("'é'", "'\\xC3\\xA9'::blob"),
                same("'true'", "true"),
                same("'1'", "1"),
                other("'1.0'", "1"),
                same("'1.50'", "1.50::decimal(10, 2)"),
                same("'0.1'", "0.1::double"),
                same("'2024-01-01'", "date '2024-01-01'"),
                same("'2024-01-01 12:00:00'", "timestamp '2024-01-01 12:00:00'"),
                same("'2024-01-01 12:00:00+00'", "timestamptz '2024-01-01 07:00:00-05'"),
                same("'101'", "'101'::bit"),
                other("'101'::bit", "'0101'::bit"),
                same("'{\"a\":1}'", "'{\"a\":1}'::json"),
                other("'{\"a\":1}'::json", "'{\"a\": 1}'::json"));
    }

    private static List<Pair> nested() {
        return List.of(
                other("[0.1::float]", "[0.1::double]"),
                same("[0.5::float]", "[0.5::double]"),
                same("[1::integer]", "[1::bigint]"),
                same("[1, null]", "[1, null]"),
                other("[1, null]", "[1, 2]"),
                other("['a' collate nocase]", "['A' collate nocase]"),
                other("['a, b']", "['a', 'b']"),
                other("['a', null]", "['a', 'NULL']"),
                other("[interval 30 days]", "[interval 1 month]"),
                other("{'a': 1.10::decimal(38, 2), 'b': 'x'}", "{'a': 1.11::decimal(38, 2), 'b': 'x'}"),
                other(
                        "{'a': 12345678901234567890.10::decimal(38, 2), 'b': 'x'}",
                        "{'a': 12345678901234567890.11::decimal(38, 2), 'b': 'x'}"),
                same("{'a': 1::integer, 'b': 'x'}", "{'a': 1::bigint, 'b': 'x'}"),
                other("{'a': 1::integer, 'b': 'x'}", "{'a': 1::bigint, 'b': 'X'}"),
                same("map {'a': 1}", "map {'a': 1::bigint}"),
                other("map {'a': 1, 'b': 2}", "map {'b': 2, 'a': 1}"),
                notComparable("{'a': 1}", "{'b': 1}"),
                notComparable("[1]", "['1']"),
                notComparable("[1]", "[1.0::double]"),
                notComparable("[1]", "'[1]'"));
    }

    private static List<Pair> others() {
        return List.of(
                other("1::variant", "'1'::variant"),
                same("1::variant", "1::variant"),
                other("{'a': 1}::variant", "{'a': '1'}::variant"),
                other("null::integer", "0"),
                other("null::double", "'NaN'::double"),
                other("null::varchar", "''"));
    }
}
