package org.recce4j.extract.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.extract.ArtifactErrorCode;
import org.recce4j.extract.ArtifactException;
import org.recce4j.model.Edge;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectItem;
import org.recce4j.model.ProjectState;
import org.recce4j.model.stream.JsonStream;

/** A manifest of any version, in one pass: each entry is mapped when it has been read, and then forgotten. */
final class ManifestMapper {

    /** The sections whose entries are nodes. A section that dbt adds later is kept in the extras until it is here. */
    private static final Set<String> NODE_SECTIONS = Set.of(
            "nodes", "sources", "exposures", "metrics", "semantic_models", "saved_queries", "unit_tests", "functions");

    private static final String STATE_FORMAT = "recce4j.state/1";

    private final ProjectState.Builder state = ProjectState.builder(Metadata.NONE);
    private final Json.Obj.Builder extras = Json.Obj.builder();
    private final Set<String> packages = new HashSet<>();
    private Json.@Nullable Obj metadata;
    private boolean hasNodes;

    ProjectState read(ArtifactFile file, JsonParser parser) throws IOException {
        for (String section = parser.nextFieldName(); section != null; section = parser.nextFieldName()) {
            parser.nextToken();
            if (section.equals("format") && STATE_FORMAT.equals(parser.getText())) {
                return readState(file, parser);
            }
            readSection(file, parser, section);
        }
        if (!hasNodes) {
            throw file.wrongKind("it has no \"nodes\"");
        }
        Json.Obj found = Objects.requireNonNullElse(metadata, Json.Obj.EMPTY);
        Metadata.warnings(found).forEach(state::add);
        return state.info(Metadata.info(found, packages)).extras(extras.build()).build();
    }

    private void readSection(ArtifactFile file, JsonParser parser, String section) throws IOException {
        boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        if (section.equals("nodes") || (NODE_SECTIONS.contains(section) && isObject)) {
            hasNodes |= isObject && section.equals("nodes");
            forEach(file, parser, section, (key, entry) -> {
                remember(entry);
                state.add(NodeMapper.map(id(file, section, key, entry), entry));
            });
            return;
        }
        switch (section) {
            case "metadata" -> {
                metadata = JsonStream.read(parser) instanceof Json.Obj object ? object : Json.Obj.EMPTY;
                requireManifest(file, metadata);
            }
            case "disabled" -> readDisabled(file, JsonStream.read(parser));
            case "macros" ->
                forEach(file, parser, section, (key, entry) -> {
                    remember(entry);
                    state.add(macro(key, entry));
                });
            case "docs" -> forEach(file, parser, section, (key, entry) -> state.addDoc(item(key, entry)));
            case "groups" -> forEach(file, parser, section, (key, entry) -> state.addGroup(item(key, entry)));
            case "parent_map" -> readParents(JsonStream.read(parser));
            // the inverse of parent_map
            case "child_map" -> parser.skipChildren();
            default -> extras.put(section, JsonStream.read(parser));
        }
    }

    private interface EntryConsumer {
        void accept(String key, Json.Obj entry);
    }

    private static void forEach(ArtifactFile file, JsonParser parser, String section, EntryConsumer consumer)
            throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw file.wrongKind("its \"" + section + "\" is not an object");
        }
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            parser.nextToken();
            if (!(JsonStream.read(parser) instanceof Json.Obj entry)) {
                throw invalid(file, section, key, "it is not an object");
            }
            consumer.accept(key, entry);
        }
    }

    private static void requireManifest(ArtifactFile file, Json.Obj metadata) {
        String schema = metadata.text("dbt_schema_version");
        if (schema != null && !schema.contains("/manifest/")) {
            throw file.wrongKind("it says that it is another artifact, \"" + schema + "\"");
        }
    }

    private static ProjectState readState(ArtifactFile file, JsonParser parser) throws IOException {
        Json.Obj.Builder rest = Json.Obj.builder().put("format", STATE_FORMAT);
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            rest.put(field, JsonStream.read(parser));
        }
        try {
            return ProjectState.fromJson(rest.build());
        } catch (IllegalArgumentException invalid) {
            throw file.failure(ArtifactErrorCode.WRONG_ARTIFACT, Objects.toString(invalid.getMessage(), ""), invalid);
        }
    }

    /** A list up to dbt 0.21, lists by id since. */
    private void readDisabled(ArtifactFile file, Json disabled) {
        if (disabled instanceof Json.Arr list) {
            list.items().forEach(entry -> addDisabled(file, entry));
        } else if (disabled instanceof Json.Obj byId) {
            byId.fields().forEach((id, entries) -> {
                if (entries instanceof Json.Arr list) {
                    list.items().forEach(entry -> addDisabled(file, entry));
                }
            });
        }
    }

    private void addDisabled(ArtifactFile file, Json entry) {
        if (entry instanceof Json.Obj node) {
            state.addDisabled(NodeMapper.map(id(file, "disabled", "", node), node));
        }
    }

    private void readParents(Json parentMap) {
        if (!(parentMap instanceof Json.Obj byChild)) {
            return;
        }
        byChild.fields()
                .keySet()
                .forEach(child -> new Fields(byChild)
                        .texts(child)
                        .forEach(parent -> NodeId.find(parent)
                                .ifPresent(from -> NodeId.find(child).ifPresent(to -> state.add(new Edge(from, to))))));
    }

    private static NodeId id(ArtifactFile file, String section, String key, Json.Obj entry) {
        String text = Objects.requireNonNullElse(entry.text("unique_id"), key);
        try {
            return new NodeId(text);
        } catch (IllegalArgumentException unusable) {
            throw invalid(file, section, key, Objects.toString(unusable.getMessage(), ""));
        }
    }

    private static ArtifactException invalid(ArtifactFile file, String section, String key, String why) {
        return file.failure(
                ArtifactErrorCode.INVALID_NODE,
                "at $." + section + "[\"" + key + "\"]: " + why + "; let dbt write it again",
                null);
    }

    private void remember(Json.Obj entry) {
        String name = entry.text("package_name");
        if (name != null) {
            packages.add(name);
        }
    }

    private static Macro macro(String key, Json.Obj entry) {
        Fields fields = new Fields(entry);
        String uniqueId = Objects.requireNonNullElse(fields.text("unique_id"), key);
        Fields dependsOn = new Fields(fields.object("depends_on"));
        return new Macro(
                uniqueId,
                Objects.requireNonNullElse(fields.text("name"), uniqueId.substring(uniqueId.lastIndexOf('.') + 1)),
                Objects.requireNonNullElse(fields.text("package_name"), ""),
                fields.text("macro_sql"),
                dependsOn.texts("macros"),
                fields.rest());
    }

    private static ProjectItem item(String key, Json.Obj entry) {
        Fields fields = new Fields(entry);
        return new ProjectItem(
                Objects.requireNonNullElse(fields.text("unique_id"), key),
                Objects.requireNonNullElse(fields.text("name"), key),
                Objects.requireNonNullElse(fields.text("package_name"), ""),
                fields.rest());
    }
}
