package org.recce4j.store;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Run;

/**
 * Which runs to find: those that match every part that is not null. Immutable.
 *
 * @param project the project's name
 * @param environment the environment
 * @param gitSha the commit, or a prefix of it
 * @param branch the branch
 * @param pullRequest the pull request
 * @param tag one of the run's tags
 */
public record RunFilter(
        @Nullable String project,
        @Nullable String environment,
        @Nullable String gitSha,
        @Nullable String branch,
        @Nullable String pullRequest,
        @Nullable String tag) {

    /** All runs. */
    public static final RunFilter ALL = builder().build();

    /** Returns a builder of a filter that lets every run through. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns whether a run is one of these. */
    public boolean matches(Run run) {
        return is(project, run.info().projectName())
                && is(environment, run.environment())
                && (gitSha == null || (run.gitSha() != null && run.gitSha().startsWith(gitSha)))
                && is(branch, run.branch())
                && is(pullRequest, run.pullRequest())
                && (tag == null || run.tags().contains(tag));
    }

    private static boolean is(@Nullable String wanted, @Nullable String value) {
        return wanted == null || wanted.equals(value);
    }

    /** Builds a {@link RunFilter}: each part that is set narrows it, null widens it again. Not thread-safe. */
    public static final class Builder {
        private @Nullable String project;
        private @Nullable String environment;
        private @Nullable String gitSha;
        private @Nullable String branch;
        private @Nullable String pullRequest;
        private @Nullable String tag;

        private Builder() {}

        /** Finds only runs of the project of this name. */
        public Builder project(@Nullable String name) {
            project = name;
            return this;
        }

        /** Finds only runs of this environment. */
        public Builder environment(@Nullable String name) {
            environment = name;
            return this;
        }

        /** Finds only runs of this commit; a prefix is enough. */
        public Builder gitSha(@Nullable String sha) {
            gitSha = sha;
            return this;
        }

        /** Finds only runs of this branch. */
        public Builder branch(@Nullable String name) {
            branch = name;
            return this;
        }

        /** Finds only runs of this pull request. */
        public Builder pullRequest(@Nullable String value) {
            pullRequest = value;
            return this;
        }

        /** Finds only runs with this tag. */
        public Builder tag(@Nullable String value) {
            tag = value;
            return this;
        }

        /** Returns the filter. */
        public RunFilter build() {
            return new RunFilter(project, environment, gitSha, branch, pullRequest, tag);
        }
    }
}
