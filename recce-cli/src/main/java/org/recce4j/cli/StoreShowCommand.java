package org.recce4j.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one stored state. */
@Command(
        name = "show",
        description = "Show one stored run, the way extract shows artifacts.",
        footer = {})
final class StoreShowCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "RUN",
            description = "Run id, or store:run:ID, or latest:ENVIRONMENT, or latest:PROJECT/ENVIRONMENT.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String runId;

    @Option(names = "--node", paramLabel = "ID", description = "Show only this node, as JSON.")
    private @Nullable String node;

    private final FormatOption<TextOrJson> format = new FormatOption<>(TextOrJson.TEXT);

    @Mixin
    final CommandSpec formatOption = format.mixin();

    @Mixin
    private StoreOptions connection;

    private final Host host;

    StoreShowCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
    }

    @Override
    public Integer call() {
        try (Warehouse warehouse = connection.open(Access.READ)) {
            MetadataStore store = connection.store(warehouse);
            if (node == null) {
                show(store.load(ref()));
            } else {
                Output.json(node(store, ref(), node).toJson(), host.out());
            }
        }
        return ExitCode.OK;
    }

    /** An id that begins like the other forms is given as store:run:ID. */
    private StateRef ref() {
        return StateResolver.isStored(runId)
                ? StateResolver.storedRef(runId)
                : runId.startsWith("latest:") ? StateResolver.ref(runId, runId) : StateRef.run(runId);
    }

    private void show(ProjectState state) {
        if (format.chosen() == TextOrJson.JSON) {
            Output.json(state.toJson(), host.out());
        } else {
            ExtractCommand.summary(state, host);
        }
    }

    private static Node node(MetadataStore store, StateRef ref, String id) {
        return NodeId.find(id)
                .flatMap(found -> store.node(ref, found))
                .orElseThrow(() -> new CliException("Cannot find node \"" + id + "\" in " + ref
                        + ": give a unique id such as model.shop.orders; store show without --node counts them"));
    }
}
