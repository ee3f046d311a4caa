package org.recce4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectStateTest {

    private static final NodeId ORDERS = new NodeId("model.shop.orders");
    private static final NodeId RAW = new NodeId("source.shop.raw.orders");

    private static final Node NODE = Node.builder(ORDERS)
            .packageName("shop")
            .fqn(List.of("shop", "orders"))
            .description("all orders")
            .path("orders.sql")
            .originalFilePath("models/orders.sql")
            .patchPath("shop://models/schema.yml")
            .relation(new Relation("db", "prod", "orders", "\"db\".\"prod\".\"orders\""))
            .code(new Code("sql", "select 1", "select  1", new Code.Checksum("sha256", "abc")))
            .config(new Config(
                    Json.Obj.builder().put("materialized", "table").build(), Json.Obj.EMPTY, List.of("b", "a")))
            .dependsOn(new Dependencies(List.of(RAW, RAW), List.of("macro.shop.b", "macro.shop.a")))
            .columns(List.of(Column.described("Id", "int", "key", Json.Obj.EMPTY)))
            .extras(Json.Obj.builder().put("access", "public").build())
            .build();

    private static final ProjectState STATE = ProjectState.builder(new StateInfo(
                    "prod",
                    new StateInfo.Project("shop", "1234"),
                    new StateInfo.Invocation("run", "1.11.0", "v12", Instant.parse("2026-03-01T08:00:00.120Z")),
                    "duckdb",
                    Json.Obj.EMPTY,
                    Json.Obj.builder().put("env", null).build()))
            .add(NODE)
            .addDisabled(NODE)
            .add(new Macro("macro.shop.a", "a", "shop", "{% macro a() %}{% endmacro %}", List.of(), Json.Obj.EMPTY))
            .addDoc(new ProjectItem("doc.shop.x", "x", "shop", Json.Obj.EMPTY))
            .addGroup(new ProjectItem("group.shop.g", "g", "shop", Json.Obj.EMPTY))
            .add(new Warning("W", "odd", "$.x"))
            .extras(Json.Obj.builder().put("selectors", List.of(1)).build())
            .build();

    @Test
    void readsBackTheFormatThatItWrites() {
        assertThat(ProjectState.fromJson(STATE.toJson())).isEqualTo(STATE).hasSameHashCodeAs(STATE);
        assertThat(STATE.toBuilder().build()).isEqualTo(STATE);
    }

    @Test
    void namesItsFieldsInTheDocumentedOrder() {
        assertThat(STATE.toJson().fields().keySet())
                .containsExactly(
                        "format",
                        "info",
                        "nodes",
                        "disabled",
                        "macros",
                        "docs",
                        "groups",
                        "run_results",
                        "freshness",
                        "edges",
                        "extras",
                        "warnings");
        assertThat(NODE.toJson().fields().keySet())
                .containsExactly(
                        "unique_id",
                        "resource_type",
                        "name",
                        "package_name",
                        "database",
                        "schema",
                        "identifier",
                        "relation_name",
                        "materialized",
                        "language",
                        "checksum",
                        "raw_code",
                        "compiled_code",
                        "description",
                        "path",
                        "original_file_path",
                        "patch_path",
                        "fqn",
                        "tags",
                        "config",
                        "unrendered_config",
                        "depends_on",
                        "depends_on_macros",
                        "columns",
                        "extras");
    }

    @Test
    void hasAnEdgeForEachParentOnce() {
        assertThat(STATE.edges()).containsExactly(new Edge(RAW, ORDERS));
        assertThat(NODE.dependsOn().macros()).containsExactly("macro.shop.a", "macro.shop.b");
        assertThat(STATE.lineage().parents(ORDERS)).containsExactly(RAW);
        assertThat(STATE.lineage()).isSameAs(STATE.lineage());
    }

    @Test
    void laysACatalogOnAndTakesItOff() {
        ProjectState laid = STATE.with(catalog("ID"));
        assertThat(laid.node(ORDERS).orElseThrow().columns())
                .containsExactly(new Column(
                        "ID",
                        "INTEGER",
                        "int",
                        1,
                        "key",
                        "from the warehouse",
                        Json.Obj.builder().put("name", "Id").build()));
        assertThat(laid.hasCatalog()).isTrue();
        assertThat(laid.warnings()).extracting(Warning::code).containsExactly("W", "MODEL-CATALOG-UNMATCHED");
        assertThat(laid.with(catalog("ID"))).isEqualTo(laid);
        assertThat(STATE.with(catalog("Id")).withoutCatalog()).isEqualTo(STATE);
    }

    @Test
    void refusesAnotherFormat() {
        assertThatThrownBy(() -> ProjectState.fromJson(
                        Json.Obj.builder().put("format", "recce4j.state/9").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("recce4j.state/9");
    }

    private static Catalog catalog(String column) {
        return new Catalog(
                Json.Obj.EMPTY,
                Map.of(
                        ORDERS,
                        new Catalog.Table(
                                List.of(new Catalog.TableColumn(column, "INTEGER", 1, "from the warehouse")),
                                Json.Obj.EMPTY),
                        new NodeId("model.shop.gone"),
                        new Catalog.Table(List.of(), Json.Obj.EMPTY)),
                Json.Null.INSTANCE,
                Json.Obj.EMPTY);
    }
}
