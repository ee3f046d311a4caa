package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.ChangesException;
import org.recce4j.model.ProjectState;
import org.recce4j.model.StateInfo;
import org.recce4j.render.ProjectFiles;
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

    @Mixin
    private final ProjectOption project = new ProjectOption();

    BaseAndCurrentOptions() {}

    ChangeSet detect(StateResolver states, Compatibility compatibility, Host host) {
        ProjectFiles files = project.read(host);
        ChangeDetector detector = switch (compatibility) {
            case NONE -> ChangeDetector.standard(ProjectOption.read(baseProject, host), files);
            case DBT -> ChangeDetector.dbt(ProjectOption.moreUnrendered(files));
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
