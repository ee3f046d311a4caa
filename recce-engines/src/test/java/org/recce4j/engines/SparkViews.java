package org.recce4j.engines;

import java.util.regex.Pattern;
import org.recce4j.sql.QueryRunner;

/** A table {@code m} of each of two schemas as views of Spark, which has no schemas for them. */
record SparkViews(Spark spark) implements ComparedTables {

    /** A state of our own has the quotes of standard SQL. */
    private static final Pattern NAME = Pattern.compile("([`\"])(base|cur)\\1\\.\\1m\\1");

    @Override
    public String schema(String side) {
        return side;
    }

    @Override
    public QueryRunner runner() {
        return new EngineRunner(spark, sql -> NAME.matcher(sql).replaceAll("`m`"));
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
