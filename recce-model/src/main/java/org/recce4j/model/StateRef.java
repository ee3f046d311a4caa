package org.recce4j.model;

import org.jspecify.annotations.Nullable;

/** Names a stored state. Its text is what {@code recce} calls it, such as {@code store:latest:prod}. Immutable. */
public sealed interface StateRef {

    /** The newest run of an environment; the store must contain only one project. */
    static StateRef latest(String environment) {
        return new Latest(null, environment);
    }

    /**
     * The newest run of a project's environment. If that project has no such environment, the two names, joined by a
     * slash, are tried as the name of an environment, such as {@code feature/x}.
     */
    static StateRef latest(String project, String environment) {
        return new Latest(project, environment);
    }

    /** The run with this id. */
    static StateRef run(String runId) {
        return new RunId(runId);
    }

    /**
     * The newest run of an environment.
     *
     * @param project the project's name, null if the store contains only one project
     * @param environment the environment's name
     */
    record Latest(@Nullable String project, String environment) implements StateRef {
        @Override
        public String toString() {
            return "store:latest:" + (project == null ? "" : project + "/") + environment;
        }
    }

    /**
     * The run with an id.
     *
     * @param id the run's id
     */
    record RunId(String id) implements StateRef {
        @Override
        public String toString() {
            return "store:run:" + id;
        }
    }
}
