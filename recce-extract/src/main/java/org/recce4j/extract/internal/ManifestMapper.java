package org.recce4j.extract.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.extract.ArtifactErrorCode;
import org.recce4j.extract.ArtifactException;
import org.recce4j.extract.ReadOptions;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Warning;
import org.recce4j.model.stream.JsonTreeReader;

/** A manifest of any version, in one pass: each entry is mapped when it has been read, and then forgotten. */
final class ManifestMapper {

    /** The sections whose entries are nodes. A section that dbt adds later is kept in the extras until it is here. */
    private static final Set<String> NODE_SECTIONS = Set.of(
            "nodes", "sources", "exposures", "metrics", "semantic_models", "saved_queries", "unit_tests", "functions");

    private static final String STATE_FORMAT = "recce4j.state/1";

    private final ProjectState.Builder state = ProjectState.builder(Metadata.NONE);
    private final Json.Obj.Builder extras = Json.Obj.builder();
    private final Set<String> packages = new HashSet<>();
    private final List<Macro> macros = new ArrayList<>();
    private final Set<String> duplicates = new TreeSet<>();
    private final ReadOptions options;
    private Json.@Nullable Obj metadata;
    private boolean hasNodes;

    ManifestMapper(ReadOptions options) {
        this.options = options;
    }

    ProjectState read(ArtifactFile file, JsonParser parser) throws IOException {
        JsonTreeReader values = file.values(parser, duplicates::add);
        for (String section = values.nextName(); section != null; section = values.nextName()) {
            parser.nextToken();
            if (section.equals("format") && STATE_FORMAT.equals(parser.getText())) {
                return readState(file, parser, values);
            }
            readSection(file, parser, values, section);
        }
        if (!hasNodes) {
            throw file.wrongKind("it has no \"nodes\"");
        }
        Json.Obj found = Objects.requireNonNullElse(metadata, Json.Obj.EMPTY);
        Metadata.warnings(found).forEach(state::add);
        addDuplicates();
        keepMacros(Metadata.info(found, packages).projectName());
        return state.info(Metadata.info(found, packages)).extras(extras.build()).build();
    }

    private void readSection(ArtifactFile file, JsonParser parser, JsonTreeReader values, String section)
            throws IOException {
        boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        if (section.equals("nodes") || (NODE_SECTIONS.contains(section) && isObject)) {
            hasNodes |= isObject && section.equals("nodes");
            forEach(file, parser, values, section, (key, entry) -> {
                values.takeNodes(1);
                remember(entry);
                state.add(NodeMapper.map(id(file, section, key, entry), entry));
            });
            return;
        }
        switch (section) {
            case "metadata" -> {
                metadata = values.read() instanceof Json.Obj object ? object : Json.Obj.EMPTY;
                file.requireKind(metadata, "/manifest/");
            }
            case "disabled" -> readDisabled(file, values);
            case "macros" ->
                forEach(file, parser, values, section, (key, entry) -> {
                    remember(entry);
                    macros.add(ItemMapper.macro(key, entry));
                });
            case "docs" ->
                forEach(file, parser, values, section, (key, entry) -> state.addDoc(ItemMapper.item(key, entry)));
            case "groups" ->
                forEach(file, parser, values, section, (key, entry) -> state.addGroup(ItemMapper.item(key, entry)));
            case "parent_map" -> new LineageMapper(state).addParents(values.read());
            case "child_map" -> new LineageMapper(state).addChildren(values.read());
            default -> extras.put(section, values.read());
        }
    }

    private interface EntryConsumer {
        void accept(String key, Json.Obj entry) throws IOException;
    }

    private static void forEach(
            ArtifactFile file, JsonParser parser, JsonTreeReader values, String section, EntryConsumer consumer)
            throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw file.wrongKind("its \"" + section + "\" is not an object");
        }
        for (String key = values.nextName(); key != null; key = values.nextName()) {
            parser.nextToken();
            if (!(values.read() instanceof Json.Obj entry)) {
                throw invalid(file, section, key, "it is not an object");
            }
            consumer.accept(key, entry);
        }
    }

    private static ProjectState readState(ArtifactFile file, JsonParser parser, JsonTreeReader values)
            throws IOException {
        Json.Obj.Builder rest = Json.Obj.builder().put("format", STATE_FORMAT);
        for (String field = values.nextName(); field != null; field = values.nextName()) {
            parser.nextToken();
            Json value = values.read();
            values.takeNodes(value instanceof Json.Arr entries ? entries.items().size() : 0);
            rest.put(field, value);
        }
        try {
            return ProjectState.fromJson(rest.build());
        } catch (IllegalArgumentException invalid) {
            throw file.failure(ArtifactErrorCode.WRONG_ARTIFACT, Objects.toString(invalid.getMessage(), ""), invalid);
        }
    }

    /** A list up to dbt 0.21, lists by id since. What is neither stays in the extras. */
    private void readDisabled(ArtifactFile file, JsonTreeReader values) throws IOException {
        List<Json> entries = new ArrayList<>();
        Json disabled = values.read();
        if (disabled instanceof Json.Arr list) {
            entries.addAll(list.items());
        } else if (disabled instanceof Json.Obj byId) {
            byId.fields()
                    .values()
                    .forEach(entry -> entries.addAll(entry instanceof Json.Arr list ? list.items() : List.of(entry)));
        } else if (disabled != Json.Null.INSTANCE) {
            entries.add(disabled);
        }
        values.takeNodes(entries.size());
        List<Json> others = new ArrayList<>();
        entries.forEach(entry -> addDisabled(file, entry, others));
        if (!others.isEmpty()) {
            extras.put("disabled", others);
        }
    }

    private void addDisabled(ArtifactFile file, Json entry, List<Json> others) {
        if (entry instanceof Json.Obj node) {
            state.addDisabled(NodeMapper.map(id(file, "disabled", "", node), node));
        } else {
            others.add(entry);
        }
    }

    private void addDuplicates() {
        if (!duplicates.isEmpty()) {
            String first = duplicates.iterator().next();
            state.add(new Warning(
                    "EXTRACT-DUPLICATE-KEY",
                    duplicates.size() + " names stand twice in their object, such as " + first
                            + "; the later value is kept, as in Python",
                    first));
        }
    }

    private void keepMacros(@Nullable String projectName) {
        macros.stream()
                .filter(macro -> options.packageMacros() || macro.packageName().equals(projectName))
                .forEach(state::add);
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
                "at $." + section + "[\"" + key + "\"]: " + why + "; let dbt write it again");
    }

    private void remember(Json.Obj entry) {
        String name = entry.text("package_name");
        if (name != null) {
            packages.add(name);
        }
    }
}
