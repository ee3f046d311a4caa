package org.recce4j.render.internal.cte;

import java.util.Collection;
import org.recce4j.model.NodeId;

/** The ephemeral models of a project. */
public interface Ephemerals {

    /** Returns the name of a model's CTE, with dbt's prefix. */
    String cteName(NodeId id);

    /** Renders a model. Called once for a model that is read into another one. */
    Body render(NodeId id);

    /**
     * What a model renders to.
     *
     * @param sql its SQL, without the CTEs that it needs
     * @param ephemerals the ephemeral models that it refers to, in the order of the calls
     */
    record Body(String sql, Collection<NodeId> ephemerals) {}
}
