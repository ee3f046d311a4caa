package org.recce4j.render.internal.calibration;

import java.util.HashMap;
import java.util.Map;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.RelationPolicy;
import org.recce4j.model.ResourceType;

/** The parents of models by the SQL of their relations: as a variable's value, {@code ref} is worth more than a table's name. */
final class ParentNames {

    private final ProjectState state;
    private final RelationPolicy policy;

    ParentNames(ProjectState state) {
        this.state = state;
        this.policy = RelationPolicy.of(state.info().adapterType());
    }

    /** Returns the {@code ref} or {@code source} of each parent of a model, in the order of its list of parents. */
    Map<String, Json> of(Node node) {
        Map<String, Json> names = new HashMap<>();
        for (NodeId id : node.dependsOn().nodes()) {
            state.node(id).ifPresent(parent -> addName(names, parent));
        }
        return names;
    }

    private void addName(Map<String, Json> names, Node parent) {
        Relation relation = parent.relation();
        if (relation != null) {
            String rendered = relation.rendered();
            names.putIfAbsent(rendered == null ? policy.render(relation) : rendered, call(parent));
        }
    }

    private static Json call(Node parent) {
        String source = parent.extras().text("source_name");
        boolean isSource = source != null && parent.type().equals(ResourceType.SOURCE);
        return Json.of(
                isSource
                        ? "{{ source('" + source + "', '" + parent.name() + "') }}"
                        : "{{ ref('" + parent.name() + "') }}");
    }
}
