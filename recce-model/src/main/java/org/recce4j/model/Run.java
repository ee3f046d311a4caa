package org.recce4j.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A state as it is known where it is kept: its identity, and the labels that its owner gave it.
 *
 * @param id its id, unique where it is kept; by default dbt's invocation id
 * @param environment the environment it belongs to, such as {@code prod}
 * @param runAt when dbt wrote the manifest
 * @param info what the artifact says of itself
 * @param gitSha the commit it was made from, null where nobody said
 * @param branch the branch it was made from, null where nobody said
 * @param pullRequest the pull request it was made for, such as its number; null where nobody said
 * @param tags names that keep it: a tagged run is never pruned; in the order given
 */
public record Run(
        String id,
        String environment,
        Instant runAt,
        StateInfo info,
        @Nullable String gitSha,
        @Nullable String branch,
        @Nullable String pullRequest,
        List<String> tags) {

    public Run {
        tags = List.copyOf(tags);
    }

    /** A run without pull request and tags. */
    public Run(
            String id,
            String environment,
            Instant runAt,
            StateInfo info,
            @Nullable String gitSha,
            @Nullable String branch) {
        this(id, environment, runAt, info, gitSha, branch, null, List.of());
    }

    /**
     * Returns the run of a state under its own invocation id, without labels.
     *
     * @throws IllegalArgumentException when the state has no environment or no invocation id
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
     * Returns the run of a state under an id of the caller's, without labels; one whose artifact has no time counts as the
     * oldest.
     *
     * @throws IllegalArgumentException when the state has no environment
     */
    public static Run of(StateInfo info, String id) {
        if (info.environment() == null) {
            throw new IllegalArgumentException(
                    "Cannot name the run: the state has no environment; read the artifacts with one");
        }
        Instant runAt = Objects.requireNonNullElse(info.invocation().generatedAt(), Instant.EPOCH);
        return new Run(id, info.environment(), runAt, info, null, null);
    }

    /**
     * Reads a run in the form of the items of {@code recce4j.store-runs/1}.
     *
     * @throws IllegalArgumentException when it has no id, environment or time
     */
    public static Run fromJson(Json.Obj json) {
        return RunFormat.read(json);
    }

    /** Returns this run in the form of the items of {@code recce4j.store-runs/1}. */
    public Json.Obj toJson() {
        return RunFormat.write(this);
    }

    /** Returns this run with the commit and branch it was made from. */
    public Run withGit(@Nullable String sha, @Nullable String gitBranch) {
        return new Run(id, environment, runAt, info, sha, gitBranch, pullRequest, tags);
    }

    /** Returns this run with the pull request it was made for. */
    public Run withPullRequest(@Nullable String value) {
        return new Run(id, environment, runAt, info, gitSha, branch, value, tags);
    }

    /** Returns this run with more tags. */
    public Run withTags(List<String> more) {
        List<String> all = new ArrayList<>(tags);
        more.stream().filter(tag -> !all.contains(tag)).forEach(all::add);
        return new Run(id, environment, runAt, info, gitSha, branch, pullRequest, all);
    }
}
