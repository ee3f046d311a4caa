package org.recce4j.engines;

class SparkExactPropertiesTest extends ExactProperties {

    private static final ExactContract CONTRACT = new SparkExactTest();

    @Override
    ExactContract contract() {
        return CONTRACT;
    }
}
