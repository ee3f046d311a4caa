package org.recce4j.render.internal;

import java.util.List;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.render.IncrementalMode;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.Rendering;
import org.recce4j.render.internal.context.DbtLanguage;
import org.recce4j.render.internal.context.RenderingScope;
import org.recce4j.render.internal.project.DbtProject;
import org.recce4j.render.jinja.Jinja;

/** Renders with dbt's context over one state. */
public final class StateRenderer implements ModelRenderer {

    private final DbtProject project;
    private final Jinja language;

    public StateRenderer(ProjectState state, RenderInputs inputs) {
        this(new DbtProject(state, inputs, DbtLanguage.ofProject(inputs)));
    }

    public StateRenderer(DbtProject project) {
        this.project = project;
        this.language = DbtLanguage.ofText(project.inputs());
    }

    @Override
    public Rendering render(NodeId id) {
        Node node = project.state()
                .node(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("Cannot render \"" + id + "\": the state has no such node"));
        if ("python".equals(node.code().language())) {
            return new Rendering.Failed(
                    RenderErrorCode.PYTHON,
                    "Cannot render \"" + id + "\": it is written in Python, not in SQL",
                    1,
                    List.of());
        }
        if (node.code().raw() == null) {
            return new Rendering.NoSource();
        }
        if (project.inputs().built().contains(id)) {
            return render(node, true);
        }
        IncrementalMode mode = project.inputs().incremental();
        if (mode == IncrementalMode.AUTO && node.code().compiled() != null) {
            Rendering built = render(node, true);
            boolean isBuilt = built instanceof Rendering.Rendered rendered
                    && rendered.sql().equals(node.code().compiled());
            return isBuilt ? built : render(node, false);
        }
        return render(node, mode == IncrementalMode.ALWAYS);
    }

    private Rendering render(Node node, boolean isBuilt) {
        return new NodeRendering(project, isBuilt).render(node);
    }

    @Override
    public Rendering renderText(String template) {
        RenderingScope scope = RenderingScope.ofText(project, language);
        return Outcomes.of(template, scope, () -> scope.renderText(template));
    }
}
