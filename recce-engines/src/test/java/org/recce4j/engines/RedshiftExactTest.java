package org.recce4j.engines;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.sql.Access;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;

/** Redshift's driver on PostgreSQL: what Redshift alone knows is compared as text in recce-sql. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedshiftExactTest extends ExactContract {

    private final Warehouse warehouse = Warehouse.open(RedshiftDialectTest.target(), Access.WRITE);

    @AfterAll
    void close() {
        warehouse.close();
    }

    @Override
    Engine engine() {
        return new WarehouseEngine(warehouse);
    }

    /** PostgreSQL has no VARBYTE and no SUPER. */
    @Override
    boolean has(TypedValue value) {
        return !(value.type() instanceof SqlType.Binary || value.type() instanceof SqlType.Document);
    }

    @Override
    List<Pair> pairs() {
        return List.of(
                other("9007199254740993::bigint", "9007199254740992::float8"),
                same("9007199254740992::bigint", "9007199254740992::float8"),
                same("1152921504606846976::bigint", "1152921504606846976::float8"),
                other("1152921504606847000::bigint", "1152921504606846976::float8"),
                same("0.10::numeric(10, 2)", "0.1::float8"),
                other("0.1::float4", "0.1::float8"),
                other("1234567890123456.1234567891::numeric(38, 10)", "1234567890123456.1234567891::float8"),
                other("99999999999999999999999999999999999999::numeric(38, 0)", "1::numeric(38, 10)"),
                same("1::numeric(38, 0)", "1::numeric(38, 10)"),
                same("1::bigint", "1.00::numeric(38, 2)"),
                other("1e300::float8", "1::numeric(38, 30)"),
                same("1.5::float8", "1.5::numeric(38, 30)"),
                same("'NaN'::float8", "'NaN'::float4"),
                same("date '2024-01-01'", "timestamp '2024-01-01 00:00:00'"),
                same("timestamp '2024-01-01 12:00:00'", "timestamptz '2024-01-01 12:00:00+00'"),
                same("'a'::char(10)", "'a'::varchar(10)"),
                other("'a'::char(10)", "'a  '::varchar(10)"),
                other("'a'::varchar", "'A'::varchar"),
                same("'true'::text", "true"),
                same("'1'::text", "1"),
                notComparable("'0.1'::text", "0.1::float8"),
                notComparable("true", "1"),
                other("null::integer", "0"));
    }
}
