package org.recce4j.testkit;

import org.recce4j.model.ProjectState;
import org.recce4j.render.ModelRenderer;

class RenderedStateTest extends ModelRendererContract {

    @Override
    protected ModelRenderer renderer(ProjectState state) {
        return ModelRenderer.of(state);
    }
}
