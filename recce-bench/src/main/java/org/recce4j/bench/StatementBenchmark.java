package org.recce4j.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
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
import org.openjdk.jmh.annotations.Warmup;
import org.recce4j.model.Relation;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** Building and rendering a statement of ten parts, for each warehouse. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StatementBenchmark {

    /** The warehouse. */
    @Param({"postgres", "redshift", "duckdb", "snowflake", "bigquery", "databricks"})
    @SuppressWarnings("NullAway.Init") // JMH sets it
    public String warehouse;

    @SuppressWarnings("NullAway.Init") // found before the first call
    private BuildDialect dialect;

    /** For JMH. */
    public StatementBenchmark() {}

    /** Finds the dialect. */
    @Setup
    public void find() {
        dialect = Sql.parts(Adapters.builtIn().require(warehouse).dialect());
    }

    /** A count, a sum, a median, a text and a hash of a table, filtered, grouped and ordered. */
    @Benchmark
    public String render() {
        DSLContext build = Sql.builder(dialect);
        Field<Object> id = Sql.column("t", "id");
        Field<Object> amount = Sql.column("t", "amount");
        return Sql.text(build.select(
                        id,
                        DSL.count().as("n"),
                        DSL.countDistinct(amount).as("distinct_amounts"),
                        dialect.median(amount).as("median"),
                        dialect.md5(dialect.text(id)).as("hash"))
                .from(Sql.table(dialect, Relation.of("analytics", "dev", "orders"))
                        .as("t"))
                .where(Sql.column("t", "status").in(List.of("it's", "done")))
                .and(dialect.same(id, amount))
                .groupBy(id)
                .orderBy(DSL.field(DSL.name("n")).desc())
                .limit(DSL.inline(10)));
    }
}
