package org.recce4j.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.recce4j.diff.CheckResult;

/**
 * A value diff of a million rows and 21 columns, with everything that the check sends, beside the fastest single statement by hand and
 * beside statements of Recce's shape. On a busy machine {@link ValueDiffComparison} is the better one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx64m")
@Warmup(iterations = 2)
@Measurement(iterations = 7)
public class ValueDiffBenchmark {

    private static final int VALUE_COLUMNS = 20;

    /** The engine. */
    @Param({"duckdb"})
    private String engine = "duckdb";

    /** How many rows base has. */
    @Param({"1000000"})
    private long rows = 1_000_000;

    /** Whether some rows are on one side only. */
    @Param({"true", "false"})
    private boolean oneSidedRows = true;

    @SuppressWarnings("NullAway.Init") // made before the first call
    private ValueDiffTables tables;

    /** For JMH. */
    public ValueDiffBenchmark() {}

    /** Makes the tables. */
    @Setup
    public void make() {
        tables = new ValueDiffTables(engine, rows, VALUE_COLUMNS, oneSidedRows);
    }

    /** Removes them. */
    @TearDown
    public void close() {
        tables.close();
    }

    /** The check. */
    @Benchmark
    public CheckResult valueDiff() {
        return tables.valueDiff();
    }

    /** One statement by hand. */
    @Benchmark
    public long bareSql() {
        return tables.bareSql();
    }

    /** A statement for each column. */
    @Benchmark
    public long recceShape() {
        return tables.recceShape();
    }
}
