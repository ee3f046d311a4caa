package org.recce4j.engines;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;

/** Snowflake's driver and dialect on fakesnow, which is DuckDB inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FakesnowExactTest extends ExactContract {

    private Warehouse warehouse;

    @BeforeAll
    void open() {
        warehouse = FakesnowDialectTest.connect();
    }

    @AfterAll
    void close() {
        if (warehouse != null) {
            warehouse.close();
        }
    }

    @Override
    Engine engine() {
        return new WarehouseEngine(warehouse);
    }

    /** It has no numbers of 32 bits, keeps integers of 64 bits, takes no point off a decimal, and reads times and documents in its own way. */
    @Override
    boolean has(TypedValue value) {
        return !(value.type().equals(new SqlType.Approximate(32))
                || value.type().equals(new SqlType.Exact(29, 0))
                || value.type().equals(new SqlType.Exact(12, 2))
                || value.type() instanceof SqlType.Time
                || value.type() instanceof SqlType.Document);
    }

    @Override
    List<Pair> pairs() {
        return List.of(
                other("9007199254740993::number(38, 0)", "9007199254740992::float"),
                same("9007199254740992::number(38, 0)", "9007199254740992::float"),
                same("0.10::number(10, 2)", "0.1::float"),
                other("1234567890123456.1234567891::number(38, 10)", "1234567890123456.1234567891::float"),
                same("'NaN'::float", "'NaN'::float"),
                same("'2024-01-01'::date", "'2024-01-01 00:00:00'::timestamp_ntz"),
                same("'2024-01-01 12:00:00'::timestamp_ntz", "'2024-01-01 14:00:00 +0200'::timestamp_tz"),
                other("'a'", "'A'"),
                same("'true'", "true"),
                same("'1'", "1::number(38, 0)"),
                notComparable("'0.1'", "0.1::float"),
                notComparable("true", "1::number(38, 0)"));
    }
}
