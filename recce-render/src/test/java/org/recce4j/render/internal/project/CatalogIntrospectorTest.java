package org.recce4j.render.internal.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Catalog;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector;
import org.recce4j.render.Introspector.ColumnType;
import org.recce4j.render.Introspector.Existence;
import org.recce4j.render.internal.Shop;

class CatalogIntrospectorTest {

    private static Catalog.Table table(@Nullable String database, String name, String type, String... columns) {
        List<Catalog.TableColumn> all = new ArrayList<>();
        for (int i = 0; i < columns.length; i += 2) {
            all.add(new Catalog.TableColumn(columns[i], columns[i + 1], columns.length - i, null));
        }
        Json.Obj metadata = Json.Obj.builder()
                .put("database", database)
                .put("schema", "SHOP")
                .put("name", name)
                .put("type", type)
                .build();
        return new Catalog.Table(
                all, Json.Obj.builder().put("metadata", metadata).build());
    }

    private static Introspector of(String adapterType, Json errors, Map<String, Catalog.Table> tables) {
        Map<NodeId, Catalog.Table> byId = new LinkedHashMap<>();
        tables.forEach((id, table) -> byId.put(new NodeId(id), table));
        ProjectState state = Shop.on(adapterType, "shop")
                .add(Shop.model("shop", "orders"))
                .build()
                .with(new Catalog(Json.Obj.EMPTY, byId, errors, Json.Obj.EMPTY));
        return new CatalogIntrospector(state);
    }

    private static Introspector of(Map<String, Catalog.Table> tables) {
        return of("duckdb", Json.Null.INSTANCE, tables);
    }

    private static Relation relation(@Nullable String database, String name) {
        return Relation.of(database, "shop", name);
    }

    @Test
    void returnsColumnsInTheCatalogsOrder() {
        Introspector introspector =
                of(Map.of("model.shop.orders", table("DB", "ORDERS", "BASE TABLE", "b", "DATE", "A", "BIGINT")));
        assertThat(introspector.columns(relation("db", "Orders")))
                .containsExactly(new ColumnType("A", "BIGINT"), new ColumnType("b", "DATE"));
    }

    @Test
    void cannotTellTheColumnsOfWhatTheCatalogLacks() {
        Introspector introspector = of(Map.of("model.shop.orders", table("DB", "ORDERS", "VIEW")));
        assertThat(introspector.columns(relation("other", "orders"))).isNull();
        assertThat(introspector.columns(relation(null, "orders"))).isNull();
        assertThat(introspector.query("select 1")).isNull();
    }

    @Test
    void knowsTablesOfNodesThatTheManifestLacks() {
        Introspector introspector = of(Map.of("source.shop.raw.x", table("DB", "x", "BASE TABLE", "a", "DATE")));
        assertThat(introspector.columns(relation("db", "x"))).hasSize(1);
    }

    @Test
    void findsARelationAsTheWarehouseSpellsIt() {
        Introspector introspector = of(Map.of("model.shop.orders", table("DB", "ORDERS", "BASE TABLE")));
        assertThat(introspector.find(relation("db", "orders")))
                .isEqualTo(new Existence.Present(Relation.of("DB", "SHOP", "ORDERS"), "table"));
        assertThat(introspector.find(relation("db", "lines"))).isEqualTo(new Existence.Absent());
    }

    @Test
    void usesDbtsWordsForTypes() {
        Map.of(
                        "BASE TABLE", "table",
                        "table", "table",
                        "VIEW", "view",
                        "view", "view",
                        "MATERIALIZED VIEW", "materialized_view",
                        "EXTERNAL TABLE", "external",
                        "DYNAMIC TABLE", "dynamic_table")
                .forEach((type, word) -> assertThat(of(Map.of("model.shop.orders", table(null, "orders", type)))
                                .find(relation(null, "orders")))
                        .as(type)
                        .isInstanceOfSatisfying(
                                Existence.Present.class,
                                found -> assertThat(found.type()).isEqualTo(word)));
    }

    @Test
    void prefersANodesEntryToASources() {
        Introspector introspector = of(Map.of(
                "model.shop.orders", table("DB", "ORDERS", "VIEW", "m", "DATE"),
                "source.shop.raw.orders", table("DB", "ORDERS", "BASE TABLE", "s", "DATE")));
        assertThat(introspector.columns(relation("db", "orders"))).containsExactly(new ColumnType("m", "DATE"));
    }

    @Test
    void saysASnowflakeTextsSize() {
        Map<String, Catalog.Table> tables =
                Map.of("model.shop.orders", table("DB", "ORDERS", "BASE TABLE", "A", "TEXT", "B", "NUMBER"));
        assertThat(of("snowflake", Json.Null.INSTANCE, tables).columns(relation("db", "orders")))
                .containsExactlyInAnyOrder(new ColumnType("A", "VARCHAR(16777216)"), new ColumnType("B", "NUMBER"));
        assertThat(of("postgres", Json.Null.INSTANCE, tables).columns(relation("db", "orders")))
                .contains(new ColumnType("A", "TEXT"));
    }

    @Test
    void cannotTellWithoutACatalogOrASchemaOfIt() {
        Introspector without = new CatalogIntrospector(Shop.state().build());
        assertThat(without.find(relation("db", "orders"))).isNull();
        assertThat(without.columns(relation("db", "orders"))).isNull();
        Json errors = new Json.Arr(List.of(Json.of("schema x: permission denied")));
        assertThat(of("duckdb", errors, Map.of()).find(relation("db", "orders")))
                .isNull();
    }
}
