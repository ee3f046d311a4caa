package org.recce4j.diff.internal.recce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recce4j.model.Column;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** A node's columns as Recce's lineage has them: of the catalog, with marks that the names of tests leave. */
final class RecceColumns {

    private RecceColumns() {}

    /** Returns the types by name, in the order of the catalog. */
    static Map<String, String> types(Node node) {
        Map<String, String> types = new LinkedHashMap<>();
        for (Column column : node.columns()) {
            if (column.isInCatalog()) {
                types.put(column.name(), String.valueOf(column.type()));
            }
        }
        return types;
    }

    /** Returns the types of a node's columns by its name; none if the state lacks it. */
    static Map<String, String> types(ProjectState state, String name) {
        return RecceNodes.byName(state, name).map(RecceColumns::types).orElse(Map.of());
    }

    /** Returns the types with the marks: {@code {type, not_null?, unique?}} by name. */
    static Map<String, Json.Obj> marked(Node node, ProjectState state) {
        Set<String> notNull = tested("not_null", node, state);
        Set<String> unique = tested("unique", node, state);
        Map<String, Json.Obj> marked = new LinkedHashMap<>();
        types(node).forEach((name, type) -> {
            Json.Obj.Builder column = Json.Obj.builder().put("type", type);
            if (notNull.contains(name)) {
                column.put("not_null", true);
            }
            if (unique.contains(name)) {
                column.put("unique", true);
            }
            marked.put(name, column.build());
        });
        return marked;
    }

    private static Set<String> tested(String test, Node node, ProjectState state) {
        String start = test + "_" + node.name() + "_";
        List<NodeId> children = List.copyOf(state.lineage().children(node.id()));
        return children.stream()
                .filter(child -> child.type().name().equals("test"))
                .map(child -> child.value().split("\\.", -1)[2])
                .filter(name -> name.startsWith(start))
                .map(name -> name.substring(start.length()))
                .collect(Collectors.toSet());
    }
}
