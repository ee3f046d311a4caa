package org.recce4j.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.IndirectSelection;
import org.recce4j.changes.NodeSelector;
import org.recce4j.changes.SelectionRequest;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ProjectFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Selects nodes. */
@Command(
        name = "select",
        description = "Select nodes by dbt's syntax.",
        footer = {
            "",
            "Without EXPR, everything but analyses is selected, or the default YAML selector.",
            "With --batch each line in is {\"select\": [EXPR…], \"exclude\": [EXPR…], \"resource_types\": […],"
                    + " \"indirect_selection\": MODE, \"selector\": NAME}, each but the first optional, and each line out"
                    + " {\"unique_ids\": […]} or {\"error\": {code, message, position}}, in the same order.",
            "",
            "Examples:",
            "  recce select +orders,tag:nightly --exclude stg_* --artifacts target",
            "  recce select state:modified+ --artifacts target --state store:latest:prod --resource-type model"
        })
final class SelectCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "EXPR", description = "Nodes to select; several are a union.")
    private List<String> expressions = new ArrayList<>();

    @Option(
            names = {"-s", "--select"},
            arity = "1..*",
            paramLabel = "EXPR",
            description = "More nodes to select, as dbt writes it.")
    private List<String> select = new ArrayList<>();

    @Option(
            names = "--exclude",
            arity = "1..*",
            paramLabel = "EXPR",
            description = "Nodes to leave out. As in dbt, every value up to the next option belongs to it.")
    private List<String> exclude = new ArrayList<>();

    @Option(
            names = "--artifacts",
            required = true,
            paramLabel = "S",
            description = "The state to select from, such as target/.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String artifacts;

    @Option(
            names = "--state",
            paramLabel = "S",
            description = "The earlier state, for state:, result: and source_status:.")
    private @Nullable String previous;

    @Option(
            names = "--resource-type",
            arity = "1..*",
            paramLabel = "TYPE",
            description = "Types to keep, such as model test. Default: all that dbt lists but analyses; all adds those."
                    + " Operations, which dbt never lists, must be named: all operation.")
    private List<String> resourceTypes = new ArrayList<>();

    @Option(
            names = "--indirect-selection",
            paramLabel = "MODE",
            defaultValue = "eager",
            description = "When to select the tests of selected nodes: eager, cautious, buildable or empty (default:"
                    + " ${DEFAULT-VALUE}).")
    private String indirectSelection = "eager";

    @Option(names = "--selector", paramLabel = "NAME", description = "Name of a YAML selector, instead of EXPR.")
    private @Nullable String selector;

    @Option(
            names = "--selectors",
            paramLabel = "FILE",
            description = "A selectors.yml, instead of the selectors in the artifacts.")
    private @Nullable String selectorsFile;

    @Mixin
    private final ProjectOption project = new ProjectOption();

    @Option(names = "--batch", description = "Read requests from standard input, one JSON object per line.")
    private boolean batch;

    @Option(names = "--fail-on-empty", description = "Exit with 2 if the selection matches no node.")
    private boolean failOnEmpty;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final ArtifactOptions artifactOptions;

    @Mixin
    private final StoreOptions connection;

    private final Host host;

    SelectCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
        this.artifactOptions = new ArtifactOptions(host);
    }

    @Override
    public Integer call() {
        expressions.addAll(select);
        if (batch && failOnEmpty) {
            throw new CliException("Cannot use --fail-on-empty with --batch: each line has an answer of its own");
        }
        NodeSelector nodes = selector();
        if (batch) {
            new SelectBatch(host, nodes).run();
        } else {
            write(selected(nodes, request()));
        }
        return ExitCode.OK;
    }

    private NodeSelector selector() {
        ProjectFiles files = project.read(host);
        return connection.withStates(artifactOptions, states -> {
            ProjectState state = states.read(artifacts, null);
            NodeSelector.Builder builder = NodeSelector.builder(state)
                    .previous(previous == null ? null : states.read(previous, null))
                    .moreUnrendered(ProjectOption.moreUnrendered(files));
            return Selecting.saying(
                    "Cannot read selectors: ",
                    "--state S",
                    () -> withSelectors(builder).build());
        });
    }

    private NodeSelector.Builder withSelectors(NodeSelector.Builder builder) {
        return selectorsFile == null
                ? builder
                : builder.selectors(
                        TextInput.read(host.resolve(selectorsFile), "selectors of \"" + selectorsFile + "\""),
                        selectorsFile);
    }

    private SelectionRequest request() {
        return SelectionRequest.DEFAULT
                .selecting(expressions)
                .excluding(exclude)
                .ofTypes(new HashSet<>(resourceTypes))
                .with(mode(indirectSelection))
                .named(selector);
    }

    static IndirectSelection mode(String name) {
        return IndirectSelection.find(name)
                .orElseThrow(() -> new CliException("Cannot use indirect selection \"" + name
                        + "\": it must be eager, cautious, buildable or empty"));
    }

    private Set<NodeId> selected(NodeSelector nodes, SelectionRequest request) {
        Set<NodeId> ids = Selecting.saying("Cannot select: ", "--state S", () -> nodes.select(request));
        Selecting.warn(nodes.unmatched(request), host);
        if (ids.isEmpty()) {
            Selecting.empty(failOnEmpty, host);
        }
        return ids;
    }

    private void write(Set<NodeId> ids) {
        if (format.isJson()) {
            Output.json(SelectBatch.answer(ids), host.out());
        } else {
            ids.forEach(id -> host.line(id.value()));
        }
    }
}
