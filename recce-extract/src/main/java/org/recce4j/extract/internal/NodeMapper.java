package org.recce4j.extract.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Code;
import org.recce4j.model.Column;
import org.recce4j.model.Config;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.Relation;

/** One entry of a manifest to a {@link Node}, by the fields that it has and not by the manifest's version. */
final class NodeMapper {

    /** What dbt 2.0 previews write for source text that they do not carry. */
    private static final String PLACEHOLDER = "--placeholder--";

    private NodeMapper() {}

    static Node map(NodeId id, Json.Obj entry) {
        Fields fields = new Fields(entry);
        fields.take("unique_id");
        if (id.type().name().equals(entry.text("resource_type"))) {
            fields.take("resource_type");
        }
        String name = fields.text("name");
        Json.Obj dependsOn = fields.object("depends_on");
        Node.Builder node = Node.builder(id)
                .name(name)
                .packageName(fields.text("package_name"))
                .fqn(fields.texts("fqn"))
                .description(fields.text("description"))
                .path(fields.text("path"))
                .originalFilePath(fields.text("original_file_path"))
                .patchPath(fields.text("patch_path"))
                .relation(relation(fields, id, name))
                .code(code(fields))
                .config(new Config(fields.object("config"), fields.object("unrendered_config"), fields.texts("tags")))
                .columns(columns(fields));
        node.dependsOn(dependencies(new Fields(dependsOn), fields));
        return node.extras(extras(fields, dependsOn)).build();
    }

    private static @Nullable Relation relation(Fields fields, NodeId id, @Nullable String name) {
        String identifier = fields.text("alias", "identifier");
        if (identifier == null && id.type().isRefable()) {
            identifier = name;
        }
        return identifier == null
                ? null
                : new Relation(
                        fields.text("database"), fields.text("schema"), identifier, fields.text("relation_name"));
    }

    private static Code code(Fields fields) {
        boolean placeholder = PLACEHOLDER.equals(fields.peek("raw_code").toPlain());
        String raw = placeholder ? null : fields.text("raw_code", "raw_sql");
        return new Code(fields.text("language"), raw, fields.text("compiled_code", "compiled_sql"), checksum(fields));
    }

    private static Code.@Nullable Checksum checksum(Fields fields) {
        if (!(fields.peek("checksum") instanceof Json.Obj checksum)) {
            return null;
        }
        String name = checksum.text("name");
        String value = checksum.text("checksum");
        if (name == null || value == null) {
            return null;
        }
        fields.take("checksum");
        return new Code.Checksum(name, value);
    }

    private static Dependencies dependencies(Fields dependsOn, Fields fields) {
        List<NodeId> parents = new ArrayList<>();
        for (String parent : dependsOn.texts("nodes")) {
            Optional<NodeId> id = NodeId.find(parent);
            id.ifPresent(parents::add);
        }
        fields.take("depends_on");
        return new Dependencies(parents, dependsOn.texts("macros"));
    }

    private static Json.Obj extras(Fields fields, Json.Obj dependsOn) {
        Json.Obj more = dependsOn.without(List.of("nodes", "macros"));
        return more.fields().isEmpty() ? fields.rest() : fields.rest().with("depends_on", more);
    }

    private static List<Column> columns(Fields fields) {
        List<Column> columns = new ArrayList<>();
        for (Map.Entry<String, Json> entry : fields.object("columns").fields().entrySet()) {
            Fields column = new Fields(entry.getValue() instanceof Json.Obj object ? object : Json.Obj.EMPTY);
            columns.add(Column.described(
                    Objects.requireNonNullElse(column.text("name"), entry.getKey()),
                    column.text("data_type"),
                    column.text("description"),
                    column.rest()));
        }
        return columns;
    }
}
