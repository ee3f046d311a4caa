package org.recce4j.model;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The record of a stored state: its id, its environment, and the labels that its owner gave it. Immutable.
 *
 * @param id its id, unique in its store; by default dbt's invocation id
 * @param environment the environment it belongs to, such as {@code prod}
 * @param runAt when dbt wrote the manifest
 * @param info what the artifact says of itself
 * @param gitSha the commit that the state was made from; null if unknown
 * @param branch the branch that the state was made from; null if unknown
 * @param pullRequest the pull request that the state was made for, such as its number; null if there is none
 * @param tags names that protect the run from pruning, in the order in which they were added
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

    /**
     * Returns the run of a state without labels, as {@link #builder} begins it.
     *
     * @throws IllegalArgumentException when the state has no environment or no invocation id
     */
    public static Run of(StateInfo info) {
        return builder(info).build();
    }

    /**
     * Returns the run of a state under another id, without labels.
     *
     * @throws IllegalArgumentException when the state has no environment
     */
    public static Run of(StateInfo info, String id) {
        return builder(info).id(id).build();
    }

    /**
     * Returns a builder of the run of a state: under its own invocation id, in its own environment, at the time of its
     * artifact,
     * without labels. A run whose artifact has no time counts as the oldest.
     */
    public static Builder builder(StateInfo info) {
        return new Builder(info);
    }

    /** Returns a builder that starts from this run. */
    public Builder toBuilder() {
        return builder(info)
                .id(id)
                .environment(environment)
                .runAt(runAt)
                .gitSha(gitSha)
                .branch(branch)
                .pullRequest(pullRequest)
                .tags(tags);
    }

    /**
     * Reads a run in the form of the items of {@code recce4j.store-runs/1}.
     *
     * @throws IllegalArgumentException if it has no id, environment or time
     */
    public static Run fromJson(Json.Obj json) {
        return RunFormat.read(json);
    }

    /** Returns this run in the form of the items of {@code recce4j.store-runs/1}. */
    public Json.Obj toJson() {
        return RunFormat.write(this);
    }

    /** Builds a {@link Run}; not thread-safe. */
    public static final class Builder {
        private final StateInfo info;
        private @Nullable String id;
        private @Nullable String environment;
        private Instant runAt;
        private @Nullable String gitSha;
        private @Nullable String branch;
        private @Nullable String pullRequest;
        private final Set<String> tags = new LinkedHashSet<>();

        private Builder(StateInfo info) {
            this.info = info;
            id = info.invocation().id();
            environment = info.environment();
            runAt = Objects.requireNonNullElse(info.invocation().generatedAt(), Instant.EPOCH);
        }

        /** Sets the id, in place of dbt's invocation id. */
        public Builder id(String value) {
            id = value;
            return this;
        }

        /** Sets the environment, in place of the state's. */
        public Builder environment(String name) {
            environment = name;
            return this;
        }

        /** Sets when dbt wrote the manifest, in place of the time in it. */
        public Builder runAt(Instant time) {
            runAt = time;
            return this;
        }

        /** Sets the commit that the state was made from; null if unknown. */
        public Builder gitSha(@Nullable String sha) {
            gitSha = sha;
            return this;
        }

        /** Sets the branch that the state was made from; null if unknown. */
        public Builder branch(@Nullable String name) {
            branch = name;
            return this;
        }

        /** Sets the pull request that the state was made for, such as its number; null if there is none. */
        public Builder pullRequest(@Nullable String value) {
            pullRequest = value;
            return this;
        }

        /** Adds tags. */
        public Builder tags(Collection<String> more) {
            tags.addAll(more);
            return this;
        }

        /** Adds a tag. */
        public Builder tag(String more) {
            tags.add(more);
            return this;
        }

        /**
         * Returns the run.
         *
         * @throws IllegalArgumentException when neither the state nor the caller named its id or its environment
         */
        public Run build() {
            if (id == null) {
                throw new IllegalArgumentException(
                        "Cannot name the run: the artifact has no invocation_id; give a run id of your own");
            }
            if (environment == null) {
                throw new IllegalArgumentException(
                        "Cannot name the run: the state has no environment; read the artifacts with one");
            }
            return new Run(id, environment, runAt, info, gitSha, branch, pullRequest, List.copyOf(tags));
        }
    }
}
