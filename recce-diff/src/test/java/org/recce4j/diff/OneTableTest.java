package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.sql.Warehouse;

/** Base and current that are one table. */
class OneTableTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile_diff",
                "top_k_diff",
                "histogram_diff",
                "profile_distribution",
                "value_diff",
                "value_diff_detail"
            })
    void saysNothingAboutAChange(String type) {
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("orders", "", "select 1 as v", "select 1 as v");
        CheckContext itself = CheckContext.of(
                new ChangeSet(environments.base(), environments.base(), List.of()), warehouse, warehouse);
        Json.Obj params = Json.Obj.builder().put("model", "orders").build();
        Json.Obj complete = type.startsWith("profile") || type.startsWith("value")
                ? params
                : params.with("column_name", new Json.Str("v"));
        assertThatThrownBy(() -> Checks.of(type, complete).run(itself))
                .isInstanceOf(InconclusiveException.class)
                .hasMessageStartingWith("base and current are the same table, ");
    }
}
