package org.recce4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the columns of a catalog meet those of the YAML files: Snowflake's catalog has ID where the YAML says id. */
class NodeColumnsTest {

    private static final NodeId ORDERS = new NodeId("model.shop.orders");

    @Test
    void aColumnOfTheSameNameGetsTypeAndPlace() {
        Column column = only(laid(described("id", Json.Obj.EMPTY), "id"));
        assertThat(column.name()).isEqualTo("id");
        assertThat(column.type()).isEqualTo("NUMBER");
        assertThat(column.index()).isEqualTo(1);
        assertThat(column.description()).isEqualTo("the key");
        assertThat(column.isInCatalog()).isTrue();
    }

    @Test
    void aNameThatDiffersInCaseIsTheWarehousesAndTheYamlsSpellingStays() {
        Node laid = laid(described("id", Json.Obj.EMPTY), "ID");
        assertThat(only(laid).name()).isEqualTo("ID");
        assertThat(only(laid).description()).isEqualTo("the key");
        assertThat(NodeColumns.withoutCatalog(laid)).isEqualTo(described("id", Json.Obj.EMPTY));
    }

    @Test
    void aQuotedNameIsFoundInItsOwnCaseOnly() {
        Node laid = laid(described("id", Json.Obj.EMPTY.with("quote", Json.of(true))), "ID");
        assertThat(laid.columns()).extracting(Column::name).containsExactly("ID", "id");
        assertThat(laid.columns()).extracting(Column::isInCatalog).containsExactly(true, false);
    }

    @Test
    void ofTwoNamesThatDifferInCaseNoneIsChosen() {
        Node two = Node.builder(ORDERS)
                .columns(List.of(
                        Column.described("id", null, "lower", Json.Obj.EMPTY),
                        Column.described("Id", null, "upper", Json.Obj.EMPTY)))
                .build();
        assertThat(laid(two, "ID").columns()).extracting(Column::name).containsExactly("ID", "id", "Id");
        assertThat(only(laid(two, "Id").columns(), "Id").description()).isEqualTo("upper");
    }

    @Test
    void theCatalogsOrderGoesFirst() {
        Node laid = laid(described("id", Json.Obj.EMPTY), "a", "b", "id");
        assertThat(laid.columns()).extracting(Column::name).containsExactly("a", "b", "id");
        Node back = NodeColumns.withoutCatalog(laid);
        assertThat(back.columns()).extracting(Column::name).containsExactly("id");
    }

    @Test
    void aTableOfACatalogReadsBack() {
        Catalog.Table table = table("a", "b");
        Node node = described("a", Json.Obj.EMPTY).with(table);
        assertThat(NodeColumns.table(node)).isEqualTo(table);
    }

    @Test
    void tablesThatNoNodeHasAreKeptWithAWarning() {
        ProjectState state = ProjectState.builder(StateInfo.fromJson(Json.Obj.EMPTY))
                .add(described("id", Json.Obj.EMPTY))
                .build();
        NodeId gone = new NodeId("model.shop.gone");
        Catalog catalog = new Catalog(
                Json.Obj.EMPTY, Map.of(ORDERS, table("id"), gone, table("x")), Json.Null.INSTANCE, Json.Obj.EMPTY);
        ProjectState laid = state.with(catalog);
        assertThat(laid.catalog()).contains(catalog);
        assertThat(laid.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message())
                        .contains("1 tables of nodes that the manifest lacks, such as model.shop.gone"));
        assertThat(laid.withoutCatalog()).isEqualTo(state);
    }

    @Test
    void idsOfACatalogMayDifferInCase() {
        // dbt writes the ids of its catalog in lower case
        NodeId mixed = new NodeId("model.shop.Orders");
        ProjectState state = ProjectState.builder(StateInfo.fromJson(Json.Obj.EMPTY))
                .add(Node.builder(mixed).build())
                .build();
        ProjectState laid = state.with(
                new Catalog(Json.Obj.EMPTY, Map.of(ORDERS, table("id")), Json.Null.INSTANCE, Json.Obj.EMPTY));
        assertThat(laid.node(mixed).orElseThrow().columns()).hasSize(1);
        assertThat(laid.warnings()).isEmpty();
    }

    private static Node described(String column, Json.Obj extras) {
        return Node.builder(ORDERS)
                .columns(List.of(Column.described(column, null, "the key", extras)))
                .build();
    }

    private static Catalog.Table table(String... columns) {
        List<String> names = List.of(columns);
        return new Catalog.Table(
                names.stream()
                        .map(name -> new Catalog.TableColumn(name, "NUMBER", names.indexOf(name) + 1, null))
                        .toList(),
                Json.Obj.EMPTY.with("owner", Json.of("me")));
    }

    private static Node laid(Node node, String... columns) {
        return NodeColumns.lay(node, table(columns));
    }

    private static Column only(Node node) {
        assertThat(node.columns()).hasSize(1);
        return node.columns().get(0);
    }

    private static Column only(List<Column> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
