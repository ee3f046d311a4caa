package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
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

    @Option(names = "--catalog", paramLabel = "FILE", description = "Catalog file to add.")
    private @Nullable String catalog;

    @Option(names = "--run-results", paramLabel = "FILE", description = "Run results file to add.")
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
            throw new CliException(
                    "Cannot attach anything: no file is given; give --catalog FILE, --run-results FILE or both");
        }
        ArtifactReader reader = ArtifactReader.create();
        Catalog tables = catalog == null ? null : reader.readCatalog(source(catalog));
        RunResults results = runResults == null ? null : reader.readRunResults(source(runResults));
        List<String> attached = new ArrayList<>();
        try (Warehouse warehouse = connection.open(Access.WRITE)) {
            MetadataStore store = connection.store(warehouse);
            connection.progress().during(progress -> attach(tables, results, store.reporting(progress), attached));
        } finally {
            attached.forEach(host::note);
        }
        return ExitCode.OK;
    }

    /** Attaches one after the other: if the second fails, the first is attached. */
    private List<String> attach(
            @Nullable Catalog tables, @Nullable RunResults results, MetadataStore store, List<String> attached) {
        if (tables != null) {
            attached.add(sentence("tables", store.attach(runId, tables)));
        }
        if (results != null) {
            attached.add(sentence("run results", store.attach(runId, results)));
        }
        return attached;
    }

    private String sentence(String what, AttachResult result) {
        String kept = result.kept() == 0 ? "" : "; " + result.kept() + " that are not in the file are kept";
        return "attached: " + result.attached() + " " + what + " to run " + runId + kept;
    }

    private Artifacts.Source source(String file) {
        return Artifacts.Source.file(host.resolve(file));
    }
}
