package org.recce4j.render.internal;

import java.util.Map;
import java.util.TreeSet;
import org.recce4j.model.ErrorCode;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RelationPolicy;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.RenderException;
import org.recce4j.render.Rendering;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.UndefinedKind;

/** Renders with {@code ref} and {@code source} of one state. */
public final class StateRenderer implements ModelRenderer {

    private final Jinja jinja;

    public StateRenderer(ProjectState state, RenderInputs inputs) {
        RelationPolicy policy = RelationPolicy.of(state.info().adapterType());
        jinja = Jinja.builder()
                .undefined(UndefinedKind.STRICT)
                .function("ref", new RefFunction(state, policy))
                .function("source", new SourceFunction(state, policy))
                .build();
    }

    @Override
    public Rendering render(NodeId node) {
        throw new UnsupportedOperationException(node.value());
    }

    @Override
    public Rendering renderText(String template) {
        try {
            return new Rendering.Rendered(jinja.render(template, Map.of()), new TreeSet<>());
        } catch (TemplateException failure) {
            ErrorCode code = failure.getCause() instanceof RenderException cause ? cause.code() : failure.code();
            return new Rendering.Failed(code, String.valueOf(failure.getMessage()), failure.line(), failure.macros());
        }
    }
}
