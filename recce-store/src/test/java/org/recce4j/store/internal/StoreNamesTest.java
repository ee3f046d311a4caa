package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.build.Sql;

/** The store's names as a warehouse writes them: those that an unquoted name of a user means. */
class StoreNamesTest {

    /** What each warehouse makes of an unquoted name is in its documentation: upper case on Snowflake alone. */
    @ParameterizedTest
    @CsvSource({
        "duckdb, recce_metadata, recce_metadata",
        "postgres, recce_metadata, recce_metadata",
        "redshift, recce_metadata, recce_metadata",
        "bigquery, recce_metadata, recce_metadata",
        "databricks, recce_metadata, recce_metadata",
        "snowflake, recce_metadata, RECCE_METADATA",
        "snowflake, _a1, _A1",
        "snowflake, Recce, Recce",
        "snowflake, 1a, 1a",
        "snowflake, recce meta, recce meta",
        "snowflake, ünï, ünï",
        "duckdb, Recce Meta, Recce Meta",
    })
    void aPlainNameIsWhatTheWarehouseMakesOfIt(String warehouse, String name, String folded) {
        StoreNames names = new StoreNames(dialect(warehouse), name);
        assertThat(names.schema()).isEqualTo(folded);
        assertThat(names.folded(name)).isEqualTo(folded);
    }

    @Test
    void aNameIsQuotedWhateverItHolds() {
        Dialect duckdb = dialect("duckdb");
        StoreNames names = new StoreNames(duckdb, "a\"b; drop table x --");
        assertThat(Sql.text(Sql.builder(duckdb).select(names.text("run_id")).from(names.table(Layout.RUNS))))
                .isEqualTo("select \"run_id\" from \"a\"\"b; drop table x --\".\"runs\"");
    }

    @Test
    void aTableMayHaveAnAlias() {
        Dialect snowflake = dialect("snowflake");
        StoreNames names = new StoreNames(snowflake, "recce_metadata");
        assertThat(Sql.text(Sql.builder(snowflake)
                        .select(names.of("r", "run_id").as(names.label("id")))
                        .from(names.table(Layout.RUNS, "r"))))
                .isEqualTo("select \"r\".\"RUN_ID\" as \"ID\" from \"RECCE_METADATA\".\"RUNS\" as \"r\"");
    }

    @Test
    void knowsTheKeyOfATable() {
        StoreNames names = new StoreNames(dialect("duckdb"), "s");
        assertThat(names.keys(Layout.BUCKET_ITEMS))
                .extracting(Field::getName)
                .isEqualTo(List.of("bucket_id", "kind", "item_id"));
        assertThat(names.keys(Layout.STORE_LOCK)).isEmpty();
    }

    private static Dialect dialect(String warehouse) {
        return Adapters.builtIn().require(warehouse).dialect();
    }
}
