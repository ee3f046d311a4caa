package org.recce4j.engines;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;

/** Snowflake's own driver and dialect on fakesnow, which is DuckDB inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FakesnowDialectTest extends DialectContract {

    private Warehouse warehouse;

    @BeforeAll
    void open() {
        warehouse = connect();
    }

    static Warehouse connect() {
        InetSocketAddress address = Servers.address("recce.fakesnow");
        Json.Obj settings = Json.Obj.builder()
                .put("account", "fakesnow")
                .put("host", address.getHostString())
                .put("port", address.getPort())
                .put("protocol", "http")
                .put("user", "fake")
                .put("password", "snow")
                .put("database", "RECCE")
                .put("schema", "PUBLIC")
                .build();
        return Warehouse.open(new ProfileTarget("engines", "test", "snowflake", settings), Access.WRITE);
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

    @Override
    Set<Feature> notProvedHere() {
        return EnumSet.of(Feature.REALS);
    }

    /** Its texts of other errors are DuckDB's. */
    @Override
    List<Failure> failures() {
        return super.failures().subList(0, 1);
    }

    /** It keeps integers of 64 bits, and answers as Arrow alone, in which the driver reads times to the millisecond. */
    @Override
    boolean isReadRight(Object value) {
        return !(value instanceof BigInteger
                || (value instanceof LocalTime time && !time.equals(time.truncatedTo(ChronoUnit.MILLIS))));
    }

    @Override
    List<Native> natives() {
        return List.of(
                new Native("1::number(10, 2)", new SqlType.Exact(10, 2), new BigDecimal("1.00")),
                new Native(
                        "'2024-01-01 12:00:00 +0200'::timestamp_tz",
                        new SqlType.Timestamp(true),
                        OffsetDateTime.parse("2024-01-01T10:00Z")),
                new Native("parse_json('{\"a\": [1]}')", new SqlType.Document(), JsonText.read("{\"a\":[1]}")));
    }
}
