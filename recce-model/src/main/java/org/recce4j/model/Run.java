package org.recce4j.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A state as it is known where it is kept.
 *
 * @param id its id, unique where it is kept; by default dbt's invocation id
 * @param environment the environment it belongs to, such as {@code prod}
 * @param runAt when dbt wrote the manifest
 * @param info what the artifact says of itself
 * @param gitSha the commit it was made from, null where nobody said
 * @param branch the branch it was made from, null where nobody said
 */
public record Run(
        String id,
        String environment,
        Instant runAt,
        StateInfo info,
        @Nullable String gitSha,
        @Nullable String branch) {

    /**
     * Returns the run of a state under its own invocation id, without git labels.
     *
     * @throws IllegalArgumentException when the state has no environment, or no invocation id and time
     */
    public static Run of(StateInfo info) {
        String id = info.invocation().id();
        if (id == null) {
            throw new IllegalArgumentException(
                    "Cannot name the run: the artifact has no invocation_id; give a run id of your own");
        }
        return of(info, id);
    }

    /**
     * Returns the run of a state under an id of the caller's, without git labels.
     *
     * @throws IllegalArgumentException when the state has no environment or no time
     */
    public static Run of(StateInfo info, String id) {
        if (info.environment() == null) {
            throw new IllegalArgumentException(
                    "Cannot name the run: the state has no environment; read the artifacts with one");
        }
        Instant runAt = Objects.requireNonNullElse(info.invocation().generatedAt(), Instant.EPOCH);
        return new Run(id, info.environment(), runAt, info, null, null);
    }

    /** Returns this run with the commit and branch it was made from. */
    public Run withGit(@Nullable String sha, @Nullable String gitBranch) {
        return new Run(id, environment, runAt, info, sha, gitBranch);
    }
}
