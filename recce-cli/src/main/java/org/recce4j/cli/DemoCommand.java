package org.recce4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.DiffEngine;
import org.recce4j.diff.Report;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Cancellation;
import org.recce4j.model.ProjectState;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.StoreConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job on a small project of our own. */
@Command(
        name = "demo",
        description = "Build a small sample project in an embedded DuckDB and run everything on it.",
        footer = {})
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the database, the artifacts and the report (default: a new temporary folder).")
    private @Nullable String out;

    private final Host host;

    DemoCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        boolean isNew = out == null || !Files.exists(host.resolve(out));
        DemoProject project = out == null ? DemoProject.inTemporaryFolder() : DemoProject.in(host.resolve(out));
        Cancellation.Registration onCancel = host.cancellation().onCancel(isNew ? project::delete : () -> {});
        try {
            Report report = run(project);
            host.reportText().write(report, host.out());
            Output.file(report, Report.Writer.markdown(), project.folder().resolve("report.md"), host);
            Output.file(report, Report.Writer.json(), project.folder().resolve("report.json"), host);
        } finally {
            onCancel.close();
        }
        explain(project);
        return ExitCode.OK;
    }

    private Report run(DemoProject project) {
        try (Warehouse warehouse = Warehouse.builder(
                        ProfileTarget.duckDb(project.database().toString()))
                .access(Access.WRITE)
                .adapters(Adapters.builtIn().withDrivers(DriverFolder.standardLoader(host)))
                .open()) {
            project.build(warehouse);
            MetadataStore store = MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(host.clock()));
            store.migrate();
            save(store, "prod", project.base());
            save(store, "pr-42", project.current());
            ChangeSet changes = ChangeDetector.standard()
                    .detect(store.load(StateRef.latest("prod")), store.load(StateRef.latest("pr-42")));
            return DiffEngine.on(warehouse)
                    .run(
                            changes,
                            CheckFile.read(project.checks(), project.checks().toString(), AnswerMode.NONE, null)
                                    .checks());
        }
    }

    private static void save(MetadataStore store, String environment, Path artifacts) {
        ProjectState state =
                ArtifactReader.create(InputLimits.artifacts()).read(Artifacts.inDirectory(artifacts, environment));
        store.save(state);
    }

    private void explain(DemoProject project) {
        List<String> lines = List.of(
                "",
                "Written to " + project.folder() + ": report.md, report.json, recce.yml, demo.duckdb, base/, current/.",
                "To compare them yourself:",
                "  recce diff --base store:latest:prod --current store:latest:pr-42 --duckdb " + project.database()
                        + " --checks " + project.checks());
        lines.forEach(host::line);
    }
}
