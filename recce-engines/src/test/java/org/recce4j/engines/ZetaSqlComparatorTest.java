package org.recce4j.engines;

import java.util.List;
import org.recce4j.diff.ValueComparator;
import org.recce4j.sql.SqlType;

/** The dialect of BigQuery on ZetaSQL. */
class ZetaSqlComparatorTest extends ComparatorContract {

    private static final Engine ENGINE = new ZetaSql();

    @Override
    Engine engine() {
        return ENGINE;
    }

    /** BigQuery has no numbers of 32 bits. */
    @Override
    boolean has(TypedValue value) {
        return !value.type().equals(new SqlType.Approximate(32));
    }

    @Override
    List<Arrays> arrays() {
        return List.of(
                new Arrays("[3, 1, 2]", "[1, 2, 3]", true),
                new Arrays("[1, 2, 2]", "[1, 1, 2]", false),
                new Arrays("cast([] as array<int64>)", "cast(null as array<int64>)", false),
                new Arrays("['a', 'B']", "['B', 'a']", true),
                new Arrays("['a', 'B']", "['b', 'a']", false));
    }

    /** A document whose numbers it cannot keep is compared as the text that it is. */
    @Override
    boolean has(ValueComparator comparator, TypedValue value) {
        return has(value) && !String.valueOf(value.value()).startsWith("{ ");
    }
}
