package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.Edge;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.stream.JsonReader;

/** The rows that people and the loader read of a version. */
class VersionRowsTest {

    private static final ProjectState STATE = States.rich("prod", "run-1").toBuilder()
            .add(new Edge(new NodeId("seed.shop.extra"), new NodeId("model.shop.tricky")))
            .build();

    private final VersionRows rows = new VersionRows(new ShownValues(1_000_000), "run-1");

    @Test
    void eachRowHasAValueForEachColumnAndNoNullInAKey() {
        for (Item item : StateItems.of(STATE)) {
            for (StoreTable table : Layout.OF_CONTENT) {
                for (List<?> row : rows.of(StoredItem.of(item), table)) {
                    assertThat(row).as(table.name()).hasSameSizeAs(table.columns());
                    for (int i = 0; i < row.size(); i++) {
                        if (table.columns().get(i).key()) {
                            assertThat(row.get(i)).as(table.name()).isNotNull();
                        }
                    }
                }
            }
        }
    }

    @Test
    void aKindHasRowsInItsOwnTables() {
        assertThat(tables("model.shop.tricky"))
                .containsExactly("node_versions", "version_columns", "version_parents", "contents");
        assertThat(tables("source.shop.raw.orders")).containsExactly("node_versions", "contents");
        assertThat(tables("exposure.shop.gone")).containsExactly("version_parents", "contents");
        assertThat(tables("macro.shop.cents")).containsExactly("macro_versions", "contents");
        assertThat(tables("doc.shop.orders")).containsExactly("contents");
        assertThat(tables(version(ItemKind.RUN_RESULTS))).containsExactly("result_versions", "contents");
        assertThat(tables(version(ItemKind.FRESHNESS))).containsExactly("freshness_versions", "contents");
        assertThat(tables(version(ItemKind.DETAILS))).containsExactly("contents");
    }

    /** {@code hashlib.sha256(b'"select 1"')} in Python: of the canonical forms, so that SQL can compare parts of nodes. */
    @Test
    void aNodeHasHashesOfItsParts() {
        Map<String, @Nullable Object> tricky = row("model.shop.tricky", Layout.NODE_VERSIONS);
        assertThat(tricky)
                .containsEntry("name", "tricky")
                .containsEntry("resource_type", "model")
                .containsEntry("schema_name", "prod")
                .containsEntry("materialized", "view")
                .containsEntry("raw_code", "select 1")
                .containsEntry("code_hash", "f9bead72c329287107aea331fb2aea59ee4fc74ed25871fb50547470907f43a6");
        Map<String, @Nullable Object> orders = row("model.shop.orders", Layout.NODE_VERSIONS);
        assertThat(orders)
                .containsEntry("config_hash", "4d0b62be00a69b4458ddf5f194c84fbfd7a36ac1dc22747006c6746b47441938");
        assertThat(orders.get("columns_hash")).isNotEqualTo(tricky.get("columns_hash"));
    }

    @Test
    void aTestShowsWhatItTests() {
        assertThat(row("test.shop.unique_orders_id.0123456789", Layout.NODE_VERSIONS))
                .containsEntry("test_name", "unique")
                .containsEntry("attached_node", "model.shop.orders");
    }

    @Test
    void aColumnHasItsPlaceAndBothTypes() {
        assertThat(row("model.shop.tricky", Layout.VERSION_COLUMNS))
                .containsEntry("position", 0L)
                .containsEntry("column_name", "id")
                .containsEntry("data_type", null)
                .containsEntry("declared_type", "bigint")
                .containsEntry("description", "the key")
                .containsEntry("constraints", "[{\"type\":\"not_null\"}]");
    }

    @Test
    void aParentIsThereOnceWhetherTheNodeNamesItOrNot() {
        assertThat(rows.of(version("model.shop.tricky"), Layout.VERSION_PARENTS))
                .extracting(row -> row.get(1))
                .containsExactly("model.shop.orders", "seed.shop.extra");
    }

    /** dbt names two phases of a result, compile and execute. */
    @Test
    void aResultHasTheTimesOfItsExecution() {
        Map<String, @Nullable Object> result = named(
                Layout.RESULT_VERSIONS,
                rows.of(version(ItemKind.RUN_RESULTS), Layout.RESULT_VERSIONS).get(0));
        assertThat(result)
                .containsEntry("unique_id", "model.shop.orders")
                .containsEntry("status", "success")
                .containsEntry("execution_time", 0.25)
                .containsEntry("rows_affected", 3L)
                .containsEntry("started_at", OffsetDateTime.parse("2026-03-01T08:00:00Z"))
                .containsEntry("completed_at", OffsetDateTime.parse("2026-03-01T08:00:00.25Z"));
    }

    /** Without transactions a writer may die between two parts: where the first part is there, all are. */
    @Test
    void writesTheFirstPartOfAContentLast() {
        Random random = new Random(1);
        List<Object> numbers = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(random.nextLong());
        }
        StoredItem large = StoredItem.of(new Item(
                ItemKind.DOC,
                "doc.shop.a",
                Json.Obj.builder().put("numbers", numbers).build()));
        List<List<Object>> parts = new ArrayList<>();
        rows.of(large, Layout.CONTENTS).forEach(row -> parts.add(List.copyOf(row)));
        assertThat(parts).extracting(row -> row.get(1)).containsExactly(2L, 1L, 0L);
        assertThat(parts)
                .extracting(row -> List.of(row.get(0), row.get(2), row.get(3)))
                .containsOnly(List.of(large.id(), "doc", "run-1"));
        assertThat(Packed.unpack(
                        String.valueOf(parts.get(2).get(4))
                                + parts.get(1).get(4)
                                + parts.get(0).get(4),
                        new JsonReader()))
                .isEqualTo(large.item().content());
    }

    private List<String> tables(String itemId) {
        return tables(version(itemId));
    }

    private List<String> tables(StoredItem version) {
        return Layout.OF_CONTENT.stream()
                .filter(table -> !rows.of(version, table).isEmpty())
                .map(StoreTable::name)
                .toList();
    }

    private Map<String, @Nullable Object> row(String itemId, StoreTable table) {
        return named(table, rows.of(version(itemId), table).get(0));
    }

    private static Map<String, @Nullable Object> named(StoreTable table, List<?> row) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            named.put(table.columns().get(i).name(), row.get(i));
        }
        return named;
    }

    private static StoredItem version(String itemId) {
        return StateItems.of(STATE).stream()
                .filter(item -> item.id().equals(itemId))
                .map(StoredItem::of)
                .findFirst()
                .orElseThrow();
    }

    private static StoredItem version(ItemKind kind) {
        return StateItems.of(STATE).stream()
                .filter(item -> item.kind() == kind)
                .map(StoredItem::of)
                .findFirst()
                .orElseThrow();
    }
}
