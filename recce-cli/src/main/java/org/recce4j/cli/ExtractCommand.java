package org.recce4j.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RunResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads artifacts. */
@Command(
        name = "extract",
        description = "Read dbt artifacts of any version and print a summary, or all of them as JSON.",
        footer = {})
final class ExtractCommand implements Callable<Integer> {

    private enum Format {
        SUMMARY,
        JSON
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder with manifest.json[.gz] and, if present, the catalog, run results and sources; or a"
                    + " manifest file.")
    private @Nullable String directory;

    @Option(names = "--manifest", paramLabel = "FILE", description = "Manifest file, instead of DIR.")
    private @Nullable String manifest;

    @Option(names = "--catalog", paramLabel = "FILE", description = "Catalog file to use with --manifest.")
    private @Nullable String catalog;

    @Option(names = "--run-results", paramLabel = "FILE", description = "Run results file to use with --manifest.")
    private @Nullable String runResults;

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description = "File written by dbt source freshness, to use with --manifest.")
    private @Nullable String sources;

    @Option(names = "--environment", paramLabel = "NAME", description = "Environment that the artifacts belong to.")
    private @Nullable String environment;

    private final FormatOption<Format> format = new FormatOption<>(Format.SUMMARY);

    @Mixin
    final CommandSpec formatOption = format.mixin();

    @Mixin
    private final ArtifactOptions artifactOptions;

    private final Host host;

    ExtractCommand(Host host) {
        this.host = host;
        this.artifactOptions = new ArtifactOptions(host);
    }

    @Override
    public Integer call() {
        ProjectState state = artifactOptions.read(artifacts());
        if (format.chosen() == Format.JSON) {
            Output.json(state.toJson(), host.out());
        } else {
            summary(state, host);
        }
        return ExitCode.OK;
    }

    private Artifacts artifacts() {
        boolean alone = catalog == null && runResults == null && sources == null;
        if (manifest == null && directory != null && alone) {
            return Artifacts.at(host.resolve(directory), environment);
        }
        if (manifest != null && directory == null) {
            return Artifacts.builder(Artifacts.Source.file(host.resolve(manifest)))
                    .environment(environment)
                    .catalog(source(catalog))
                    .runResults(source(runResults))
                    .sources(source(sources))
                    .build();
        }
        throw new CliException("Cannot tell what to read: give either DIR, or --manifest with any of --catalog,"
                + " --run-results and --sources");
    }

    private Artifacts.@Nullable Source source(@Nullable String file) {
        return file == null ? null : Artifacts.Source.file(host.resolve(file));
    }

    static void summary(ProjectState state, Host host) {
        var invocation = state.info().invocation();
        line(host, "project", state.info().projectName());
        line(host, "environment", state.info().environment());
        line(host, "adapter", state.info().adapterType());
        line(host, "dbt", invocation.dbtVersion());
        line(host, "schema", invocation.schemaVersion());
        line(host, "invocation", invocation.id());
        line(host, "generated", invocation.generatedAt());
        Map<String, Long> types = state.nodes().stream()
                .collect(Collectors.groupingBy(node -> node.type().name(), TreeMap::new, Collectors.counting()));
        line(host, "nodes", state.nodes().size());
        types.forEach((type, count) -> host.line(String.format(Locale.ROOT, "  %-20s %d", type, count)));
        line(host, "disabled", state.disabled().size());
        line(host, "edges", state.edges().size());
        line(host, "macros", state.macros().size());
        line(
                host,
                "in catalog",
                state.nodes().stream().filter(Node::isInCatalog).count());
        Map<String, Long> statuses = state.runResults().stream()
                .collect(Collectors.groupingBy(RunResult::status, TreeMap::new, Collectors.counting()));
        statuses.forEach((status, count) -> line(host, "run " + status, count));
        if (!state.freshness().isEmpty()) {
            line(host, "freshness", state.freshness().size());
        }
        state.warnings().forEach(warning -> line(host, "warning", warning.message()));
    }

    private static void line(Host host, String name, @Nullable Object value) {
        host.line(String.format(Locale.ROOT, "%-12s %s", name, Objects.requireNonNullElse(value, "-")));
    }
}
