package org.recce4j.render.internal;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ResourceType;
import org.recce4j.render.Input;
import org.recce4j.render.RenderException;
import org.recce4j.render.Rendering;
import org.recce4j.render.internal.context.RenderingScope;
import org.recce4j.render.internal.context.TestArguments;
import org.recce4j.render.internal.cte.Cte;
import org.recce4j.render.internal.cte.EphemeralCtes;
import org.recce4j.render.internal.cte.EphemeralOrder;
import org.recce4j.render.internal.cte.Ephemerals;
import org.recce4j.render.internal.project.DbtProject;

/** Renders one node, and the ephemeral models that it reads into it. For one thread. */
final class NodeRendering implements Ephemerals {

    private final DbtProject project;
    private final boolean isBuilt;
    private final SortedSet<Input> inputs = new TreeSet<>();

    NodeRendering(DbtProject project, boolean isBuilt) {
        this.project = project;
        this.isBuilt = isBuilt;
    }

    Rendering render(Node node) {
        try {
            Body body = body(node);
            List<Cte> ctes = EphemeralOrder.of(body, this, project.behaviour());
            String sql = isSingularTest(node)
                    ? EphemeralCtes.injectIntoSingularTest(body.sql(), ctes, project.behaviour())
                    : EphemeralCtes.inject(body.sql(), ctes, project.behaviour());
            return new Rendering.Rendered(sql, inputs);
        } catch (UnfinishedException unfinished) {
            return unfinished.outcome();
        } catch (RenderException failure) {
            return new Rendering.Failed(failure.code(), String.valueOf(failure.getMessage()), 1);
        }
    }

    private static boolean isSingularTest(Node node) {
        return node.type().equals(ResourceType.TEST)
                && node.extras().find("test_metadata").isEmpty();
    }

    private Body body(Node node) {
        RenderingScope scope = new RenderingScope(project, node, isBuilt);
        String raw = String.valueOf(node.code().raw());
        Rendering rendering = Outcomes.of(raw, scope, () -> {
            TestArguments.addTo(scope, node);
            return scope.render(raw);
        });
        if (!(rendering instanceof Rendering.Rendered rendered)) {
            throw new UnfinishedException(rendering);
        }
        inputs.addAll(rendered.inputs());
        return new Body(rendered.sql(), scope.ephemerals());
    }

    @Override
    public String cteName(NodeId id) {
        return project.cteName(ephemeral(id));
    }

    @Override
    public Body render(NodeId id) {
        Node node = ephemeral(id);
        if (node.code().raw() == null) {
            throw new UnfinishedException(new Rendering.NoSource());
        }
        return body(node);
    }

    private Node ephemeral(NodeId id) {
        return project.state().node(id).orElseThrow();
    }
}
