package org.recce4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ExternalAccess;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Profiles;
import org.recce4j.sql.Waiting;
import org.recce4j.sql.Warehouse;
import picocli.CommandLine.Option;

/** How to reach the warehouse: dbt's own options, or a DuckDB file. */
class ConnectionOptions {

    /** How long another process may have the DuckDB file open. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(
            names = "--duckdb",
            paramLabel = "FILE",
            description = "A DuckDB database file, or :memory:, instead of a profile.")
    private @Nullable String duckdb;

    @Option(
            names = "--profiles-dir",
            paramLabel = "DIR",
            description = "Folder of profiles.yml. Default, as in dbt: the working directory, then ~/.dbt.")
    private @Nullable String profilesDir;

    @Option(
            names = "--project-dir",
            paramLabel = "DIR",
            description = "Folder of dbt_project.yml, which names the profile.")
    private @Nullable String projectDir;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Profile to use. Defaults to the profile in dbt_project.yml.")
    private @Nullable String profile;

    @Option(
            names = "--target",
            paramLabel = "NAME",
            description = "Target to use. Defaults to the target that the profile names.")
    private @Nullable String target;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "File with more variables for env_var: a JSON object, or KEY=VALUE lines.")
    private @Nullable String envFile;

    @Option(names = "--no-env", description = "Hide the process environment from env_var.")
    private boolean noEnv;

    @Option(names = "--vars", paramLabel = "YAML", description = "Variables for var(), as '{name: value}'.")
    private String vars = "{}";

    @Option(
            names = "--drivers",
            paramLabel = "DIR",
            description = "Folder with more JDBC drivers (default: ~/.recce4j/drivers).")
    private @Nullable String drivers;

    @Option(
            names = "--allow-external",
            description = "Let SQL that DuckDB runs read any file and use the network. By default it can read only the"
                    + " database and the files that the profile and the artifacts name.")
    private boolean allowExternal;

    private final Host host;

    ConnectionOptions(Host host) {
        this.host = host;
    }

    /** Connects, to use no SQL of the user's. */
    final Warehouse open(Access access) {
        return open(access, profileTarget(), external(ExternalAccess.PROFILE), Limits.DEFAULT);
    }

    /** Connects to read data. */
    final Warehouse openData(ProfileTarget chosen, ExternalAccess external, Limits limits) {
        return open(Access.READ, chosen, external, limits);
    }

    /** Returns how the warehouse of a target spells things. */
    final Dialect dialect(ProfileTarget chosen) {
        return adapters().require(chosen.type()).dialect();
    }

    /** Returns whether one session serves two targets. */
    final boolean isOneSession(ProfileTarget one, ProfileTarget other, ExternalAccess external) {
        return one.equals(other)
                || (one.type().equals(other.type()) && jdbc(one, external).connectsAs(jdbc(other, external)));
    }

    /** Returns whether two targets are one file of DuckDB, which sessions with different settings cannot have open at the same time. */
    final boolean isOneFile(ProfileTarget one, ProfileTarget other, ExternalAccess external) {
        return one.type().equals(other.type())
                && jdbc(one, external).inProcess()
                && jdbc(one, external).url().equals(jdbc(other, external).url());
    }

    private JdbcTarget jdbc(ProfileTarget chosen, ExternalAccess external) {
        return adapters().require(chosen.type()).jdbc(chosen, Access.READ, external);
    }

    /** What SQL may reach: what is named, or anything with --allow-external. */
    final ExternalAccess external(ExternalAccess named) {
        return allowExternal ? ExternalAccess.OPEN : named;
    }

    private Warehouse open(Access access, ProfileTarget chosen, ExternalAccess external, Limits limits) {
        Waiting waiting = new Waiting(PATIENCE, new WaitNotice(host), host.cancellation());
        return Warehouse.builder(chosen)
                .access(access)
                .external(external)
                .adapters(adapters())
                .limits(limits)
                .waiting(waiting)
                .open();
    }

    /** The adapters, with the drivers of the folder. */
    Adapters adapters() {
        Path folder = drivers == null ? DriverFolder.standard(host) : host.resolve(drivers);
        return Adapters.builtIn().withDrivers(DriverFolder.loader(folder, drivers != null));
    }

    /** The target that the options choose. */
    ProfileTarget profileTarget() {
        return target(null);
    }

    /** The target of this name; that of the options if there is none. */
    final ProfileTarget target(@Nullable String otherTarget) {
        String chosenTarget = otherTarget == null ? target : otherTarget;
        if (duckdb != null) {
            if (chosenTarget != null) {
                throw new CliException("Cannot use "
                        + (otherTarget == null ? "--target" : "--base-target or --current-target") + " (\""
                        + chosenTarget
                        + "\") with --duckdb: they name targets of a profile; leave one of them out");
            }
            boolean inMemory = duckdb.equals(":memory:");
            return ProfileTarget.duckDb(
                    inMemory ? duckdb : database(host.resolve(duckdb)).toString());
        }
        Map<String, String> environment = environment();
        Path explicit = profilesDir == null ? null : host.resolve(profilesDir);
        Path file = host.workingDirectory()
                .resolve(Profiles.directory(explicit, environment, host.workingDirectory(), host.home()))
                .resolve("profiles.yml");
        Profiles profiles = Profiles.of(environment, host.clock()).withVars(variables());
        String name = profileName(profiles, environment);
        if (!Files.exists(file)) {
            throw new CliException("Cannot find profile \"" + name + "\": there is no file \"" + file
                    + "\"; name the folder of your profiles.yml with --profiles-dir DIR" + example(environment));
        }
        return profiles.read(TextInput.requireFile(file), name, chosenTarget);
    }

    /** The threads that a profile gives to a target; empty if it does not say. */
    final OptionalInt threads(@Nullable String otherTarget) {
        ProfileTarget chosen = target(otherTarget);
        ProfileTarget.Origin origin = chosen.origin();
        return origin != null && origin.lines().containsKey("threads")
                ? OptionalInt.of(Math.max(1, chosen.threads()))
                : OptionalInt.empty();
    }

    /** dbt does not look into the project's folder, where many keep the file. */
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

    /** DuckDB would wait for a pipe for ever, in a call that cannot be cancelled. */
    private static Path database(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new CliException("Cannot open the database \"" + file + "\": it is not a regular file; name one");
        }
        return file;
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

    private Map<String, @Nullable Object> variables() {
        if (YamlText.read(vars, "--vars") instanceof Json.Obj object) {
            return JinjaCommand.variables(object);
        }
        throw new CliException("Cannot read --vars '" + vars + "': it must be a mapping such as '{name: value}'");
    }

    /** What env_var sees. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(noEnv ? Map.of() : host.environment());
        if (envFile != null) {
            environment.putAll(EnvFile.read(host.resolve(envFile)));
        }
        return environment;
    }
}
