package org.recce4j.engines;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;

/** DuckDB in process; the build runs it with two versions of the driver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuckDbDialectTest extends DialectContract {

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
    List<Native> natives() {
        return Stream.of(numbers(), moments(), others(), DuckDbNestedValues.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Native> numbers() {
        SqlType hugeint = new SqlType.Exact(39, 0);
        return List.of(
                new Native("cast(1 as tinyint)", new SqlType.Exact(3, 0), 1L),
                new Native("cast(255 as utinyint)", new SqlType.Exact(3, 0, true), 255L),
                new Native("cast(65535 as usmallint)", new SqlType.Exact(5, 0, true), 65535L),
                new Native("cast(4294967295 as uinteger)", new SqlType.Exact(10, 0, true), 4294967295L),
                new Native(
                        "cast(18446744073709551615 as ubigint)",
                        new SqlType.Exact(20, 0, true),
                        new BigInteger("18446744073709551615")),
                new Native("cast(5 as ubigint)", new SqlType.Exact(20, 0, true), 5L),
                new Native(
                        "cast('170141183460469231731687303715884105727' as hugeint)",
                        hugeint,
                        new BigInteger("170141183460469231731687303715884105727")),
                new Native("cast(-7 as hugeint)", hugeint, -7L),
                new Native("sum(x) from (select 1 as x)", hugeint, 1L),
                new Native(
                        "cast('340282366920938463463374607431768211455' as uhugeint)",
                        new SqlType.Exact(39, 0, true),
                        new BigInteger("340282366920938463463374607431768211455")),
                new Native("1.50", new SqlType.Exact(3, 2), new BigDecimal("1.50")));
    }

    private static List<Native> others() {
        return List.of(
                new Native("cast('x' as enum('x', 'y'))", new SqlType.Other("ENUM"), "x"),
                new Native(
                        "cast('0b3f1c0e-0000-4000-8000-000000000001' as uuid)",
                        new SqlType.Other("UUID"),
                        "0b3f1c0e-0000-4000-8000-000000000001"),
                new Native("interval 3 days", new SqlType.Other("INTERVAL"), "3 days"),
                new Native("cast('101' as bit)", new SqlType.Other("BIT"), "101"),
                new Native("chr(0) || 'x'", new SqlType.Text(), "\0x"));
    }

    private static List<Native> moments() {
        return List.of(
                new Native("date 'infinity'", new SqlType.Date(), "infinity"),
                new Native("date '-infinity'", new SqlType.Date(), "-infinity"),
                new Native("date '0044-03-15 (BC)'", new SqlType.Date(), LocalDate.of(-43, 3, 15)),
                new Native(
                        "timestamp '0044-03-15 (BC) 12:00:00'",
                        new SqlType.Timestamp(false),
                        LocalDateTime.of(-43, 3, 15, 12, 0)),
                new Native("timestamp 'infinity'", new SqlType.Timestamp(false), "infinity"),
                new Native("timestamptz '-infinity'", new SqlType.Timestamp(true), "-infinity"),
                new Native("time '24:00:00'", new SqlType.Time(), "24:00:00"),
                new Native(
                        "cast('12:34:56+02' as timetz)",
                        new SqlType.Other("TIME WITH TIME ZONE"),
                        OffsetTime.parse("12:34:56+02:00")),
                new Native(
                        "cast('24:00:00-15:59:59' as timetz)",
                        new SqlType.Other("TIME WITH TIME ZONE"),
                        "24:00:00-15:59:59"),
                new Native("time_ns '24:00:00'", new SqlType.Time(9), "24:00:00"),
                new Native("time_ns '12:34:56.123456789'", new SqlType.Time(9), LocalTime.parse("12:34:56.123456789")),
                new Native(
                        "cast('2024-01-01 00:00:00.123456789' as timestamp_ns)",
                        new SqlType.Timestamp(false, 9),
                        LocalDateTime.parse("2024-01-01T00:00:00.123456789")),
                new Native(
                        "cast('2024-01-01 12:00:00' as timestamp_s)",
                        new SqlType.Timestamp(false, 0),
                        LocalDateTime.parse("2024-01-01T12:00")));
    }
}
