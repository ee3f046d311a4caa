package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.shared.SharedFiles;

/** The standard mode over what dbt wrote: whatever dbt sees is seen, and nothing that only another dbt or target makes. */
class GoldenStandardChangesTest {

    private static final List<String> VERSIONS =
            List.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "1.11", "1.12");

    private final Map<Path, ProjectState> states = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "1.10", "1.10-more-unrendered", "1.12", "1.12-less-unrendered"})
    void seesWhatDbtSees(String folder) throws IOException {
        Path golden = SharedFiles.path("golden/dbt/state/" + folder);
        List<String> missed = new ArrayList<>();
        for (Map.Entry<String, Json> entry :
                GoldenStateTest.json(golden.resolve("expected.json")).fields().entrySet()) {
            Json.Obj answers = (Json.Obj) entry.getValue();
            missed.addAll(StandardMode.missed(
                    entry.getKey(),
                    state(golden.resolve(String.valueOf(answers.text("base")))),
                    state(golden.resolve("cases/" + entry.getKey() + ".json.gz")),
                    answers));
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "1.10", "1.12"})
    void anotherTargetIsNoChange(String folder) {
        Path golden = SharedFiles.path("golden/dbt/state/" + folder);
        assertThat(changed(golden.resolve("base.json.gz"), golden.resolve("cases/target_prod.json.gz")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "macro_generate_schema_name, model.shop.dim_product",
        "macro_in_hook, operation.shop.shop-on-run-end-0",
        "env_in_config, model.shop.revenue_by_month",
        "description_model, model.shop.stg_customers",
        "tags_project, model.shop.stg_countries",
        "meta_yaml, model.shop.stg_products",
        "hook_on_run_start, operation.shop.shop-on-run-start-0",
        "config_disable_model, model.shop.top_customers",
        "model_removed, model.shop.price_check",
        "source_table_added, source.shop.erp.returns",
        "exposure_added, exposure.shop.price_sheet",
        "group_of_model, model.shop.invoice_lines",
        "data_type_without_contract, model.shop.stg_products",
        "metric_filter, metric.shop.order_value",
        "metric_removed, metric.shop.value_per_order",
        "config_quoting_project, model.shop.orders"
    })
    void seesWhatDbtDoesNot(String name, String id) {
        Path golden = SharedFiles.path("golden/dbt/state/1.12");
        assertThat(changed(golden.resolve("base.json.gz"), golden.resolve("cases/" + name + ".json.gz")))
                .contains(id);
    }

    @Test
    void anotherDbtVersionIsNoChange() {
        Path golden = SharedFiles.path("golden/dbt/versions");
        List<String> wrong = new ArrayList<>();
        for (String before : VERSIONS) {
            for (String after : VERSIONS) {
                wrong.addAll(StandardMode.wrongBetweenVersions(
                        state(golden.resolve(before + "/manifest.json.gz")),
                        state(golden.resolve(after + "/manifest.json.gz"))));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Repositories whose manifests of several versions have equal sources; a Python model is gone in one of them. */
    @ParameterizedTest
    @CsvSource({
        "datafold+data-diff, v4-snowflake-1.0.9 v5-snowflake-1.1.5 v6-snowflake-1.2.6 v7-snowflake-1.3.5 v9-snowflake-1.5.6"
                + " v10-snowflake-1.6.0 v11-snowflake-1.7.0b1, ''",
        "yu-iskw+dbt-artifacts-parser, v6-bigquery-1.2.1 v7-bigquery-1.3.0 v8-bigquery-1.4.1, ''",
        "yu-iskw+dbt-artifacts-parser, v12-bigquery-1.8.9 v12-bigquery-1.9.0, ''",
        "opendatahub-io-contrib+data-product-template, v9-trino-1.5.2 v12-trino-1.8.3, ''",
        "b-ned+dbt-colibri, v12-snowflake-1.8.0 v12-snowflake-1.9.0, ''",
        "godatadriven+dbt-bouncer, v12-duckdb-1.10.22 v12-duckdb-1.11.12, ''",
        "godatadriven+dbt-bouncer, v12-duckdb-1.12.2 v12-duckdb-2.0.0-beta.2, model.dbt_bouncer_test_project.py_order_stats"
    })
    void equalSourcesAreNoChange(String repository, String versions, String gone) {
        Path corpus = SharedFiles.path("corpus/" + repository);
        String[] names = versions.split(" ", -1);
        for (String before : names) {
            for (String after : names) {
                assertThat(changed(
                                corpus.resolve(before + "/manifest.json.gz"),
                                corpus.resolve(after + "/manifest.json.gz")))
                        .as(before + " to " + after)
                        .isSubsetOf(gone);
            }
        }
    }

    private Set<String> changed(Path base, Path current) {
        return StandardMode.changed(state(base), state(current));
    }

    private ProjectState state(Path manifest) {
        return states.computeIfAbsent(manifest, ReadStates::of);
    }
}
