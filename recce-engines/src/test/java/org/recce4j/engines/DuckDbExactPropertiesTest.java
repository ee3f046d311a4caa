package org.recce4j.engines;

class DuckDbExactPropertiesTest extends ExactProperties {

    private static final ExactContract CONTRACT = new DuckDbExactTest();

    @Override
    ExactContract contract() {
        return CONTRACT;
    }
}
