package org.recce4j.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A node and its parts in the form of {@code recce4j.state/1}, both ways. */
final class NodeFormat {

    private NodeFormat() {}

    static Json.Obj write(Node node) {
        Definition definition = node.definition();
        Relation relation = node.relation();
        Code code = node.code();
        return Json.Obj.builder()
                .put("unique_id", node.id().value())
                .put("resource_type", node.type().name())
                .put("name", definition.name())
                .put("package_name", definition.packageName())
                .put("database", relation == null ? null : relation.database())
                .put("schema", relation == null ? null : relation.schema())
                .put("identifier", relation == null ? null : relation.identifier())
                .put("relation_name", relation == null ? null : relation.rendered())
                .put("materialized", node.config().materialized())
                .put("language", code.language())
                .put("checksum", checksum(code.checksum()))
                .put("raw_code", code.raw())
                .put("compiled_code", code.compiled())
                .put("description", definition.description())
                .put("path", definition.path())
                .put("original_file_path", definition.originalFilePath())
                .put("patch_path", definition.patchPath())
                .put("fqn", definition.fqn())
                .put("tags", node.config().tags())
                .put("config", node.config().resolved())
                .put("unrendered_config", node.config().unrendered())
                .put(
                        "depends_on",
                        node.dependsOn().nodes().stream().map(NodeId::value).toList())
                .put("depends_on_macros", node.dependsOn().macros())
                .put("columns", node.columns().stream().map(NodeFormat::write).toList())
                .put("extras", node.extras())
                .build();
    }

    static Node read(Json.Obj json) {
        return Node.builder(new NodeId(Objects.requireNonNullElse(json.text("unique_id"), "")))
                .name(json.text("name"))
                .packageName(json.text("package_name"))
                .relation(relation(json))
                .code(new Code(
                        json.text("language"),
                        json.text("raw_code"),
                        json.text("compiled_code"),
                        readChecksum(json.get("checksum"))))
                .description(json.text("description"))
                .path(json.text("path"))
                .originalFilePath(json.text("original_file_path"))
                .patchPath(json.text("patch_path"))
                .fqn(FormatParts.texts(json.items("fqn")))
                .config(new Config(
                        json.object("config"), json.object("unrendered_config"), FormatParts.texts(json.items("tags"))))
                .dependsOn(new Dependencies(
                        FormatParts.texts(json.items("depends_on")).stream()
                                .map(NodeId::new)
                                .toList(),
                        FormatParts.texts(json.items("depends_on_macros"))))
                .columns(json.items("columns").stream()
                        .map(NodeFormat::readColumn)
                        .toList())
                .extras(json.object("extras"))
                .build();
    }

    private static @Nullable Relation relation(Json.Obj json) {
        String identifier = json.text("identifier");
        return identifier == null
                ? null
                : new Relation(json.text("database"), json.text("schema"), identifier, json.text("relation_name"));
    }

    private static @Nullable Object checksum(Code.@Nullable Checksum checksum) {
        return checksum == null
                ? null
                : Json.Obj.builder()
                        .put("name", checksum.name())
                        .put("checksum", checksum.checksum())
                        .build();
    }

    private static Code.@Nullable Checksum readChecksum(Json json) {
        if (!(json instanceof Json.Obj checksum)) {
            return null;
        }
        return new Code.Checksum(
                Objects.requireNonNullElse(checksum.text("name"), ""),
                Objects.requireNonNullElse(checksum.text("checksum"), ""));
    }

    private static Json.Obj write(Column column) {
        return Json.Obj.builder()
                .put("name", column.name())
                .put("type", column.type())
                .put("data_type", column.dataType())
                .put("index", column.index())
                .put("description", column.description())
                .put("comment", column.comment())
                .put("extras", column.extras())
                .build();
    }

    private static Column readColumn(Json json) {
        Json.Obj column = json instanceof Json.Obj object ? object : Json.Obj.EMPTY;
        Integer index = column.get("index") instanceof Json.Num number
                ? Integer.valueOf(number.value().intValue())
                : null;
        return new Column(
                Objects.requireNonNullElse(column.text("name"), ""),
                column.text("type"),
                column.text("data_type"),
                index,
                column.text("description"),
                column.text("comment"),
                column.object("extras"));
    }
}
