package org.recce4j.engines;

/** The dialect of Databricks on Spark. */
class SparkFingerprintTest extends FingerprintContract {

    private static final Engine ENGINE = new Spark();

    @Override
    Engine engine() {
        return ENGINE;
    }

    @Override
    String text(String quoted) {
        return "cast(" + quoted + " as string)";
    }
}
