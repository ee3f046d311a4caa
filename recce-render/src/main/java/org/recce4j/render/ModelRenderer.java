package org.recce4j.render;

import org.recce4j.model.ProjectState;
import org.recce4j.render.internal.StateRenderer;

/** dbt's rendering over one project state. Implementations are immutable and thread-safe. */
public interface ModelRenderer {

    /** Returns a renderer over a state: {@code ref} and {@code source} name the state's relations. */
    static ModelRenderer of(ProjectState state) {
        return new StateRenderer(state);
    }

    /**
     * Renders SQL that belongs to no model, such as a check's: as if it stood in the root project.
     *
     * @param template SQL with Jinja
     */
    Rendering renderText(String template);
}
