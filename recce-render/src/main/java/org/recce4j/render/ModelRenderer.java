package org.recce4j.render;

import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.render.internal.StateRenderer;

/**
 * Renders the templates of a dbt project against one project state, as dbt compiles them. Implementations are immutable and
 * thread-safe.
 */
public interface ModelRenderer {

    /** Returns a renderer that knows nothing but a state. */
    static ModelRenderer of(ProjectState state) {
        return of(state, RenderInputs.NONE);
    }

    /** Returns a renderer over a state and what is known beside it. */
    static ModelRenderer of(ProjectState state, RenderInputs inputs) {
        return new StateRenderer(state, inputs);
    }

    /**
     * Renders a model, test, snapshot, analysis or other node that has source text, with the common table expressions of the
     * ephemeral models that it reads.
     *
     * @throws IllegalArgumentException if the state has no such node
     */
    Rendering render(NodeId node);

    /**
     * Renders SQL outside of a model, such as a check's query, as if it belonged to the root project.
     *
     * @param template SQL with Jinja
     */
    Rendering renderText(String template);
}
