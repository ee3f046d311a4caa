package org.recce4j.render.internal.calibration;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
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
            state.node(id).filter(parent -> parent.relation() != null).ifPresent(parent -> {
                String rendered = parent.relation().rendered();
                names.putIfAbsent(rendered == null ? policy.render(parent.relation()) : rendered, call(parent));
            });
        }
        return names;
    }

    private static Json call(Node parent) {
        String source = parent.extras().text("source_name");
        @Nullable String first = parent.type().equals(ResourceType.SOURCE) ? source : null;
        return Json.of(
                first == null
                        ? "{{ ref('" + parent.name() + "') }}"
                        : "{{ source('" + first + "', '" + parent.name() + "') }}");
    }
}
