package org.recce4j.diff.internal.recce;

import java.util.List;
import java.util.Optional;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.internal.distribution.SideTable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.ResourceType;

/** Finds models as Recce does: the first node of a name, of whatever package, version or type. */
final class RecceModels {

    private RecceModels() {}

    static Optional<Node> find(ProjectState state, String name) {
        return state.named(name).stream()
                .filter(node -> !node.type().equals(ResourceType.SOURCE))
                .findFirst();
    }

    static SideTable table(CheckContext.Side side, String name) {
        Node node = find(side.state(), name)
                .orElseThrow(() -> new DiffException(
                        DiffErrorCode.MODEL_NOT_FOUND,
                        "Cannot find model \"" + name + "\" in the " + side.name() + " environment"));
        Relation relation = node.relation();
        if (relation == null) {
            throw new DiffException(
                    DiffErrorCode.NO_RELATION, "Cannot read " + node.id() + " in " + side.name() + ": it is no table");
        }
        return new SideTable(side, node, relation, List.of());
    }

    /** Returns what {@code recce summary} concludes of a check of one model. */
    static Json.Obj conclusion(SideTable current, boolean changed) {
        return Json.Obj.builder()
                .put("changed", changed)
                .put("related_node_ids", List.of(current.node().id().value()))
                .put("changed_nodes", null)
                .build();
    }
}
