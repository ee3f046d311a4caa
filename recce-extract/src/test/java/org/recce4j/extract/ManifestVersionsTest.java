package org.recce4j.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Edge;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.ResourceType;
import org.recce4j.model.Warning;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.SharedFiles;

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
    void givesTheSameLineageWhateverDbtWroteIt() throws IOException {
        Json.Obj normal =
                (Json.Obj) JsonText.read(Files.readString(SharedFiles.path("golden/dbt/versions/normal.json")));
        try (Stream<Path> versions = Files.list(SharedFiles.path("golden/dbt/versions"))) {
            for (Path version : versions.filter(Files::isDirectory).toList()) {
                ProjectState state = ArtifactReader.create().read(Artifacts.inDirectory(null, version));
                TreeSet<String> edges = new TreeSet<>();
                state.edges().forEach(edge -> edges.add(edge.parent() + " " + edge.child()));
                for (Json edge : normal.items("edges")) {
                    Json.Arr pair = (Json.Arr) edge;
                    assertThat(edges)
                            .as(version.toString())
                            .contains(pair.items().get(0).toPlain() + " "
                                    + pair.items().get(1).toPlain());
                }
                assertThat(state.info().projectName()).as(version.toString()).isEqualTo("shop");
                normal.object("nodes").fields().forEach((id, expected) -> {
                    Node node = state.node(new NodeId(id)).orElseThrow();
                    assertThat(node.name()).isEqualTo(((Json.Obj) expected).text("name"));
                    if (node.type().equals(ResourceType.SEED)) {
                        assertThat(node.isInCatalog()).as(version + " " + id).isTrue();
                    }
                });
            }
        }
    }

    private static Node node(String fields) {
        String more = fields.substring(1);
        return manifest("'nodes': {'model.shop.a': {'resource_type': 'model', 'name': 'a', " + more + "}")
                .node(new NodeId("model.shop.a"))
                .orElseThrow();
    }

    private static ProjectState manifest(String fields) {
        byte[] bytes = ("{" + fields + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ArtifactReader.create().read(new Artifacts(null, () -> new ByteArrayInputStream(bytes), null));
    }
}
