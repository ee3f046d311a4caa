package org.recce4j.engines;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.diff.ValueComparator;
import org.recce4j.sql.Access;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;

/** Redshift's driver on PostgreSQL: what Redshift alone knows is compared as text in recce-sql. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedshiftComparatorTest extends ComparatorContract {

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
    List<Arrays> arrays() {
        return List.of();
    }

    @Override
    Set<ValueComparator> notCompared() {
        return Set.of(JSON);
    }
}
