package org.recce4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.recce4j.sql.Waiting;
import org.recce4j.sql.Warehouse;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How to reach the warehouse: a profile of dbt, or a DuckDB file. */
class ConnectionOptions {

    /** How long another process may have the DuckDB file open. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(
            names = "--duckdb",
            paramLabel = "FILE",
            description = "DuckDB database file, or :memory:, instead of a profile.")
    private @Nullable String duckdb;

    @Mixin
    private final ProfileOptions profile;

    @Option(
            names = "--drivers",
            paramLabel = "DIR",
            description = "Folder of JDBC drivers besides the built-in ones (default: ~/.recce4j/drivers).")
    private @Nullable String drivers;

    @Option(
            names = "--allow-external",
            description = "Allow SQL that DuckDB runs to read any file and to use the network. By default it can read"
                    + " only the database and the files that the profile and the artifacts name.")
    private boolean allowExternal;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    private final Host host;

    ConnectionOptions(Host host) {
        this.host = host;
        this.profile = new ProfileOptions(host);
    }

    /** Connects, to use no SQL of the user's. */
    final Warehouse open(Access access) {
        return open(access, profileTarget(), external(ExternalAccess.PROFILE), Limits.DEFAULT);
    }

    /** Connects to read data. */
    final Warehouse openData(ProfileTarget chosen, ExternalAccess external, Limits limits) {
        return open(Access.READ, chosen, external, limits);
    }

    private Warehouse open(Access access, ProfileTarget chosen, ExternalAccess external, Limits limits) {
        Waiting waiting = new Waiting(PATIENCE, progress().whileWaiting(), host.cancellation());
        return Warehouse.builder(chosen)
                .access(access)
                .external(external)
                .adapters(adapters())
                .limits(limits)
                .waiting(waiting)
                .open();
    }

    /** Returns what the command shows while it works. */
    final ShownProgress progress() {
        return new ShownProgress(host, command);
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

    /** Returns what SQL may read: what is named, or anything with --allow-external. */
    final ExternalAccess external(ExternalAccess named) {
        return allowExternal ? ExternalAccess.OPEN : named;
    }

    /** Returns the adapters, with the drivers of the folder. */
    final Adapters adapters() {
        Path folder = drivers == null ? DriverFolder.standard(host) : host.resolve(drivers);
        return Adapters.builtIn().withDrivers(DriverFolder.loader(folder, drivers != null));
    }

    /** Returns the target that the options choose. */
    final ProfileTarget profileTarget() {
        return target(null);
    }

    /** Returns the target of this name; that of the options if it is null. */
    final ProfileTarget target(@Nullable String otherTarget) {
        String chosenTarget = otherTarget == null ? profile.target() : otherTarget;
        if (duckdb == null) {
            return profile.read(chosenTarget);
        }
        if (chosenTarget != null) {
            throw new CliException("Cannot use "
                    + (otherTarget == null ? "--target" : "--base-target or --current-target") + " (\"" + chosenTarget
                    + "\") with --duckdb: they name targets of a profile; leave one of them out");
        }
        return ProfileTarget.duckDb(
                duckdb.equals(":memory:")
                        ? duckdb
                        : database(host.resolve(duckdb)).toString());
    }

    /** DuckDB would wait for a pipe for ever, in a call that cannot be cancelled. */
    private static Path database(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new CliException("Cannot open the database \"" + file + "\": it is not a regular file; name one");
        }
        return file;
    }

    /** Returns the threads that a profile gives to a target; empty if it does not say. */
    final OptionalInt threads(@Nullable String otherTarget) {
        ProfileTarget chosen = target(otherTarget);
        ProfileTarget.Origin origin = chosen.origin();
        return origin != null && origin.lines().containsKey("threads")
                ? OptionalInt.of(Math.max(1, chosen.threads()))
                : OptionalInt.empty();
    }

    /** Returns whether the user names a profile, which tells the whole target. */
    final boolean isProfileGiven() {
        return duckdb == null && profile.isGiven();
    }

    /** Returns whether the user names a warehouse, or a profile of one. */
    final boolean isGiven() {
        return duckdb != null || profile.isGiven();
    }

    /** Returns whether the target is that of a profile, rather than a file's. */
    final boolean isOfProfile() {
        return duckdb == null;
    }

    /** Returns the folder of --project-dir; null if it was not given. */
    final @Nullable String projectDir() {
        return profile.projectDir();
    }

    /** Returns the variables of --vars. */
    final Json.Obj vars() {
        return profile.vars();
    }

    /** Returns what env_var() reads. */
    final Map<String, String> environment() {
        return profile.environment();
    }

    /** Returns what env_var() reads, with other variables than those of --env-file. */
    final Map<String, String> environment(Map<String, String> more) {
        return profile.environment(more);
    }
}
