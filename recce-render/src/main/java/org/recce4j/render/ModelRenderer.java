package org.recce4j.render;

import org.recce4j.model.ProjectState;
import org.recce4j.render.internal.StateRenderer;

/** Renders SQL templates of a dbt project against one project state. Implementations are immutable and thread-safe. */
public interface ModelRenderer {

    /** Returns a renderer in which {@code ref} and {@code source} return the relations of a state. */
    static ModelRenderer of(ProjectState state) {
        return new StateRenderer(state);
    }

    /**
     * Renders SQL outside of a model, such as a check's query, as if it belonged to the root project.
     *
     * @param template SQL with Jinja
     */
    Rendering renderText(String template);
}
