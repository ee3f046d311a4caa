package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.sql.Warehouse;

/** Recce's distributions of awkward values. */
class RecceDistributionCheckTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void aPartOfOneValueHasNoWidth() {
        String query = "select 0.1::float as v from range(20)";
        Json.Obj found = distribution(query, query);
        assertThat(found.items("base_bin_edges")).hasSize(12).containsOnly(Json.of(0.10000000149011612));
        assertThat(found.items("base_density")).containsOnly(Json.of(0.0));
    }

    @Test
    void textOnOneSideCountsAsTheNumbersThatItIs() {
        Json.Obj found = distribution(
                "select * from (values ('5'), ('9')) t(v)", "select * from (values (5::bigint), (9)) t(v)");
        assertThat(found.get("base_bin_edges")).isEqualTo(Json.of(List.of(5.0, 9.0)));
        assertThat(found.get("base_density")).isEqualTo(Json.of(List.of(0.25)));
        assertThat(found.items("current_bin_edges")).hasSize(12);
    }

    @Test
    void textThatIsNoNumberLeavesTheColumnWithoutAKind() {
        assertThat(distribution("select 'abc' as v", "select 5::bigint as v"))
                .isEqualTo(Json.Obj.builder().put("kind", Json.Null.INSTANCE).build());
    }

    private Json.Obj distribution(String base, String current) {
        TwoEnvironments environments = InMemory.environments(warehouse).model("t", "", base, current);
        return RecceChecks.of(
                        "profile_distribution",
                        Json.Obj.builder().put("model", "t").build())
                .run(InMemory.context(environments, warehouse))
                .toJson()
                .object("columns")
                .object("v");
    }
}
