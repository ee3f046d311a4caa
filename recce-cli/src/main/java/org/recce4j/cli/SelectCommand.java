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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Selects nodes. */
@Command(
        name = "select",
        description = "Select nodes with dbt's syntax.",
        footer = {
            "",
            "Without EXPR, the default YAML selector applies. If there is none, everything except analyses is"
                    + " selected.",
            "",
            "With --batch, each input line is {\"select\": [EXPR…], \"exclude\": [EXPR…], \"resource_types\": […],"
                    + " \"indirect_selection\": MODE, \"selector\": NAME}, with every key optional. Each output line is"
                    + " {\"unique_ids\": […]} or {\"error\": {code, message, position}}, in the order of the input.",
            "",
            "Examples:",
            "  recce select +orders,tag:nightly --exclude stg_* --artifacts target",
            "  recce select state:modified+ --artifacts target --state store:latest:prod"
        })
final class SelectCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "EXPR", description = "Nodes to select. Several expressions form a union.")
    private List<String> expressions = new ArrayList<>();

    @Option(
            names = {"-s", "--select"},
            arity = "1..*",
            paramLabel = "EXPR",
            description = "More nodes to select, as in dbt.")
    private List<String> select = new ArrayList<>();

    @Option(
            names = "--exclude",
            arity = "1..*",
            paramLabel = "EXPR",
            description = "Nodes to leave out. As in dbt, all values up to the next option belong to it.")
    private List<String> exclude = new ArrayList<>();

    @Option(
            names = "--artifacts",
            required = true,
            paramLabel = "S",
            description = "State to select from, such as target/.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String artifacts;

    @Option(
            names = "--state",
            paramLabel = "S",
            description = "Earlier state, for the methods state:, result: and source_status:.")
    private @Nullable String previous;

    @Option(
            names = "--resource-type",
            arity = "1..*",
            paramLabel = "TYPE",
            description =
                    "Types to keep, such as model test (default: all types that dbt lists, except analyses). Use all"
                            + " to add analyses. Operations, which dbt never lists, must be named: all operation.")
    private List<String> resourceTypes = new ArrayList<>();

    @Option(
            names = "--indirect-selection",
            paramLabel = "MODE",
            defaultValue = "eager",
            description = "When to select the tests of selected nodes: eager, cautious, buildable or empty (default:"
                    + " ${DEFAULT-VALUE}).")
    private String indirectSelection = "eager";

    @Option(names = "--selector", paramLabel = "NAME", description = "YAML selector to use instead of EXPR.")
    private @Nullable String selector;

    @Option(
            names = "--selectors",
            paramLabel = "FILE",
            description = "A selectors.yml to use instead of the selectors in the artifacts.")
    private @Nullable String selectorsFile;

    @Mixin
    private final ProjectOption project = new ProjectOption();

    @Option(names = "--batch", description = "Read requests from standard input, one JSON object per line.")
    private boolean batch;

    @Option(names = "--fail-on-empty", description = "Exit with 2 if the selection matches no node.")
    private boolean failOnEmpty;

    private final FormatOption<TextOrJson> format = new FormatOption<>(TextOrJson.TEXT);

    @Mixin
    final CommandSpec formatOption = format.mixin();

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
            throw new CliException(
                    "Cannot use --fail-on-empty with --batch: each line gets its own answer; leave one of them out");
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
        if (format.chosen() == TextOrJson.JSON) {
            Output.json(SelectBatch.answer(ids), host.out());
        } else {
            ids.forEach(id -> host.line(id.value()));
        }
    }
}
