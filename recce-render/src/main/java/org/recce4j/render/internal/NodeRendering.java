package org.recce4j.render.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.render.Input;
import org.recce4j.render.Rendering;
import org.recce4j.render.internal.context.RenderingScope;
import org.recce4j.render.internal.context.TestArguments;
import org.recce4j.render.internal.project.DbtProject;

/** Renders one node, and the ephemeral models that it reads into it. For one thread. */
final class NodeRendering {

    private final DbtProject project;
    private final boolean isBuilt;
    private final SortedSet<Input> inputs = new TreeSet<>();

    NodeRendering(DbtProject project, boolean isBuilt) {
        this.project = project;
        this.isBuilt = isBuilt;
    }

    Rendering render(Node node) {
        RenderingScope scope = new RenderingScope(project, node, isBuilt);
        String raw = String.valueOf(node.code().raw());
        Rendering rendering = Outcomes.of(raw, scope, () -> {
            TestArguments.addTo(scope, node);
            return scope.render(raw);
        });
        return rendering;
    }
}
