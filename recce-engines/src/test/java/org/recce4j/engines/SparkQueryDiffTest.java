package org.recce4j.engines;

class SparkQueryDiffTest extends QueryDiffContract {

    private static final Engine ENGINE = new Spark();

    @Override
    Engine engine() {
        return ENGINE;
    }
}
