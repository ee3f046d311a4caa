package org.recce4j.engines;

import org.recce4j.sql.QueryRunner;

/** A table {@code m} of each of two schemas as views of Spark, which has no schemas for them. */
record SparkViews(Spark spark) implements ComparedTables {

    @Override
    public String schema(String side) {
        return side;
    }

    @Override
    public QueryRunner runner() {
        return new EngineRunner(spark, sql -> sql.replace("`base`.`m`", "`m`").replace("`cur`.`m`", "`m`"));
    }

    @Override
    public void fill(String base, String current) {
        throw new UnsupportedOperationException("Only typed rows");
    }

    @Override
    public void fillBoth(TypedTable rows) {
        spark.view("m", rows);
    }
}
