package org.recce4j.store;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Run;

/**
 * Which runs to find: those that meet all that is given. Null means any.
 *
 * @param project the project's name
 * @param environment the environment
 * @param gitSha the commit, or how it begins
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
    public static final RunFilter ALL = new RunFilter(null, null, null, null, null, null);

    /** Finds the runs made from a commit, given in full or by how it begins. */
    public static RunFilter gitSha(String sha) {
        return new RunFilter(null, null, sha, null, null, null);
    }

    /** Finds the runs made from a branch. */
    public static RunFilter branch(String name) {
        return new RunFilter(null, null, null, name, null, null);
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
}
