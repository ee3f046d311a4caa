package org.recce4j.render.internal.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.ResourceType;

/**
 * The order that dbt gives the parents of a node, which a state does not keep: first the sources as the node names them, then what it
 * refers to (dbt-core 1.0 to 1.12); dbt 2.0 writes the sources last.
 */
final class ParentOrder {

    private final ProjectState state;
    private final boolean sourcesFirst;

    ParentOrder(ProjectState state) {
        this.state = state;
        String version = state.info().invocation().dbtVersion();
        this.sourcesFirst = version == null || !version.startsWith("2.");
    }

    List<NodeId> of(Node node) {
        List<NodeId> parents = new ArrayList<>(node.dependsOn().nodes());
        if (parents.size() > 1) {
            parents.sort(Comparator.comparingInt(parent -> position(node, parent)));
        }
        return parents;
    }

    private int position(Node node, NodeId parent) {
        boolean isSource = parent.type().equals(ResourceType.SOURCE);
        int index = isSource ? source(node, parent) : reference(node, parent);
        return isSource == sourcesFirst ? index : Short.MAX_VALUE + index;
    }

    private int source(Node node, NodeId parent) {
        List<Json> sources = node.extras().items("sources");
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i) instanceof Json.Arr names && parent.value().endsWith(suffix(names))) {
                return i;
            }
        }
        return sources.size();
    }

    private static String suffix(Json.Arr names) {
        StringBuilder suffix = new StringBuilder();
        names.items().forEach(name -> suffix.append('.').append(name.toPlain()));
        return suffix.toString();
    }

    private int reference(Node node, NodeId parent) {
        String name = state.node(parent).map(Node::name).orElse("");
        Object version = state.node(parent)
                .map(found -> found.extras().get("version").toPlain())
                .orElse(null);
        List<Json> refs = node.extras().items("refs");
        int byName = refs.size();
        for (int i = refs.size() - 1; i >= 0; i--) {
            if (name.equals(name(refs.get(i)))) {
                Object pinned =
                        refs.get(i) instanceof Json.Obj ref ? ref.get("version").toPlain() : null;
                if (pinned == null || String.valueOf(pinned).equals(String.valueOf(version))) {
                    byName = i;
                }
            }
        }
        return byName;
    }

    /** A reference is a list of package and name, or since dbt 1.5 an object. */
    private static String name(Json ref) {
        if (ref instanceof Json.Arr names && !names.items().isEmpty()) {
            return String.valueOf(names.items().get(names.items().size() - 1).toPlain());
        }
        return ref instanceof Json.Obj object ? String.valueOf(object.text("name")) : "";
    }
}
