package org.recce4j.engines;

class PostgresExactPropertiesTest extends ExactProperties {

    private static final ExactContract CONTRACT = new PostgresExactTest();

    @Override
    ExactContract contract() {
        return CONTRACT;
    }
}
