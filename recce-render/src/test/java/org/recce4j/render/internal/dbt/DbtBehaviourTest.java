package org.recce4j.render.internal.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.internal.sqlparse.SqlparseRelease;

class DbtBehaviourTest {

    @ParameterizedTest
    @CsvSource({
        "0.19.2, CAPITALS_IN_EPHEMERAL_PREFIX, true",
        "0.20.0, CAPITALS_IN_EPHEMERAL_PREFIX, false",
        "1.7.19, EPHEMERAL_NAMED_BY_ALIAS, false",
        "1.8.0b1, EPHEMERAL_NAMED_BY_ALIAS, true",
        "2.0.0, EPHEMERAL_NAMED_BY_ALIAS, true",
        "1.7.19, SOURCE_FOLLOWS_PROJECT_QUOTING, false",
        "1.8.10, SOURCE_FOLLOWS_PROJECT_QUOTING, true",
        "1.9.0, SOURCE_FOLLOWS_PROJECT_QUOTING, false",
        "1.12.6, CTES_WRAP_SQL, false",
        "2.0.0, CTES_WRAP_SQL, true"
    })
    void appliesARuleFromItsFirstVersionUntilTheFirstWithout(String version, DbtRule rule, boolean applies) {
        assertThat(DbtBehaviour.of(version).has(rule)).isEqualTo(applies);
    }

    @Test
    void hasTheRulesOfTheLatestVersionIfNothingIsKnown() {
        assertThat(DbtBehaviour.of(null).release()).isEqualTo(DbtRelease.LATEST);
        assertThat(DbtBehaviour.of(null).has(DbtRule.CONFIG_META)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0.19.2, __dbt__CTE__orders",
        "0.21.1, __dbt__cte__orders",
        "1.7.4, __dbt__cte__orders",
        "1.8.0, __dbt__cte__o",
        "2.0.0-beta.2, __dbt__cte__o"
    })
    void namesCtes(String version, String expected) {
        assertThat(DbtBehaviour.of(version).cteName("orders", "o")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.19.0, V0_3_1",
        "0.21.0, V0_4_4",
        "1.0.9, V0_4_4",
        "1.2.6, V0_4_3",
        "1.5.1, V0_4_4",
        "1.6.0, V0_5_5",
        "1.9.0, V0_5_5",
        "1.10.0, V0_5_4",
        "1.11.0, V0_5_5",
        "1.12.0, V0_6_1",
        "2.0.0, V0_6_1"
    })
    void knowsTheSqlparseOfEachVersion(String version, SqlparseRelease expected) {
        assertThat(DbtBehaviour.of(version).sqlparse()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, print, false", "1.1.0, print, true", "1.10.0, function, false", "1.12.0, ref, true"})
    void knowsTheNamesOfTheContext(String version, String name, boolean isThere) {
        assertThat(DbtBehaviour.of(version).hasMember(name)).isEqualTo(isThere);
    }

    @ParameterizedTest
    @CsvSource({
        "0.21.0, STRICT_MODE, true", "1.0.0, STRICT_MODE, false", "0.21.0, WHICH, false", "1.0.0, WHICH, true",
        "1.7.0, EMPTY, false", "1.8.0, EMPTY, true", "1.12.0, NONSENSE, false", "1.4.0, EVENT_BUFFER_SIZE, false"
    })
    void knowsTheFlags(String version, String name, boolean isThere) {
        assertThat(DbtBehaviour.of(version).hasFlag(name)).isEqualTo(isThere);
    }

    @ParameterizedTest
    @CsvSource({
        "1.4.0, raise_contract_error, false",
        "1.5.0, raise_contract_error, true",
        "0.19.0, warn, true",
        "1.0.0, raise_invalid_schema_yml_version, true",
        "1.1.0, raise_invalid_schema_yml_version, false"
    })
    void knowsTheFunctionsOfExceptions(String version, String name, boolean isThere) {
        assertThat(DbtBehaviour.of(version).hasException(name)).isEqualTo(isThere);
    }
}
