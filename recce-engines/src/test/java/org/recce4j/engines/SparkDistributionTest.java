package org.recce4j.engines;

/** The dialect of Databricks on Spark. */
class SparkDistributionTest extends DistributionContract {

    private static final Engine ENGINE = new Spark();

    @Override
    Engine engine() {
        return ENGINE;
    }
}
