package org.recce4j.diff.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.diff.InMemory;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.sql.Warehouse;

/** Numbers of 32 bits in Recce's distributions. */
class RecceDistributionFloatTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void aPartOfOneValueHasNoWidth() {
        String query = "select 0.1::float as v from range(20)";
        TwoEnvironments environments = InMemory.environments(warehouse).model("t", "", query, query);
        Json.Obj found = RecceChecks.of(
                        "profile_distribution",
                        Json.Obj.builder().put("model", "t").build())
                .run(InMemory.context(environments, warehouse))
                .toJson()
                .object("columns")
                .object("v");
        assertThat(found.items("base_bin_edges")).hasSize(12).containsOnly(Json.of(0.10000000149011612));
        assertThat(found.items("base_density")).containsOnly(Json.of(0.0));
    }
}
