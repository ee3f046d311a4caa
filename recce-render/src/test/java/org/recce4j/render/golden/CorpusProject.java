package org.recce4j.render.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.render.IncrementalMode;
import org.recce4j.render.ProjectFiles;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.internal.project.RootProject;
import org.recce4j.render.internal.project.TargetValues;
import org.recce4j.render.yaml.Yaml;
import org.recce4j.shared.SharedFiles;

/** One folder of the shared corpus, with the inputs that its golden renderings have. */
record CorpusProject(String folder, ProjectState state, ProjectFiles files) {

    static CorpusProject read(String folder) {
        Path path = SharedFiles.path("corpus/" + folder);
        ProjectState state = ArtifactReader.create().read(Artifacts.inDirectory(path));
        return new CorpusProject(folder, state, files(path, String.valueOf(RootProject.nameOf(state))));
    }

    /** The project files of the commit win over those that come from the packages' own repositories. */
    private static ProjectFiles files(Path path, String root) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String part : List.of("deps", "projects")) {
            texts.putAll(texts(path.resolve(part)));
        }
        List<String> ordered = new ArrayList<>();
        if (texts.containsKey(root)) {
            ordered.add(texts.remove(root));
        } else {
            ordered.add("name: " + root);
        }
        ordered.addAll(texts.values());
        return ProjectFiles.of(ordered);
    }

    private static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".yml", "");
                String text = Files.readString(file);
                if (Yaml.read(text) instanceof Json.Obj) {
                    texts.put(name, text);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    /** The inputs of the golden renderings (golden/jinja/README.md). */
    RenderInputs inputs(IncrementalMode mode) {
        RenderInputs inputs =
                RenderInputs.builder().projectFiles(files).incremental(mode).build();
        Json.Obj.Builder target = Json.Obj.builder();
        TargetValues.of(state, inputs).values().forEach(target::put);
        Map.of(
                        "name", "dev",
                        "target_name", "dev",
                        "profile_name", "default",
                        "user", "user",
                        "host", "localhost",
                        "warehouse", "warehouse",
                        "role", "role",
                        "account", "account")
                .forEach((name, value) -> target.put(name, Json.of(value)));
        target.put("threads", Json.of(4)).put("port", Json.of(5432));
        return inputs.toBuilder().target(target.build()).build();
    }
}
