package org.recce4j.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Run;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.PruneResult;
import org.recce4j.store.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Removes old runs. */
@Command(
        name = "prune",
        description = {
            "Remove old runs, and their data that no other run needs.",
            "The newest run of each environment and all tagged runs are always kept. Any other run is kept if it meets"
                    + " either limit."
        },
        footer = {})
final class StorePruneCommand implements Callable<Integer> {

    @Option(names = "--keep-runs", paramLabel = "N", description = "Keep the newest N runs of each environment.")
    private @Nullable Integer keepRuns;

    @Option(names = "--keep-days", paramLabel = "N", description = "Keep the runs of the last N days.")
    private @Nullable Integer keepDays;

    @Option(names = "--dry-run", description = "Show what would be removed without removing it.")
    private boolean dryRun;

    private final FormatOption<TextOrJson> format = new FormatOption<>(TextOrJson.TEXT);

    @Mixin
    final CommandSpec formatOption = format.mixin();

    @Mixin
    private StoreOptions connection;

    private final Host host;

    StorePruneCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
    }

    @Override
    public Integer call() {
        Retention retention = retention();
        PruneResult result;
        try (Warehouse warehouse = connection.open(dryRun ? Access.READ : Access.WRITE)) {
            MetadataStore quiet = connection.store(warehouse);
            result = connection.progress().during(progress -> {
                MetadataStore store = quiet.reporting(progress);
                return dryRun ? store.pruneDryRun(retention) : store.prune(retention);
            });
        }
        if (format.chosen() == TextOrJson.JSON) {
            Output.json(json(result), host.out());
        } else {
            result.runs().forEach(run -> host.line(run.id() + "  " + run.environment() + "  " + run.runAt()));
            host.note((dryRun ? "would remove: " : "removed: ")
                    + result.runs().size()
                    + (result.runs().size() == 1 ? " run, " : " runs, ") + result.rows() + " rows, "
                    + result.bytes()
                    + " bytes of text");
        }
        return ExitCode.OK;
    }

    private Retention retention() {
        try {
            return new Retention(keepRuns, keepDays == null ? null : Duration.ofDays(keepDays));
        } catch (IllegalArgumentException unusable) {
            throw new CliException(unusable.getMessage() + " (--keep-runs N, --keep-days N)", unusable);
        }
    }

    private Json.Obj json(PruneResult result) {
        return Json.Obj.builder()
                .put("format", "recce4j.store-prune/1")
                .put("dry_run", dryRun)
                .put("runs", result.runs().stream().map(Run::toJson).toList())
                .put("rows", result.rows())
                .put("bytes", result.bytes())
                .build();
    }
}
