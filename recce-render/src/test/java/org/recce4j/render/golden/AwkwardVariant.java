package org.recce4j.render.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.IncrementalMode;
import org.recce4j.render.ProjectFiles;
import org.recce4j.render.RenderInputs;
import org.recce4j.shared.SharedFiles;

/**
 * The project of src/test/dbt/awkward as one dbt version compiled it with some inputs (src/test/python/awkward). The
 * manifest has our own macros only.
 */
record AwkwardVariant(String dbt, String name, ProjectState state, Json.Obj answers) {

    private static final List<String> NAMES = List.of("fresh", "built", "refresh", "empty", "inputs");
    private static final Set<String> OF_DBT = Set.of("dbt", "dbt_duckdb");

    static List<AwkwardVariant> all() {
        List<AwkwardVariant> all = new ArrayList<>();
        for (String dbt : List.of("1.8", "1.12")) {
            NAMES.forEach(name -> all.add(read(dbt, name)));
        }
        return all;
    }

    /** A variant has a manifest of its own if its inputs change what dbt parses. */
    static AwkwardVariant read(String dbt, String name) {
        byte[] own = bytes(dbt + "/" + name + "/manifest.json.gz");
        ProjectState state = state(own == null ? required(dbt + "/manifest.json.gz") : own);
        return new AwkwardVariant(dbt, name, state, object(dbt + "/" + name + "/answers.json.gz"));
    }

    private static ProjectState state(byte[] manifest) {
        return ArtifactReader.create().read(Artifacts.of(Artifacts.Source.bytes(manifest)));
    }

    private static Json.Obj object(String resource) {
        return (Json.Obj) JsonText.read(new String(required(resource), StandardCharsets.UTF_8));
    }

    private static byte[] required(String resource) {
        byte[] bytes = bytes(resource);
        if (bytes == null) {
            throw new AssertionError("No such resource: " + resource);
        }
        return bytes;
    }

    private static byte @Nullable [] bytes(String resource) {
        try (InputStream packed = AwkwardVariant.class.getResourceAsStream("/awkward/" + resource)) {
            return packed == null ? null : new GZIPInputStream(packed).readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns what dbt answered, by node. */
    Map<String, AwkwardAnswer> expected() {
        Map<String, AwkwardAnswer> expected = new LinkedHashMap<>();
        answers.object("nodes").fields().forEach((id, node) -> expected.put(id, new AwkwardAnswer((Json.Obj) node)));
        return expected;
    }

    /** Returns this variant with the macros of dbt and its adapter, too. */
    AwkwardVariant withMacrosOfDbt() {
        ProjectState complete = ArtifactReader.create()
                .read(Artifacts.at(SharedFiles.path("golden/dbt/versions/" + dbt + "/manifest.json.gz"), null));
        ProjectState.Builder builder = state.toBuilder();
        for (Macro macro : complete.macros()) {
            if (OF_DBT.contains(macro.packageName())) {
                builder.add(macro);
            }
        }
        return new AwkwardVariant(dbt, name, builder.build(), answers);
    }

    RenderInputs inputs() {
        Json.Obj inputs = answers.object("inputs");
        Map<String, String> environment = new LinkedHashMap<>();
        inputs.object("environment")
                .fields()
                .forEach((key, value) -> environment.put(key, String.valueOf(value.toPlain())));
        List<String> files = inputs.items("project_files").stream()
                .map(text -> String.valueOf(text.toPlain()))
                .toList();
        return RenderInputs.builder()
                .vars(inputs.object("vars"))
                .environment(environment)
                .target(inputs.object("target"))
                .flags(inputs.object("flags"))
                .projectFiles(ProjectFiles.of(files))
                .incremental(IncrementalMode.AUTO)
                .introspector(new AwkwardWarehouse(answers.object("warehouse")))
                .build();
    }

    @Override
    public String toString() {
        return dbt + " " + name;
    }
}
