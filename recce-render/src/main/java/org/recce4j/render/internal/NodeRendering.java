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
        if (!(rendering instanceof Rendering.Rendered rendered) || scope.ephemerals().isEmpty()) { return rendering; }
        Map<NodeId, String> ctes = new LinkedHashMap<>();
        Rendering failed = add(scope, ctes); if (failed != null) return failed;
        String v = String.valueOf(project.state().info().invocation().dbtVersion());
        boolean since16 = v.startsWith("2.") || v.startsWith("1.") && Integer.parseInt(v.split("\\.")[1].replaceAll("\\D.*", "")) >= 6;
        TreeSet<Input> all = new TreeSet<>(inputs); all.addAll(rendered.inputs());
        return new Rendering.Rendered(StandInCtes.inject(rendered.sql(), new ArrayList<>(ctes.values()), since16), all);
    }

    private Rendering add(RenderingScope of, Map<NodeId, String> ctes) {
        for (NodeId id : of.ephemerals()) {
            Node node = project.state().node(id).orElseThrow();
            RenderingScope scope = new RenderingScope(project, node, isBuilt);
            Rendering r = Outcomes.of(String.valueOf(node.code().raw()), scope, () -> scope.render(String.valueOf(node.code().raw())));
            if (!(r instanceof Rendering.Rendered rendered)) return r;
            inputs.addAll(rendered.inputs());
            Rendering failed = add(scope, ctes); if (failed != null) return failed;
            String v = String.valueOf(project.state().info().invocation().dbtVersion());
            boolean old = v.startsWith("0.1");
            boolean since18 = v.startsWith("2.") || v.startsWith("1.") && Integer.parseInt(v.split("\\.")[1].replaceAll("\\D.*", "")) >= 8;
            ctes.putIfAbsent(id, " " + (old ? "__dbt__CTE__" : "__dbt__cte__") + (since18 && node.relation() != null ? node.relation().identifier() : node.name()) + " as (\n" + rendered.sql() + "\n)");
        }
        return null;
    }
}
