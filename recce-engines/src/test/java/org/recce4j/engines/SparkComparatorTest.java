package org.recce4j.engines;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.ValueComparator.Texts;
import org.recce4j.diff.ValueComparator.Tolerance;
import org.recce4j.diff.ValueComparator.WhiteSpace;
import org.recce4j.sql.SqlType;

/** The dialect of Databricks on Spark. */
class SparkComparatorTest extends ComparatorContract {

    private static final Engine ENGINE = new Spark();

    @Override
    Engine engine() {
        return ENGINE;
    }

    /** There are no times of day, and documents are texts. */
    @Override
    boolean has(TypedValue value) {
        return !(value.type() instanceof SqlType.Time || value.type() instanceof SqlType.Document);
    }

    @Override
    List<Arrays> arrays() {
        return List.of(
                new Arrays("array(3, 1, 2)", "array(1, 2, 3)", true),
                new Arrays("array(1, 2, 2)", "array(1, 1, 2)", false),
                new Arrays("array(1, cast(null as int))", "array(cast(null as int), 1)", true),
                new Arrays("array('a', 'B')", "array('B', 'a')", true),
                new Arrays("array('a', 'B')", "array('b', 'a')", false));
    }

    /** One of each kind: a statement takes a second here. */
    @Override
    List<ValueComparator> comparators() {
        return List.of(
                new Tolerance(new BigDecimal("0.01"), new BigDecimal("1e-9")),
                ValueComparator.rounded(1),
                ValueComparator.within(Duration.ofSeconds(1)),
                new Texts(true, WhiteSpace.COLLAPSED),
                new Texts(false, WhiteSpace.TRIMMED),
                JSON);
    }
}
