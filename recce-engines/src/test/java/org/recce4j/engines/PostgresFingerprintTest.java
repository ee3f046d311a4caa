package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresFingerprintTest extends FingerprintContract {

    private final Warehouse warehouse = Warehouse.open(Postgres.target(), Access.WRITE);

    @AfterAll
    void close() {
        warehouse.close();
    }

    @Override
    Engine engine() {
        return new WarehouseEngine(warehouse);
    }

    /** Otherwise the contract would not try the fingerprint with what the warehouse's own hash takes for the same. */
    @Test
    void theHashOfTheWarehouseProvesNothing() {
        assertThat(engine().query("select hash_record_extended(row(5.0), 1) = hash_record_extended(row(-5.0), 1)")
                        .value())
                .isEqualTo(true);
        assertThat(engine().query("select hashint8extended(4294967297, 1) = hashint8extended(0, 1)")
                        .value())
                .isEqualTo(true);
    }
}
