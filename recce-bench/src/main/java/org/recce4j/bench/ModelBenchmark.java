package org.recce4j.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.fixtures.GoldenProject;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.ResourceType;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.ProjectFiles;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.Rendering;

/**
 * Rendering one model after the other with warm renderers, as dbt compiles them: the distribution of the time of a model. Over all
 * models of the corpus with the catalogs and project files beside them, else over our own project.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ModelBenchmark {

    private record Model(ModelRenderer renderer, NodeId id) {}

    private final List<Model> models = models();
    private int next;

    /** For JMH. */
    public ModelBenchmark() {}

    private static List<Model> models() {
        List<Model> models = new ArrayList<>();
        String shared = System.getProperty("recce.shared");
        if (shared == null) {
            byte[] manifest = GoldenProject.manifest("1.12");
            add(
                    models,
                    ArtifactReader.create().read(Artifacts.of(Artifacts.Source.bytes(manifest))),
                    ProjectFiles.NONE);
            return models;
        }
        try (Stream<Path> files = Files.walk(Path.of(shared, "corpus"), 3)) {
            for (Path manifest : files.filter(file -> file.endsWith("manifest.json.gz"))
                    .sorted()
                    .toList()) {
                Path folder = manifest.resolveSibling("");
                add(models, ArtifactReader.create().read(Artifacts.inDirectory(folder)), projectFiles(folder));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return models;
    }

    private static ProjectFiles projectFiles(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String part : List.of("projects", "deps")) {
            if (Files.isDirectory(folder.resolve(part))) {
                try (Stream<Path> files = Files.list(folder.resolve(part))) {
                    for (Path file : files.sorted().toList()) {
                        texts.add(Files.readString(file));
                    }
                }
            }
        }
        texts.removeIf(text -> !text.contains("name:"));
        return ProjectFiles.of(texts);
    }

    private static void add(List<Model> models, ProjectState state, ProjectFiles files) {
        ModelRenderer renderer = ModelRenderer.of(
                state, RenderInputs.builder().projectFiles(files).build());
        for (Node node : state.nodes()) {
            if (node.type().equals(ResourceType.MODEL) && renderer.render(node.id()) instanceof Rendering.Rendered) {
                models.add(new Model(renderer, node.id()));
            }
        }
    }

    /** The next model. */
    @Benchmark
    public Rendering render() {
        Model model = models.get(next);
        next = next + 1 == models.size() ? 0 : next + 1;
        return model.renderer().render(model.id());
    }
}
