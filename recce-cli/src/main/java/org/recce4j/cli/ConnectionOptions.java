package org.recce4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Profiles;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.StoreConfig;
import picocli.CommandLine.Option;

/** How to reach the warehouse: dbt's own options, or a DuckDB file. */
final class ConnectionOptions {

    @Option(names = "--duckdb", paramLabel = "FILE", description = "A DuckDB database file, in place of a profile.")
    private @Nullable String duckdb;

    @Option(names = "--profiles-dir", paramLabel = "DIR", description = "Folder of profiles.yml; default as dbt's.")
    private @Nullable String profilesDir;

    @Option(
            names = "--project-dir",
            paramLabel = "DIR",
            description = "Folder of dbt_project.yml, for the profile's name.")
    private @Nullable String projectDir;

    @Option(names = "--profile", paramLabel = "NAME", description = "Profile; default that of dbt_project.yml.")
    private @Nullable String profile;

    @Option(names = "--target", paramLabel = "NAME", description = "Target of the profile; default its own.")
    private @Nullable String target;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "More variables for env_var: a JSON object, or KEY=VALUE lines.")
    private @Nullable String envFile;

    @Option(names = "--no-env", description = "Hide the process environment from env_var.")
    private boolean noEnv;

    @Option(
            names = "--store-schema",
            paramLabel = "NAME",
            defaultValue = "recce_metadata",
            description = "Schema of the metadata store; default ${DEFAULT-VALUE}.")
    private String storeSchema = "recce_metadata";

    private final Host host;

    ConnectionOptions(Host host) {
        this.host = host;
    }

    /** Connects. */
    Warehouse open(Access access) {
        return open(access, target);
    }

    /** Connects to another target of the profile. */
    Warehouse open(Access access, @Nullable String otherTarget) {
        return Warehouse.open(profileTarget(otherTarget), access, Adapters.builtIn(), Limits.DEFAULT);
    }

    MetadataStore store(Warehouse warehouse) {
        return MetadataStore.of(warehouse, StoreConfig.inSchema(storeSchema));
    }

    private ProfileTarget profileTarget(@Nullable String chosenTarget) {
        if (duckdb != null) {
            return ProfileTarget.duckDb(host.resolve(duckdb).toString());
        }
        Map<String, String> environment = environment();
        Path explicit = profilesDir == null ? null : host.resolve(profilesDir);
        Path file = host.workingDirectory()
                .resolve(Profiles.directory(explicit, environment, host.workingDirectory(), host.home()))
                .resolve("profiles.yml");
        return Profiles.read(file, profileName(environment), chosenTarget, environment, Map.of());
    }

    private String profileName(Map<String, String> environment) {
        if (profile != null) {
            return profile;
        }
        Path folder = Profiles.projectDirectory(
                projectDir == null ? null : host.resolve(projectDir), environment, host.workingDirectory());
        Path project = host.workingDirectory().resolve(folder).resolve("dbt_project.yml");
        if (!Files.exists(project)) {
            throw new CliException("Cannot tell which profile to use: there is no \"" + project
                    + "\"; give --duckdb FILE, --profile NAME or --project-dir DIR");
        }
        return Profiles.nameIn(project, environment, Map.of());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(noEnv ? Map.of() : host.environment());
        if (envFile != null) {
            environment.putAll(EnvFile.read(host.resolve(envFile)));
        }
        return environment;
    }
}
