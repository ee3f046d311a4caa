package org.recce4j.cli;

import java.util.concurrent.Callable;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Catalog;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays a catalog onto a stored state. */
@Command(
        name = "attach",
        description = "Add a catalog to a stored run.",
        footer = {})
final class StoreAttachCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "Id of the run.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String runId;

    @Option(names = "--catalog", required = true, paramLabel = "FILE", description = "The catalog.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String catalog;

    @Mixin
    private StoreOptions connection;

    private final Host host;

    StoreAttachCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
    }

    @Override
    public Integer call() {
        Catalog read = ArtifactReader.create().readCatalog(Artifacts.Source.file(host.resolve(catalog)));
        try (Warehouse warehouse = connection.open(Access.WRITE)) {
            connection.store(warehouse).attach(runId, read);
        }
        host.err().println("attached: " + read.tables().size() + " tables to run " + runId);
        return ExitCode.OK;
    }
}
