package org.recce4j.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Catalog;
import org.recce4j.model.Edge;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RunResult;
import org.recce4j.model.Warning;

class ManifestVersionsTest {

    @Test
    void readsOldNamesOfFields() {
        Node node = node("{'raw_sql': 'select 1', 'compiled_sql': 'select  1', 'alias': 'a'}");
        assertThat(node.code().raw()).isEqualTo("select 1");
        assertThat(node.code().compiled()).isEqualTo("select  1");
    }

    @Test
    void takesAPlaceholderForNoTextAtAll() {
        Node node = node("{'raw_code': '--placeholder--', 'alias': 'a'}");
        assertThat(node.code().raw()).isNull();
        assertThat(node.extras().get("raw_code")).isEqualTo(Json.of("--placeholder--"));
    }

    @Test
    void leavesAFieldOfAnUnexpectedTypeInTheExtras() {
        Node node = node("{'description': ['a', 'list'], 'checksum': 'abc', 'fqn': 7, 'tags': [1], 'columns': []}");
        assertThat(node.extras().fields().keySet())
                .containsExactlyInAnyOrder("description", "checksum", "fqn", "tags", "columns");
    }

    @Test
    void readsDisabledNodesInBothShapes() {
        String entry = "{'unique_id': 'model.shop.off', 'resource_type': 'model', 'name': 'off'}";
        assertThat(manifest("'nodes': {}, 'disabled': [" + entry + "]").disabled())
                .hasSize(1);
        assertThat(manifest("'nodes': {}, 'disabled': {'model.shop.off': [" + entry + ", " + entry + "]}")
                        .disabled())
                .hasSize(2);
    }

    @Test
    void keepsAnEdgeThatOnlyTheParentMapHas() {
        ProjectState state = manifest("'nodes': {}, 'parent_map': {'model.shop.b': ['model.shop.a']}");
        assertThat(state.edges()).containsExactly(new Edge(new NodeId("model.shop.a"), new NodeId("model.shop.b")));
    }

    @Test
    void findsTheProjectsNameByItsHashBeforeDbtTold() {
        String nodes =
                "'nodes': {'model.shop.a': {'package_name': 'shop'}, 'model.other.b': {'package_name': 'other'}}";
        String id = "fb54f3c5992b96d001bb16e8e92d968d";
        assertThat(manifest("'metadata': {'project_id': '" + id + "'}, " + nodes)
                        .info()
                        .projectName())
                .isEqualTo("shop");
        assertThat(manifest("'metadata': {'project_id': 'of nobody'}, " + nodes)
                        .info()
                        .projectName())
                .isNull();
    }

    @Test
    void readsAVersionThatDoesNotExistYetWithAWarning() {
        ProjectState state = manifest("'metadata': {'dbt_schema_version':"
                + " 'https://schemas.getdbt.com/dbt/manifest/v31.json'}, 'nodes': {}");
        assertThat(state.warnings()).extracting(Warning::code).containsExactly("EXTRACT-NEWER-VERSION");
        assertThat(manifest("'nodes': {}").warnings()).extracting(Warning::code).containsExactly("EXTRACT-NO-VERSION");
    }

    @Test
    void addsAnEdgeThatOnlyTheChildMapHas() {
        ProjectState state = manifest("'nodes': {}, 'child_map': {'model.shop.a': ['model.shop.b']}");
        assertThat(state.edges()).containsExactly(new Edge(new NodeId("model.shop.a"), new NodeId("model.shop.b")));
    }

    @Test
    void readsRunResultsAndFreshness() {
        ProjectState state = ArtifactReader.create()
                .read(Artifacts.builder(source("{'nodes': {}}"))
                        .environment("prod")
                        .runResults(source(
                                "{'metadata': {'dbt_version': '1.8'}, 'elapsed_time': 3.5, 'results': [{'unique_id':"
                                        + " 'model.shop.a', 'status': 'success', 'execution_time': 1.25, 'message': 'OK', 'thread_id':"
                                        + " 't', 'timing': [{'name': 'execute', 'started_at': '2026-01-01T00:00:00.5Z',"
                                        + " 'completed_at': null}], 'adapter_response': {'rows_affected': 7}}]}"))
                        .sources(source(
                                "{'results': [{'unique_id': 'source.shop.raw.a', 'status': 'warn', 'max_loaded_at':"
                                        + " '2026-01-01T00:00:00+01:00', 'criteria': {'filter': null}}]}"))
                        .build());
        RunResult result = state.runResults().get(0);
        assertThat(result.status()).isEqualTo("success");
        assertThat(result.rowsAffected()).hasValue(7);
        assertThat(result.executionTime()).isEqualByComparingTo("1.25");
        assertThat(result.timing().get(0).startedAt()).isEqualTo("2026-01-01T00:00:00.5Z");
        assertThat(result.extras().text("thread_id")).isEqualTo("t");
        assertThat(state.extras().object("run_results").get("elapsed_time")).isEqualTo(Json.of(3.5));
        assertThat(state.freshness().get(0).maxLoadedAt()).isEqualTo("2025-12-31T23:00:00Z");
        assertThat(state.freshness().get(0).extras().find("criteria")).isPresent();
        assertThat(ProjectState.fromJson(state.toJson())).isEqualTo(state);
    }

    @Test
    void tellsAMissingTableFromASchemaThatFailed() {
        ProjectState state = manifest("'nodes': {'model.shop.a': {'resource_type': 'model', 'name': 'a'}}");
        ProjectState whole = state.with(catalog("{'nodes': {}, 'errors': null}"));
        ProjectState partial = state.with(catalog("{'nodes': {}, 'errors': ['no access to schema x']}"));
        assertThat(whole.warnings()).extracting(Warning::code).doesNotContain("MODEL-CATALOG-ERRORS");
        assertThat(partial.warnings()).extracting(Warning::code).contains("MODEL-CATALOG-ERRORS");
        assertThat(partial.extras().object("catalog").items("errors")).hasSize(1);
        assertThat(partial.with(catalog("{'nodes': {}}"))).isEqualTo(state.with(catalog("{'nodes': {}}")));
    }

    @Test
    void findsColumnsAndNodesWhateverTheirCase() {
        ProjectState state = manifest(
                "'nodes': {'model.shop.Orders': {'resource_type': 'model', 'name': 'Orders', 'columns':"
                        + " {'id': {'name': 'id', 'description': 'key'}, 'Quoted': {'name': 'Quoted', 'description': 'q', 'quote': true},"
                        + " 'twice': {'name': 'twice', 'description': '1'}, 'TWICE': {'name': 'TWICE', 'description': '2'}}}}");
        ProjectState laid = state.with(catalog("{'nodes': {'model.shop.orders': {'columns': {"
                + "'ID': {'type': 'NUMBER', 'index': 2, 'name': 'ID'}, 'QUOTED': {'type': 'TEXT', 'index': 5, 'name': 'QUOTED'},"
                + "'Twice': {'type': 'TEXT', 'index': 7, 'name': 'Twice'}}}}}"));
        Node orders = laid.node(new NodeId("model.shop.Orders")).orElseThrow();
        assertThat(orders.columns())
                .extracting(column -> column.name() + " " + column.type() + " " + column.description())
                .containsExactly(
                        "ID NUMBER key",
                        "QUOTED TEXT null",
                        "Twice TEXT null",
                        "Quoted null q",
                        "twice null 1",
                        "TWICE null 2");
        assertThat(laid.withoutCatalog()).isEqualTo(state);
    }

    private static Catalog catalog(String text) {
        return ArtifactReader.create().readCatalog(source(text));
    }

    private static Artifacts.Source source(String text) {
        return Artifacts.Source.bytes(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Node node(String fields) {
        String more = fields.substring(1);
        return manifest("'nodes': {'model.shop.a': {'resource_type': 'model', 'name': 'a', " + more + "}")
                .node(new NodeId("model.shop.a"))
                .orElseThrow();
    }

    private static ProjectState manifest(String fields) {
        byte[] bytes = ("{" + fields + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ArtifactReader.create().read(Artifacts.of(() -> new ByteArrayInputStream(bytes)));
    }
}
