package org.recce4j.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Code;
import org.recce4j.model.Column;
import org.recce4j.model.Edge;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.ResourceType;
import org.recce4j.model.text.JsonText;

/** The one form of what every dbt version wrote of one project. */
final class NormalForm {

    private NormalForm() {}

    /** Asserts that the state has all of the normal form, save what its exceptions say of this dbt version. */
    static void assertSame(String name, ProjectState state, Json.Obj normal) {
        Exceptions exceptions = new Exceptions(normal.object("exceptions").object(name));
        normal.object("nodes").fields().forEach((id, expected) -> {
            Node node = state.node(new NodeId(id)).orElseThrow(() -> new AssertionError(name + " lacks " + id));
            assertThat(JsonText.write(form(node, exceptions, ((Json.Obj) expected).get("checksum"))))
                    .as(name + " " + id)
                    .isEqualTo(JsonText.write(expected));
        });
        normal.object("sources").fields().forEach((id, expected) -> {
            Node node = state.node(new NodeId(id)).orElseThrow();
            assertThat(sourceForm(node, exceptions)).as(name + " " + id).isEqualTo(expected);
        });
        normal.object("exposures").fields().forEach((id, expected) -> {
            Node node = state.node(new NodeId(id)).orElseThrow();
            assertThat(exposureForm(node)).as(name + " " + id).isEqualTo(expected);
        });
        assertThat(state.disabled().stream()
                        .map(node -> node.id().value())
                        .distinct()
                        .toList())
                .as(name)
                .isEqualTo(normal.get("disabled").toPlain());
        List<Edge> edges = new ArrayList<>();
        for (Json pair : normal.items("edges")) {
            List<Json> ids = ((Json.Arr) pair).items();
            edges.add(new Edge(id(ids.get(0)), id(ids.get(1))));
        }
        assertThat(state.edges()).as(name).containsAll(edges);
        assertThat(state.info().projectName()).as(name).isEqualTo("shop");
        assertThat(state.runResults()).as(name).isNotEmpty();
    }

    private static NodeId id(Json text) {
        return new NodeId(String.valueOf(text.toPlain()));
    }

    private static Json.Obj form(Node node, Exceptions exceptions, Json checksum) {
        Relation relation = node.relation();
        return Json.Obj.builder()
                .put("unique_id", node.id().value())
                .put("resource_type", node.type().name())
                .put("name", node.name())
                .put("package", node.definition().packageName())
                .put("database", relation == null ? null : exceptions.database(relation.database()))
                .put("schema", relation == null ? null : relation.schema())
                .put("alias", relation == null ? null : relation.identifier())
                .put("relation_name", relation == null ? null : exceptions.rendered(relation.rendered()))
                .put("materialization", node.config().materialized())
                .put("path", node.definition().originalFilePath())
                .put("fqn", node.definition().fqn())
                .put("columns", node.isInCatalog() ? catalogColumns(node) : null)
                .put("described_columns", describedColumns(node))
                .put("description", node.definition().description())
                .put("tags", node.config().tags().stream().sorted().toList())
                .put("meta", node.extras().get("meta"))
                .put(
                        "depends_on",
                        node.dependsOn().nodes().stream().map(NodeId::value).toList())
                .put(
                        "depends_on_macros",
                        node.dependsOn().macros().stream()
                                .filter(macro -> macro.startsWith("macro.shop"))
                                .toList())
                .put("checksum", node.type().equals(ResourceType.SEED) ? exceptions.checksum(node, checksum) : null)
                .build();
    }

    private static Json.Obj sourceForm(Node node, Exceptions exceptions) {
        Relation relation = node.relation();
        assertThat(relation).isNotNull();
        return Json.Obj.builder()
                .put("unique_id", node.id().value())
                .put("source_name", node.extras().get("source_name"))
                .put("name", node.name())
                .put("package", node.definition().packageName())
                .put("database", relation == null ? null : exceptions.database(relation.database()))
                .put("schema", relation == null ? null : relation.schema())
                .put("identifier", relation == null ? null : relation.identifier())
                .put("tags", node.config().tags().stream().sorted().toList())
                .put("columns", catalogColumns(node))
                .put("described_columns", describedColumns(node))
                .put("description", node.definition().description())
                .put("loaded_at_field", node.extras().get("loaded_at_field"))
                .put("freshness", node.extras().object("freshness").without(List.of("filter")))
                .build();
    }

    private static Json.Obj exposureForm(Node node) {
        Json.Obj extras = node.extras();
        return Json.Obj.builder()
                .put("unique_id", node.id().value())
                .put("name", node.name())
                .put("package", node.definition().packageName())
                .put("type", extras.get("type"))
                .put("maturity", extras.get("maturity"))
                .put("url", extras.get("url"))
                .put(
                        "owner",
                        Json.Obj.builder()
                                .put("name", extras.object("owner").get("name"))
                                .put("email", extras.object("owner").get("email"))
                                .build())
                .put("description", node.definition().description())
                .put(
                        "depends_on",
                        node.dependsOn().nodes().stream().map(NodeId::value).toList())
                .build();
    }

    private static List<Json> catalogColumns(Node node) {
        List<Json> columns = new ArrayList<>();
        for (Column column : node.columns()) {
            if (column.isInCatalog()) {
                columns.add(Json.Obj.builder()
                        .put("name", column.name())
                        .put("type", column.type())
                        .build());
            }
        }
        return columns;
    }

    private static Json describedColumns(Node node) {
        Map<String, Object> described = new TreeMap<>();
        for (Column column : node.columns()) {
            if (column.description() != null) {
                described.put(column.name(), column.description());
            }
        }
        return Json.of(described);
    }

    /** What the golden says that a version wrote in another way, turned back. */
    private record Exceptions(Json.Obj said) {

        @Nullable
        String database(@Nullable String database) {
            Json.Obj other = said.object("database");
            return database != null && database.equals(other.text("value")) ? other.text("instead_of") : database;
        }

        @Nullable
        String rendered(@Nullable String rendered) {
            Json.Obj other = said.object("database");
            return rendered == null
                    ? null
                    : rendered.replace("\"" + other.text("value") + "\"", "\"" + other.text("instead_of") + "\"");
        }

        Json checksum(Node seed, Json normal) {
            Code.Checksum checksum = seed.code().checksum();
            assertThat(checksum).isNotNull();
            String value = checksum == null ? "" : checksum.checksum();
            String other = said.object("seed_checksum").text(seed.id().value());
            if (other != null) {
                assertThat(value).isEqualTo(other);
                return normal;
            }
            return Json.Obj.builder()
                    .put("name", "sha256")
                    .put("checksum", value)
                    .build();
        }
    }
}
