package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DbtPackagesTest {

    @ParameterizedTest
    @CsvSource({
        "dbt,           true",
        "dbt_duckdb,    true",
        "dbt_snowflake, true",
        "dbt_utils,     false",
        "dbt_date,      false",
        "shop,          false",
    })
    void dbtAndItsAdaptersHavePackagesOfTheirOwn(String name, boolean isDbts) {
        assertThat(DbtPackages.contain(name)).isEqualTo(isDbts);
    }
}
