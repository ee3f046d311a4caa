package org.recce4j.diff;

import org.recce4j.changes.ChangeSet;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ModelRenderer;
import org.recce4j.sql.QueryRunner;

/**
 * What a check works with. Its queries stop when the run is cancelled.
 *
 * @param changes both states, and what changed between them
 * @param base the side that is compared against
 * @param current the side that is looked at
 */
public record CheckContext(ChangeSet changes, Side base, Side current) {

    /** Returns the context for two states, each in its warehouse. */
    public static CheckContext of(ChangeSet states, QueryRunner base, QueryRunner current) {
        return new CheckContext(
                states,
                new Side("base", states.base(), base, ModelRenderer.of(states.base())),
                new Side("current", states.current(), current, ModelRenderer.of(states.current())));
    }

    /**
     * Returns the warehouse in which one statement can read tables of both sides.
     *
     * @throws InconclusiveException if the sides are in two places, such as two servers or two database files
     */
    public QueryRunner together() {
        return current.runner();
    }

    /**
     * One environment.
     *
     * @param name {@code base} or {@code current}, for messages
     * @param state its project state
     * @param runner its warehouse
     * @param renderer renders a check's SQL with {@code ref} and {@code source} of this state
     */
    public record Side(String name, ProjectState state, QueryRunner runner, ModelRenderer renderer) {}
}
