package org.recce4j.diff.internal.check;

import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;

/** Finds the nodes that a check names as tables of a side, and their relations. */
public final class TableNodes {

    private TableNodes() {}

    /** Returns whether the node is a table or view of the warehouse. */
    public static boolean hasRows(Node node) {
        return node.relation() != null && !"ephemeral".equals(node.config().materialized());
    }

    /**
     * Returns a node of a side, base or current.
     *
     * @throws DiffException MODEL_NOT_FOUND
     */
    public static Node require(CheckContext context, CheckContext.Side side, String nameOrId) {
        return Models.find(side.state(), nameOrId)
                .orElseThrow(() -> new DiffException(
                        DiffErrorCode.MODEL_NOT_FOUND,
                        "Cannot read the rows of \"" + nameOrId + "\"" + whyMissing(context, side, nameOrId)));
    }

    private static String whyMissing(CheckContext context, CheckContext.Side side, String nameOrId) {
        CheckContext.Side other = side.equals(context.base()) ? context.current() : context.base();
        return Models.find(other.state(), nameOrId).isPresent()
                ? " in " + side.name() + ": only " + other.name() + " has it"
                : ": no state has such a model, seed, snapshot or id (name a source by its id, such as"
                        + " source.shop.raw.orders)";
    }

    public static Relation requireRelation(CheckContext.Side side, Node node) {
        Relation relation = node.relation();
        if (relation == null || !hasRows(node)) {
            String materialized = node.config().materialized();
            throw new DiffException(
                    DiffErrorCode.NO_RELATION,
                    "Cannot read rows of " + node.id() + ": in " + side.name() + " it is "
                            + (materialized == null ? "no table" : "materialized as " + materialized)
                            + " and has no rows of its own; name a model that reads it");
        }
        return relation;
    }
}
