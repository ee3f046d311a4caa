package org.recce4j.extract.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        Fields dependsOn = new Fields(fields.object("depends_on"));
        List<String> unusable = new ArrayList<>();
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
        node.dependsOn(dependencies(dependsOn, unusable));
        return node.extras(extras(fields, dependsOn, unusable)).build();
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

    private static Dependencies dependencies(Fields dependsOn, List<String> unusable) {
        List<NodeId> parents = new ArrayList<>();
        for (String parent : dependsOn.texts("nodes")) {
            NodeId.find(parent).ifPresentOrElse(parents::add, () -> unusable.add(parent));
        }
        return new Dependencies(parents, dependsOn.texts("macros"));
    }

    /** What neither a parent nor a macro says stays under the name that it had. */
    private static Json.Obj extras(Fields fields, Fields dependsOn, List<String> unusable) {
        Json.Obj more = unusable.isEmpty() ? dependsOn.rest() : dependsOn.rest().with("nodes", Json.of(unusable));
        return more.fields().isEmpty() ? fields.rest() : fields.rest().with("depends_on", more);
    }

    private static List<Column> columns(Fields fields) {
        if (!(fields.peek("columns") instanceof Json.Obj byName)
                || !byName.fields().values().stream().allMatch(Json.Obj.class::isInstance)) {
            return List.of();
        }
        fields.take("columns");
        List<Column> columns = new ArrayList<>();
        byName.fields().forEach((key, value) -> {
            Fields column = new Fields((Json.Obj) value);
            String name = Objects.requireNonNullElse(column.text("name"), key);
            Column described =
                    Column.described(name, column.text("data_type"), column.text("description"), column.rest());
            columns.add(
                    name.equals(key)
                            ? described
                            : Column.described(
                                    name,
                                    described.dataType(),
                                    described.description(),
                                    described.extras().with("key", Json.of(key))));
        });
        return columns;
    }
}
