package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuckDbFingerprintTest extends FingerprintContract {

    private final Warehouse warehouse = Warehouse.open(ProfileTarget.duckDb(":memory:"), Access.WRITE);

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
        assertThat(engine().query("select hash('3982597291907485') = hash('3982597591907480')")
                        .value())
                .isEqualTo(true);
        assertThat(engine().query("select hash(-2930909409056394622::bigint) = hash(null)")
                        .value())
                .isEqualTo(true);
        assertThat(engine().query("select hash(18446744073709551616::hugeint) = hash(1::hugeint)")
                        .value())
                .isEqualTo(true);
    }
}
