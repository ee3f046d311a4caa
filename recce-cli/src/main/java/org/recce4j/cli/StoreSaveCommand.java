package org.recce4j.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.sql.Access;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.SaveResult;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stores a state. */
@Command(
        name = "save",
        description = "Store the artifacts of a run. Creates the tables if they do not exist.",
        footer = {})
final class StoreSaveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Folder with artifacts, or a manifest file.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String directory;

    @Option(
            names = "--environment",
            required = true,
            paramLabel = "NAME",
            description = "Environment of the run, such as prod.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String environment;

    @Option(
            names = "--run-id",
            paramLabel = "ID",
            description = "Id of the run (default: dbt's invocation id). A run belongs to one environment.")
    private @Nullable String runId;

    @Option(names = "--git-sha", paramLabel = "SHA", description = "Git commit of the run.")
    private @Nullable String gitSha;

    @Option(names = "--branch", paramLabel = "NAME", description = "Git branch of the run.")
    private @Nullable String branch;

    @Option(names = "--pull-request", paramLabel = "NUMBER", description = "Pull request of the run.")
    private @Nullable String pullRequest;

    @Option(
            names = "--tag",
            paramLabel = "NAME",
            description = "Tag of the run. Tagged runs are never pruned. Can be repeated.")
    private List<String> tags = List.of();

    @Option(names = "--replace", description = "Replace a different state that is stored under the same run id.")
    private boolean replace;

    @Mixin
    private final ArtifactOptions artifactOptions;

    @Mixin
    private StoreOptions connection;

    private final Host host;

    StoreSaveCommand(Host host) {
        this.host = host;
        this.connection = new StoreOptions(host);
        this.artifactOptions = new ArtifactOptions(host);
    }

    @Override
    public Integer call() {
        ProjectState state = new StateResolver(host, artifactOptions, this::refuse).read(directory, environment);
        Run run = run(state);
        SaveResult result = save(run, state);
        host.line(run.id());
        host.note(result.name().toLowerCase(Locale.ROOT) + ": run " + run.id() + " of " + environment + ", "
                + state.nodes().size() + " nodes");
        return ExitCode.OK;
    }

    private SaveResult save(Run run, ProjectState state) {
        try (Warehouse warehouse = connection.open(Access.WRITE)) {
            MetadataStore quiet = connection.store(warehouse);
            return connection.progress().during(progress -> {
                MetadataStore store = quiet.reporting(progress);
                store.migrate();
                return replace ? store.replace(run, state) : store.save(run, state);
            });
        } catch (StoreException refused) {
            if (refused.code() == StoreErrorCode.RUN_EXISTS) {
                throw new CliException(refused.getMessage() + " (--replace, --run-id ID)", refused);
            }
            throw refused;
        }
    }

    private Run run(ProjectState state) {
        try {
            Run.Builder run = Run.builder(state.info());
            if (runId != null) {
                run.id(runId);
            }
            return run.gitSha(gitSha)
                    .branch(branch)
                    .pullRequest(pullRequest)
                    .tags(tags)
                    .build();
        } catch (IllegalArgumentException unnamed) {
            throw new CliException(Objects.toString(unnamed.getMessage(), "") + " (--run-id)", unnamed);
        }
    }

    private MetadataStore refuse() {
        throw new CliException("Cannot save \"" + directory + "\": it is already stored; give a folder with artifacts");
    }
}
