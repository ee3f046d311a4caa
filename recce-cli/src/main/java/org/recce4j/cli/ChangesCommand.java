package org.recce4j.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.Impact;
import org.recce4j.changes.SelectionRequest;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.print.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Compares two states. */
@Command(
        name = "changes",
        description = "Show what changed between two states, and why.",
        footer = {
            "",
            "The formats mermaid and dot draw the changed nodes and everything downstream of them, without tests.",
            "",
            "Examples:",
            "  recce changes --base store:latest:prod --current target --format markdown",
            "  recce changes --base prod-artifacts --current target --compat dbt"
        })
final class ChangesCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        MERMAID,
        DOT
    }

    @Mixin
    private final BaseAndCurrentOptions baseAndCurrent = new BaseAndCurrentOptions();

    @Option(
            names = "--compat",
            defaultValue = "none",
            paramLabel = "RULES",
            description =
                    "Whose rules decide what counts as a change: none (default; every difference counts), dbt (as in"
                            + " state:modified), or recce (as in Recce).")
    private Compatibility compatibility = Compatibility.NONE;

    @Option(
            names = {"-s", "--select"},
            arity = "1..*",
            paramLabel = "EXPR",
            description = "Show only changes of these nodes, in dbt's syntax.")
    private List<String> select = new ArrayList<>();

    @Option(names = "--fail-on-empty", description = "Exit with 2 if --select matches no node.")
    private boolean failOnEmpty;

    @Option(
            names = "--impacted",
            description = "Also list the downstream nodes, each with the path that leads to it (text and json).")
    private boolean impacted;

    private final FormatOption<Format> format = new FormatOption<>(Format.TEXT);

    @Mixin
    final CommandSpec formatOption = format.mixin();

    @Option(names = "--exit-zero", description = "Exit with 0 even if something differs.")
    private boolean exitZero;

    @Mixin
    private final ArtifactOptions artifactOptions;

    @Mixin
    private final StoreOptions connection;

    private final Host host;

    ChangesCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
        this.artifactOptions = new ArtifactOptions(host);
    }

    @Override
    public Integer call() throws IOException {
        BaseAndCurrentOptions.Inputs inputs = baseAndCurrent.inputs(connection, host);
        ChangeSet changes = selected(connection.withStates(
                artifactOptions, states -> baseAndCurrent.detect(states, compatibility, inputs, host)));
        switch (format.chosen()) {
            case TEXT -> text(changes);
            case MARKDOWN -> changes.writeMarkdown(host.out());
            case JSON -> Output.json(json(changes), host.out());
            case MERMAID -> Output.data(changes.lineage().affected().toMermaid(), host.out());
            case DOT -> Output.data(changes.lineage().affected().toDot(), host.out());
        }
        return changes.changes().isEmpty() || exitZero ? ExitCode.OK : ExitCode.DIFFERENT;
    }

    private void text(ChangeSet changes) throws IOException {
        changes.writeText(host.out());
        if (impacted) {
            host.line("");
            host.line("DOWNSTREAM");
            for (Impact impact : changes.impacts()) {
                host.line("  " + name(impact.id()) + "  from "
                        + impact.via().stream().map(ChangesCommand::name).collect(Collectors.joining(" → ")));
            }
        }
    }

    private static String name(NodeId id) {
        return TerminalText.name(id.value());
    }

    private Json json(ChangeSet changes) {
        return impacted ? changes.toJsonWithImpacts() : changes.toJson();
    }

    /** The nodes are looked for in both states: what was removed is in the base state only. */
    private ChangeSet selected(ChangeSet changes) {
        if (select.isEmpty()) {
            return changes;
        }
        SelectionRequest request = SelectionRequest.DEFAULT.selecting(select).ofAnyType();
        return changes.only(Selecting.ofBoth(changes, request, failOnEmpty, host));
    }
}
