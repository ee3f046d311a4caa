package org.recce4j.engines;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.diff.ValueComparator;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;

/** Snowflake's driver and dialect on fakesnow, which is DuckDB inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FakesnowComparatorTest extends ComparatorContract {

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
                || value.type().equals(new SqlType.Exact(28, 9))
                || value.type() instanceof SqlType.Time
                || value.type() instanceof SqlType.Document);
    }

    /** On fakesnow, these two do not agree with the comparison in memory: Snowflake's own are proved by their golden statements alone. */
    @Override
    List<ValueComparator> comparators() {
        ValueComparator trimmed = new ValueComparator.Texts(false, ValueComparator.WhiteSpace.TRIMMED);
        return super.comparators().stream()
                .filter(comparator -> !comparator.equals(trimmed) && !comparator.equals(ValueComparator.jsonContent()))
                .toList();
    }

    @Override
    List<Arrays> arrays() {
        return List.of();
    }
}
