package org.recce4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Profiles;
import picocli.CommandLine.Option;

/** Which target of which profile to use: dbt's own options. */
final class ProfileOptions {

    @Option(
            names = "--profiles-dir",
            paramLabel = "DIR",
            description = "Folder of profiles.yml (default: the working directory, then ~/.dbt).")
    private @Nullable String profilesDir;

    @Option(
            names = "--project-dir",
            paramLabel = "DIR",
            description = "Folder of the dbt_project.yml that names the profile (default: the working directory).")
    private @Nullable String projectDir;

    @Option(names = "--profile", paramLabel = "NAME", description = "Profile to use (default: as in dbt_project.yml).")
    private @Nullable String profile;

    @Option(
            names = "--target",
            paramLabel = "NAME",
            description = "Target to use (default: the target that the profile names).")
    private @Nullable String target;

    @Option(names = "--vars", paramLabel = "YAML", description = "Variables for var(), as '{name: value}'.")
    private String vars = "{}";

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "More variables for env_var(): a JSON object, or KEY=VALUE lines.")
    private @Nullable String envFile;

    @Option(names = "--no-env", description = "Hide the process environment from env_var().")
    private boolean noEnv;

    private final Host host;

    ProfileOptions(Host host) {
        this.host = host;
    }

    /** Returns the name of the target that the user gave. */
    @Nullable
    String target() {
        return target;
    }

    /** Reads a target of the profile. */
    ProfileTarget read(@Nullable String chosenTarget) {
        Map<String, String> environment = environment();
        Path explicit = profilesDir == null ? null : host.resolve(profilesDir);
        Path file = host.workingDirectory()
                .resolve(Profiles.directory(explicit, environment, host.workingDirectory(), host.home()))
                .resolve("profiles.yml");
        Profiles profiles = Profiles.of(environment, host.clock()).withVars(TemplateVariables.of(vars()));
        String name = profileName(profiles, environment);
        if (!Files.exists(file)) {
            throw new CliException("Cannot find profile \"" + name + "\": there is no file \"" + file
                    + "\"; name the folder of your profiles.yml with --profiles-dir DIR" + example(environment));
        }
        return profiles.read(TextInput.requireFile(file), name, chosenTarget);
    }

    private String profileName(Profiles profiles, Map<String, String> environment) {
        if (profile != null) {
            return profile;
        }
        Path project = projectFolder(environment).resolve("dbt_project.yml");
        if (!Files.exists(project)) {
            throw new CliException("Cannot tell which profile to use: there is no \"" + project.normalize()
                    + "\"; give --duckdb FILE, --profile NAME or --project-dir DIR");
        }
        return profiles.nameIn(TextInput.requireFile(project));
    }

    /** dbt does not look into the project's folder, where many projects have the file. */
    private String example(Map<String, String> environment) {
        Path folder = projectFolder(environment);
        return Files.exists(folder.resolve("profiles.yml"))
                ? ", such as --profiles-dir \"" + folder.normalize() + "\""
                : "";
    }

    private Path projectFolder(Map<String, String> environment) {
        Path folder = Profiles.projectDirectory(
                projectDir == null ? null : host.resolve(projectDir), environment, host.workingDirectory());
        return host.workingDirectory().resolve(folder);
    }

    /** Returns what var() reads before the project's variables. */
    Json.Obj vars() {
        return YamlText.mapping(vars, "--vars");
    }

    /** Returns whether the user chooses a profile, rather than that the one of the working directory is used. */
    boolean isGiven() {
        return profilesDir != null || projectDir != null || profile != null || target != null;
    }

    /** Returns the folder of --project-dir; null if it was not given. */
    @Nullable
    String projectDir() {
        return projectDir;
    }

    /** Returns what env_var() reads. */
    Map<String, String> environment() {
        return environment(envFile == null ? Map.of() : EnvFile.read(host.resolve(envFile), "--env-file"));
    }

    /** Returns the environment of the process, unless it is hidden, with more variables. */
    Map<String, String> environment(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(noEnv ? Map.of() : host.environment());
        environment.putAll(more);
        return environment;
    }
}
