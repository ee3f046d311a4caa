package org.recce4j.cli;

import java.util.concurrent.Callable;
import org.recce4j.model.ProjectState;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one stored state. */
@Command(
        name = "show",
        description = "Show one stored run, as extract shows artifacts.",
        footer = {})
final class StoreShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "Id of the run.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String runId;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private TextOrJson format = TextOrJson.TEXT;

    @Mixin
    private StoreOptions connection;

    private final Host host;

    StoreShowCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
    }

    @Override
    public Integer call() {
        ProjectState state;
        try (Warehouse warehouse = connection.open(Access.READ)) {
            state = connection.store(warehouse).load(StateRef.run(runId));
        }
        if (format == TextOrJson.JSON) {
            Output.json(state.toJson(), host.out());
        } else {
            ExtractCommand.summary(state, host.out());
        }
        return ExitCode.OK;
    }
}
