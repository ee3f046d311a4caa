package org.recce4j.cli;

import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.sql.Limits;
import picocli.CommandLine.Option;

/** Where the data of both sides is, and how many statements read it at once. */
final class DataOptions {

    /** DuckDB's connections are opened all at once. */
    private static final int MAX_THREADS = 256;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Maximum number of checks and statements to run at once (default: the threads of the profile,"
                    + " or 4).")
    private @Nullable Integer threads;

    @Option(
            names = "--base-target",
            paramLabel = "NAME",
            description = "Target to read the base data from (default: that of --target).")
    private @Nullable String baseTarget;

    @Option(
            names = "--current-target",
            paramLabel = "NAME",
            description = "Target to read the current data from (default: that of --target).")
    private @Nullable String currentTarget;

    DataOptions() {}

    /** Returns the limits of the sessions. */
    Limits limits(ConnectionOptions connection) {
        return new Limits(threads(connection), Limits.DEFAULT.queryTimeout());
    }

    private int threads(ConnectionOptions connection) {
        if (threads == null) {
            return Math.min(MAX_THREADS, connection.threads(baseTarget).orElse(Limits.DEFAULT.maxConcurrentQueries()));
        }
        if (threads < 1 || threads > MAX_THREADS) {
            throw new CliException("Cannot use --threads " + threads + ": it must be from 1 to " + MAX_THREADS);
        }
        return threads;
    }

    /** Returns the sessions of both sides. */
    DataSides sides(DataSessions sessions, ChangeSet changes, BaseAndCurrentOptions.Inputs inputs) {
        return DataSides.of(sessions, baseTarget, currentTarget, changes, withTargets(inputs, sessions));
    }

    /** The base state was hardly built for the target that is read; if it has none of its own, its artifacts tell some of it. */
    private BaseAndCurrentOptions.Inputs withTargets(BaseAndCurrentOptions.Inputs inputs, DataSessions sessions) {
        return new BaseAndCurrentOptions.Inputs(
                baseTarget == null ? inputs.base() : sessions.withTarget(inputs.base(), baseTarget),
                sessions.withTarget(inputs.current(), currentTarget));
    }
}
