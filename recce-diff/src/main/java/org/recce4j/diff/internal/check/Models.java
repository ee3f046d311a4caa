package org.recce4j.diff.internal.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;

/** Finds the nodes that a check names, and their relations. */
public final class Models {

    private Models() {}

    /**
     * Finds a node by unique id, or a model, seed or snapshot by name: the root project's first, then the latest version,
     * then by id.
     */
    public static Optional<Node> find(ProjectState state, String nameOrId) {
        Optional<Node> byId = NodeId.find(nameOrId).flatMap(state::node);
        return byId.isPresent() ? byId : byName(state, nameOrId);
    }

    /** Returns what these names and ids mean in either state. */
    public static List<NodeId> ids(ChangeSet changes, Collection<String> namesOrIds) {
        return namesOrIds.stream()
                .flatMap(nameOrId ->
                        Stream.of(changes.base(), changes.current()).flatMap(state -> find(state, nameOrId).stream()))
                .map(Node::id)
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Node> byName(ProjectState state, String name) {
        List<Node> named = state.named(name).stream()
                .filter(node -> node.type().isRefable())
                .toList();
        return named.stream()
                .min(Comparator.comparing((Node node) -> !isInRootProject(state, node))
                        .thenComparing(node -> !isLatestVersion(node))
                        .thenComparing(Node::id));
    }

    public static boolean isInRootProject(ProjectState state, Node node) {
        return node.definition().packageName().equals(state.info().projectName());
    }

    private static boolean isLatestVersion(Node node) {
        return node.extras().get("version").equals(node.extras().get("latest_version"));
    }

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
        return find(side.state(), nameOrId)
                .orElseThrow(() -> new DiffException(
                        DiffErrorCode.MODEL_NOT_FOUND,
                        "Cannot read the rows of \"" + nameOrId + "\"" + whyMissing(context, side, nameOrId)));
    }

    private static String whyMissing(CheckContext context, CheckContext.Side side, String nameOrId) {
        CheckContext.Side other = side.equals(context.base()) ? context.current() : context.base();
        return find(other.state(), nameOrId).isPresent()
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

    /**
     * Requires two tables: of one table nobody learns what a change did to it.
     *
     * @throws InconclusiveException if base and current are the same table, or the warehouse does not say
     */
    public static void requireTwoTables(CheckContext context, Relation base, Relation current) {
        whyOneTable(context, base, current).ifPresent(why -> {
            throw new InconclusiveException(why);
        });
    }

    /** Returns why nothing can be said about base and current: they are the same table, or might be. */
    public static Optional<String> whyOneTable(CheckContext context, Relation base, Relation current) {
        boolean alike = isAlike(base.identifier(), current.identifier()) && isAlike(base.schema(), current.schema());
        if (!alike) {
            return Optional.empty();
        }
        boolean isOneDatabase = context.isOneDatabase(base, current);
        boolean mightBeOne = isAlike(base.database(), current.database()) && context.mightBeOnePlace();
        if (!isOneDatabase && !mightBeOne) {
            return Optional.empty();
        }
        String name = current.displayName();
        return Optional.of(
                isOneDatabase || context.isOnePlace()
                        ? "base and current are the same table, " + name
                                + "; build the two environments into different schemas or databases"
                        : "base and current might be the same table, " + name
                                + ": the warehouse does not say whether their connections lead to the same tables; build the two"
                                + " environments into different schemas");
    }

    /** Most warehouses ignore case; a part that is not given is that of the connection. */
    private static boolean isAlike(@Nullable String before, @Nullable String after) {
        return before == null || after == null || before.equalsIgnoreCase(after);
    }
}
