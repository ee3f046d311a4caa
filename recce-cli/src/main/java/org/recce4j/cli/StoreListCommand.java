package org.recce4j.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Run;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is stored. */
@Command(
        name = "list",
        description = "List the stored runs, newest first.",
        footer = {})
final class StoreListCommand implements Callable<Integer> {

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private TextOrJson format = TextOrJson.TEXT;

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
            runs = connection.store(warehouse).list();
        }
        if (format == TextOrJson.JSON) {
            Output.json(
                    Json.Obj.builder()
                            .put("format", "recce4j.store-runs/1")
                            .put(
                                    "runs",
                                    runs.stream().map(StoreListCommand::json).toList())
                            .build(),
                    host.out());
            return ExitCode.OK;
        }
        String row = "%-38s %-14s %-22s %-12s %-12s %s%n";
        host.out().printf(row, "RUN", "ENVIRONMENT", "RUN AT", "PROJECT", "DBT", "BRANCH");
        for (Run run : runs) {
            host.out()
                    .printf(
                            row,
                            run.id(),
                            run.environment(),
                            run.runAt(),
                            text(run.info().projectName()),
                            text(run.info().invocation().dbtVersion()),
                            text(run.branch()));
        }
        return ExitCode.OK;
    }

    static Json.Obj json(Run run) {
        return Json.Obj.builder()
                .put("run_id", run.id())
                .put("environment", run.environment())
                .put("run_at", run.runAt().toString())
                .put("git_sha", run.gitSha())
                .put("branch", run.branch())
                .put("info", run.info().toJson())
                .build();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "-");
    }
}
