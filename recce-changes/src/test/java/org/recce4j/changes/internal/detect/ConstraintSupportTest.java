package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As {@code CONSTRAINT_SUPPORT} of each adapter: only what is ENFORCED. */
class ConstraintSupportTest {

    @ParameterizedTest
    @CsvSource({
        "postgres,   check not_null unique primary_key foreign_key",
        "duckdb,     check not_null unique primary_key foreign_key",
        "snowflake,  not_null",
        "bigquery,   not_null",
        "redshift,   not_null",
        "databricks, check not_null",
        "spark,      ''",
        // dbt's base class declares these
        "unheard_of, not_null foreign_key",
        ",           not_null foreign_key",
    })
    void anAdapterEnforcesWhatItDeclares(@Nullable String adapter, String constraints) {
        Set<String> expected = constraints.isEmpty() ? Set.of() : Set.of(constraints.split(" "));
        assertThat(ConstraintSupport.enforcedBy(adapter)).isEqualTo(expected);
    }
}
