package org.recce4j.engines;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.recce4j.diff.ValueComparator;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresComparatorTest extends ComparatorContract {

    private final Warehouse warehouse = Warehouse.open(Postgres.target(), Access.WRITE);

    @AfterAll
    void close() {
        warehouse.close();
    }

    @Override
    Engine engine() {
        return new WarehouseEngine(warehouse);
    }

    @Override
    List<Arrays> arrays() {
        return List.of(
                new Arrays("array[3, 1, 2]", "array[1, 2, 3]", true),
                new Arrays("array[1, 2, 2]", "array[1, 1, 2]", false),
                new Arrays("array[1, null]", "array[null, 1]", true),
                new Arrays("array[]::int[]", "array[]::int[]", true),
                new Arrays("array[]::int[]", "null::int[]", false),
                new Arrays("array['a', 'B']", "array['B', 'a']", true),
                new Arrays("array['a', 'B']", "array['b', 'a']", false),
                new Arrays("array[1, 2]", "array[2, 1]::bigint[]", true),
                new Arrays("array['{\"a\":1}'::jsonb, '2']", "array['2'::jsonb, '{\"a\":1}']", true),
                new Arrays("array[[1, 2], [3, 4]]", "array[[1, 2], [3, 4]]", true),
                new Arrays("array[[1, 2], [3, 4]]", "array[[1, 3], [2, 4]]", false));
    }

    /** A text that is not JSON makes the statement fail. */
    @Override
    boolean has(ValueComparator comparator, TypedValue value) {
        return !comparator.equals(JSON) || !(value.value() instanceof String text) || isJson(text);
    }

    private static boolean isJson(String text) {
        try {
            JsonText.read(text);
            return true;
        } catch (IllegalArgumentException notJson) {
            return false;
        }
    }
}
