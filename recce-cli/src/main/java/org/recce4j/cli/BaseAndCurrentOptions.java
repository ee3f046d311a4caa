package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.ChangesException;
import org.recce4j.model.ProjectState;
import org.recce4j.model.StateInfo;
import org.recce4j.render.RenderInputs;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The two states that a command compares. */
final class BaseAndCurrentOptions {

    @Option(
            names = "--base",
            required = true,
            paramLabel = "S",
            description = "Base state, such as store:latest:prod, target/ or a manifest.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String base;

    @Option(
            names = "--current",
            required = true,
            paramLabel = "S",
            description = "Current state, in any of the same forms.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String current;

    @Option(
            names = "--base-project",
            paramLabel = "PATH",
            description = "Same as --project, for the base state. Variables that differ count as changes.")
    private List<String> baseProject = new ArrayList<>();

    @Option(
            names = "--base-vars",
            paramLabel = "YAML",
            description = "Same as --vars, for the base state (default: those of --vars).")
    private @Nullable String baseVars;

    @Option(
            names = "--base-env-file",
            paramLabel = "FILE",
            description = "Same as --env-file, for the base state (default: that of --env-file).")
    private @Nullable String baseEnvFile;

    @Mixin
    private final ProjectOption project = new ProjectOption();

    BaseAndCurrentOptions() {}

    /** What templates of both states read beside the artifacts. */
    record Inputs(RenderInputs base, RenderInputs current) {}

    Inputs inputs(ConnectionOptions connection, Host host) {
        RenderInputs.Builder ofBase = TemplateInputs.of(connection, ProjectOption.read(baseProject, host));
        if (baseVars != null) {
            ofBase.vars(YamlText.mapping(baseVars, "--base-vars"));
        }
        if (baseEnvFile != null) {
            ofBase.environment(connection.environment(EnvFile.read(host.resolve(baseEnvFile), "--base-env-file")));
        }
        return new Inputs(
                ofBase.build(),
                TemplateInputs.of(connection, project.read(host)).build());
    }

    ChangeSet detect(StateResolver states, Compatibility compatibility, Inputs inputs, Host host) {
        ChangeDetector detector = switch (compatibility) {
            case NONE -> ChangeDetector.standard(inputs.base(), inputs.current());
            case DBT ->
                ChangeDetector.dbt(ProjectOption.moreUnrendered(inputs.current().projectFiles()));
            case RECCE -> ChangeDetector.recce();
        };
        try {
            ProjectState before = states.read(base, null);
            ProjectState after = states.read(current, null);
            warnOfOneRun(before.info().invocation(), after.info().invocation(), host);
            return detector.detect(before, after);
        } catch (ChangesException stopped) {
            throw new CliException(CliException.oneLine(stopped), stopped);
        }
    }

    private void warnOfOneRun(StateInfo.Invocation before, StateInfo.Invocation after, Host host) {
        boolean isOne = before.id() == null ? base.equals(current) : before.id().equals(after.id());
        if (isOne) {
            host.note("warning: --base \"" + base + "\" and --current \"" + current + "\" are the same dbt run"
                    + (before.id() == null ? "" : " (" + before.id() + ")")
                    + ", so their projects cannot differ; check which artifacts you compare");
        }
    }
}
