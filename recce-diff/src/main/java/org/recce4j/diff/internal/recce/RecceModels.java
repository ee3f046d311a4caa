package org.recce4j.diff.internal.recce;

import java.util.List;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.internal.distribution.SideTable;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;

/** Finds the tables of models as Recce does. */
final class RecceModels {

    private RecceModels() {}

    static SideTable table(CheckContext.Side side, String name) {
        Node node = RecceNodes.byName(side.state(), name)
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
}
