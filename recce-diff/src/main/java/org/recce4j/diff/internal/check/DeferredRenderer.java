package org.recce4j.diff.internal.check;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.Rendering;

/** A renderer that is made when it is used first: most runs render nothing, and a large project takes time. Thread-safe. */
public final class DeferredRenderer implements ModelRenderer {

    private final ProjectState state;
    private final RenderInputs inputs;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable ModelRenderer renderer;

    public DeferredRenderer(ProjectState state, RenderInputs inputs) {
        this.state = state;
        this.inputs = inputs;
    }

    @Override
    public Rendering render(NodeId node) {
        return renderer().render(node);
    }

    @Override
    public Rendering renderText(String template) {
        return renderer().renderText(template);
    }

    private ModelRenderer renderer() {
        lock.lock();
        try {
            ModelRenderer made = renderer;
            if (made == null) {
                made = ModelRenderer.of(state, inputs);
                renderer = made;
            }
            return made;
        } finally {
            lock.unlock();
        }
    }
}
