package org.recce4j.engines;

/** The dialect of Databricks on Spark. */
class SparkValueDiffTest extends ValueDiffContract {

    private final ComparedTables tables = new EngineTables(new Spark());

    @Override
    ComparedTables tables() {
        return tables;
    }
}
