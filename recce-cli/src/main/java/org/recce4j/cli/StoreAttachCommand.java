package org.recce4j.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Catalog;
import org.recce4j.model.RunResults;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.AttachResult;
import org.recce4j.store.MetadataStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds artifacts to a stored state. */
@Command(
        name = "attach",
        description = "Add a catalog or run results to a stored run.",
        footer = {})
final class StoreAttachCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "Id of the run.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String runId;

    @Option(names = "--catalog", paramLabel = "FILE", description = "The catalog.")
    private @Nullable String catalog;

    @Option(names = "--run-results", paramLabel = "FILE", description = "The run results.")
    private @Nullable String runResults;

    @Mixin
    private StoreOptions connection;

    private final Host host;

    StoreAttachCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
    }

    @Override
    public Integer call() {
        if (catalog == null && runResults == null) {
            throw new CliException("Cannot attach nothing: give --catalog FILE, --run-results FILE or both");
        }
        ArtifactReader reader = ArtifactReader.create();
        Catalog tables = catalog == null ? null : reader.readCatalog(source(catalog));
        RunResults results = runResults == null ? null : reader.readRunResults(source(runResults));
        AttachResult attachedTables = null;
        AttachResult attachedResults = null;
        try (Warehouse warehouse = connection.open(Access.WRITE);
                TerminalProgress progress = new TerminalProgress(host)) {
            MetadataStore store = connection.store(warehouse).reporting(progress);
            attachedTables = tables == null ? null : store.attach(runId, tables);
            attachedResults = results == null ? null : store.attach(runId, results);
        } finally {
            tell("tables", attachedTables);
            tell("run results", attachedResults);
        }
        return ExitCode.OK;
    }

    private Artifacts.Source source(String file) {
        return Artifacts.Source.file(host.resolve(file));
    }

    private void tell(String what, @Nullable AttachResult result) {
        if (result == null) {
            return;
        }
        String kept =
                result.kept() == 0 ? "" : "; " + result.kept() + " that were there before and are not in the file stay";
        host.note("attached: " + result.attached() + " " + what + " to run " + runId + kept);
    }
}
