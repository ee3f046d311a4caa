package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;

class SparkQuotingTest extends QuotingProperties {

    private static final Engine ENGINE = new Spark();

    @Override
    Engine engine() {
        return ENGINE;
    }

    @Override
    boolean canWrite(String name) {
        return !name.contains("${");
    }

    @Example
    void refusesNamesInWhichSparkWouldPutVariables() {
        assertThatThrownBy(() -> ENGINE.dialect().quote("a${b}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("variable");
    }
}
