package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.IncrementalMode;
import org.recce4j.render.ProjectFiles;
import org.recce4j.render.RenderInputs;
import picocli.CommandLine.Option;

/** What {@code recce render} is given beside the artifacts and the connection. */
final class RenderOptions {

    @Option(
            names = "--project",
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "The dbt_project.yml files of the project and its packages, or their folders, to read vars and"
                            + " dispatch from (default: the folder of --project-dir). Packages that dbt deps installed beside a"
                            + " dbt_project.yml are found.")
    private List<String> project = new ArrayList<>();

    @Option(names = "--target-name", paramLabel = "NAME", description = "Value of target.name, without a profile.")
    private @Nullable String targetName;

    @Option(
            names = "--target-values",
            paramLabel = "YAML",
            description = "Values of target, without a profile, as '{schema: dev}'. Its type, database and schema are"
                    + " otherwise taken from the artifacts.")
    private String targetValues = "{}";

    @Option(
            names = "--incremental",
            paramLabel = "MODE",
            description = "Whether the tables of incremental models exist: never, always, or auto (default), which is"
                    + " whatever reproduces the compiled code in the artifacts.")
    private @Nullable IncrementalMode incremental;

    @Option(
            names = "--no-infer",
            description = "Do not infer inputs from the compiled code in the artifacts; --incremental is then never by"
                    + " default.")
    private boolean noInfer;

    RenderOptions() {}

    boolean infers() {
        return !noInfer;
    }

    RenderInputs inputs(ConnectionOptions connection, Host host) {
        RenderInputs.Builder inputs = TemplateInputs.of(connection, files(connection, host));
        if (connection.isProfileGiven()) {
            warnOfUnusedValues(host);
            inputs.target(TemplateInputs.target(connection.profileTarget()));
        } else {
            inputs.targetValues(values());
        }
        return inputs.incremental(mode()).build();
    }

    private ProjectFiles files(ConnectionOptions connection, Host host) {
        String ofProfile = connection.projectDir();
        return ProjectOption.read(project.isEmpty() && ofProfile != null ? List.of(ofProfile) : project, host);
    }

    private void warnOfUnusedValues(Host host) {
        if (targetName != null || !targetValues.equals("{}")) {
            host.note("warning: --target-name and --target-values are not used: the target is that of the profile");
        }
    }

    private Json.Obj values() {
        Json.Obj.Builder values = Json.Obj.builder().putAll(YamlText.mapping(targetValues, "--target-values"));
        if (targetName != null) {
            values.put("name", targetName).put("target_name", targetName);
        }
        return values.build();
    }

    private IncrementalMode mode() {
        if (incremental != null) {
            return incremental;
        }
        return noInfer ? IncrementalMode.NEVER : IncrementalMode.AUTO;
    }
}
