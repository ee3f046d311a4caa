package org.recce4j.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.IndirectSelection;
import org.recce4j.diff.NodeSelector;
import org.recce4j.diff.ProjectFiles;
import org.recce4j.diff.SelectionException;
import org.recce4j.diff.SelectionRequest;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.render.yaml.Yaml;
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
            "Without EXPR: everything but analyses, or what the default YAML selector says.",
            "With --batch each line in is {\"select\": [EXPR…], \"exclude\": [EXPR…], \"resource_types\": […],"
                    + " \"indirect_selection\": MODE, \"selector\": NAME}, each but the first optional, and each line out"
                    + " {\"unique_ids\": […]} or {\"error\": {code, message, position}}, in the same order.",
            "",
            "Examples:",
            "  recce select +orders,tag:nightly --exclude stg_* --artifacts target",
            "  recce select state:modified+ --artifacts target --state store:latest:prod --resource-type model"
        })
final class SelectCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "EXPR", description = "What to select; several are a union.")
    private List<String> select = new ArrayList<>();

    @Option(names = "--exclude", paramLabel = "EXPR", description = "What to take out; may repeat.")
    private List<String> exclude = new ArrayList<>();

    @Option(names = "--artifacts", required = true, paramLabel = "S", description = "The state to select from.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String artifacts;

    @Option(
            names = "--state",
            paramLabel = "S",
            description = "The earlier state, for state:, result: and source_status:.")
    private @Nullable String previous;

    @Option(
            names = "--resource-type",
            paramLabel = "TYPE",
            description = "Keep this type, such as model; all for every type; may repeat.")
    private List<String> resourceTypes = new ArrayList<>();

    @Option(
            names = "--indirect-selection",
            paramLabel = "MODE",
            defaultValue = "eager",
            description = "When a test comes with what it tests: eager, cautious, buildable or empty; default"
                    + " ${DEFAULT-VALUE}.")
    private String indirectSelection = "eager";

    @Option(names = "--selector", paramLabel = "NAME", description = "A YAML selector, in place of EXPR.")
    private @Nullable String selector;

    @Option(
            names = "--selectors",
            paramLabel = "FILE",
            description = "A selectors.yml, in place of the selectors that the artifacts have.")
    private @Nullable String selectorsFile;

    @Mixin
    private final ProjectOption project = new ProjectOption();

    @Option(names = "--batch", description = "Read requests from standard input, a JSON object a line.")
    private boolean batch;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final StoreOptions connection;

    private final Host host;

    SelectCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
    }

    @Override
    public Integer call() {
        NodeSelector nodes = selector();
        if (batch) {
            new SelectBatch(host, nodes).run();
        } else {
            write(select(nodes, request()));
        }
        return ExitCode.OK;
    }

    private NodeSelector selector() {
        ProjectFiles files = project.read(host);
        return connection.withStates(states -> {
            ProjectState state = states.read(artifacts, null);
            NodeSelector.Builder builder = NodeSelector.builder(state)
                    .previous(previous == null ? null : states.read(previous, null))
                    .moreUnrendered(ProjectOption.moreUnrendered(files));
            return (selectorsFile == null ? builder : builder.selectors(selectors(selectorsFile))).build();
        });
    }

    private Json.Obj selectors(String path) {
        try {
            if (Yaml.read(TextInput.read(host.resolve(path), "selectors of \"" + path + "\""))
                    instanceof Json.Obj file) {
                return file;
            }
        } catch (IllegalArgumentException unreadable) {
            throw new CliException("Cannot read selectors of \"" + path + "\": " + unreadable.getMessage(), unreadable);
        }
        throw new CliException("Cannot read selectors of \"" + path + "\": it has no \"selectors\"");
    }

    private SelectionRequest request() {
        return SelectionRequest.DEFAULT
                .selecting(select)
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

    private static Set<NodeId> select(NodeSelector nodes, SelectionRequest request) {
        try {
            return nodes.select(request);
        } catch (SelectionException invalid) {
            throw new CliException(
                    "Cannot select: " + invalid.getMessage()
                            + (invalid.position() < 0 ? "" : " (at character " + invalid.position() + ")"),
                    invalid);
        } catch (DiffException stopped) {
            throw new CliException(CliException.oneLine(stopped), stopped);
        }
    }

    private void write(Set<NodeId> ids) {
        if (format.isJson()) {
            Output.json(SelectBatch.answer(ids), host.out());
            return;
        }
        ids.forEach(id -> host.line(id.value()));
        if (ids.isEmpty()) {
            host.note("no nodes selected");
        }
    }
}
