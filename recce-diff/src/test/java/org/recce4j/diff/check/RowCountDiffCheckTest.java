package org.recce4j.diff.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.InMemory;
import org.recce4j.diff.Verdict;
import org.recce4j.fixtures.States;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.sql.Warehouse;

class RowCountDiffCheckTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void saysPerSideWhyThereIsNoCount() {
        TwoEnvironments environments = InMemory.environments(warehouse)
                .modelWithoutCurrentTable("gone", "", "select 1 as id")
                .add(
                        States.model("base", "inline", "x").toBuilder()
                                .config(States.materialized("ephemeral"))
                                .build(),
                        States.model("cur", "added", "x"));
        environments.execute("create table cur.added as select 1 as id");
        CheckResult result =
                Checks.rowCount("gone", "inline", "added", "nope").run(InMemory.context(environments, warehouse));
        Json.Obj json = result.toJson();
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(status(json, "gone", "base_meta")).isEqualTo("ok");
        assertThat(status(json, "gone", "curr_meta")).isEqualTo("table_not_found");
        assertThat(status(json, "inline", "base_meta")).isEqualTo("unsupported_materialization");
        assertThat(status(json, "added", "base_meta")).isEqualTo("not_in_manifest");
        assertThat(json.object("added").get("curr")).isEqualTo(Json.of(1));
        assertThat(status(json, "nope", "curr_meta")).isEqualTo("not_in_manifest");
        assertThat(result.summary()).contains("could not be compared");
    }

    private static String status(Json.Obj json, String model, String meta) {
        return String.valueOf(json.object(model).object(meta).text("status"));
    }
}
