package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;

class PostgresQuotingTest extends QuotingProperties {

    private static final Engine ENGINE = new WarehouseEngine(Warehouse.open(Postgres.target(), Access.WRITE));

    @Override
    Engine engine() {
        return ENGINE;
    }

    @Override
    boolean knowsNul() {
        return false;
    }

    @Example
    void refusesNulWhichWouldEndTheStatement() {
        assertThatThrownBy(() -> ENGINE.dialect().literal("a\0b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NUL");
        assertThatThrownBy(() -> ENGINE.dialect().quote("a\0b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NUL");
    }
}
