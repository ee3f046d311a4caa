package org.recce4j.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Run;
import org.recce4j.sql.Access;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.RunFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Lists what is stored. */
@Command(
        name = "list",
        description = "List the stored runs, newest first.",
        footer = {})
final class StoreListCommand implements Callable<Integer> {

    private static final String NONE = "-";

    private static final List<ResultColumn> COLUMNS = Stream.of(
                    "run", "environment", "run at", "project", "dbt", "branch", "commit", "pull request", "tags")
            .map(name -> new ResultColumn(name, "text", new SqlType.Text()))
            .toList();

    @Option(names = "--project", paramLabel = "NAME", description = "Only runs of this project.")
    private @Nullable String project;

    @Option(names = "--environment", paramLabel = "NAME", description = "Only runs of this environment.")
    private @Nullable String environment;

    @Option(names = "--git-sha", paramLabel = "SHA", description = "Only runs of this commit. A prefix is enough.")
    private @Nullable String gitSha;

    @Option(names = "--branch", paramLabel = "NAME", description = "Only runs of this branch.")
    private @Nullable String branch;

    @Option(names = "--pull-request", paramLabel = "NUMBER", description = "Only runs of this pull request.")
    private @Nullable String pullRequest;

    @Option(names = "--tag", paramLabel = "NAME", description = "Only runs with this tag.")
    private @Nullable String tag;

    private final FormatOption<TextOrJson> format = new FormatOption<>(TextOrJson.TEXT);

    @Mixin
    final CommandSpec formatOption = format.mixin();

    @Mixin
    private StoreOptions connection;

    private final Host host;

    StoreListCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
    }

    @Override
    public Integer call() {
        List<Run> runs;
        try (Warehouse warehouse = connection.open(Access.READ)) {
            runs = connection
                    .store(warehouse)
                    .find(RunFilter.builder()
                            .project(project)
                            .environment(environment)
                            .gitSha(gitSha)
                            .branch(branch)
                            .pullRequest(pullRequest)
                            .tag(tag)
                            .build());
        }
        if (format.chosen() == TextOrJson.JSON) {
            Output.json(
                    Json.Obj.builder()
                            .put("format", "recce4j.store-runs/1")
                            .put("runs", runs.stream().map(Run::toJson).toList())
                            .build(),
                    host.out());
            return ExitCode.OK;
        }
        RowsTable.write(COLUMNS, runs.stream().map(StoreListCommand::row).toList(), host);
        return ExitCode.OK;
    }

    private static List<@Nullable Object> row(Run run) {
        return Arrays.asList(
                run.id(),
                run.environment(),
                run.runAt(),
                shown(run.info().projectName()),
                shown(run.info().invocation().dbtVersion()),
                shown(run.branch()),
                shown(run.gitSha()),
                shown(run.pullRequest()),
                run.tags().isEmpty() ? NONE : String.join(", ", run.tags()));
    }

    private static String shown(@Nullable String label) {
        return Objects.requireNonNullElse(label, NONE);
    }
}
