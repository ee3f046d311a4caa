package org.recce4j.diff.internal.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.SkipCheckException;
import org.recce4j.diff.internal.check.Affected;
import org.recce4j.diff.internal.check.NodeFilter;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.check.TableNodes;
import org.recce4j.diff.internal.policy.ComparingCheck;
import org.recce4j.diff.internal.policy.MeasureKinds;
import org.recce4j.diff.result.SchemaDiff;
import org.recce4j.model.Column;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ResourceType;

/**
 * {@code schema_diff}: {@code node_id}, one or a list; the selected nodes when it is not given. No query is run.
 *
 * @param ofChanges whether a node that the changes cannot affect is left out if a catalog lacks it
 */
public record SchemaDiffCheck(Json.Obj params, List<NodeId> targets, NodeFilter selection, boolean ofChanges)
        implements ComparingCheck {

    public static final String TYPE = "schema_diff";

    /** The names of its parameters. */
    public static final List<String> PARAMETERS = Params.names(List.of("node_id"), NodeFilter.PARAMS, POLICY);

    private static final MeasureKinds MEASURES =
            MeasureKinds.of("columns", "added_columns", "removed_columns", "retyped_columns");

    public static SchemaDiffCheck of(Json.Obj params) {
        Params given = new Params(TYPE, params).requireKnown(PARAMETERS).requirePolicy(MEASURES);
        List<NodeId> targets =
                given.listOrText("node_id").stream().map(SchemaDiffCheck::id).toList();
        NodeFilter selection = NodeFilter.of(given);
        if (!targets.isEmpty()) {
            given.refuseBeside("node_id", NodeFilter.PARAMS);
        }
        return new SchemaDiffCheck(params, targets, selection, false);
    }

    /** A build of the changed nodes alone leaves a catalog without the others; they are no reason to doubt the result. */
    public static SchemaDiffCheck ofChanges(Json.Obj params) {
        SchemaDiffCheck check = of(params);
        return new SchemaDiffCheck(check.params, check.targets, check.selection, true);
    }

    private static NodeId id(String text) {
        return NodeId.find(text)
                .orElseThrow(() -> new DiffException(
                        DiffErrorCode.INVALID_CHECK,
                        "Cannot make a schema_diff: \"" + text
                                + "\" is not a unique id; it looks like model.<package>.<name>"));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return switch (targets.size()) {
            case 0 -> selection.select() == null ? "schema of all nodes" : "schema of " + selection.select();
            case 1 -> "schema of " + targets.get(0);
            default -> "schema of " + targets.size() + " nodes";
        };
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return List.copyOf(
                targets.isEmpty()
                        ? selection.of(changes).stream()
                                .filter(id -> hasColumns(changes.base().node(id))
                                        || hasColumns(changes.current().node(id)))
                                .toList()
                        : new TreeSet<>(targets));
    }

    @Override
    public DiffPlan explain(CheckContext context) {
        return DiffPlan.of(new DiffPlan.Stage(
                "catalogs", "whether the columns are the same", DiffPlan.Stage.ALWAYS, List.of(), 0));
    }

    @Override
    public CheckResult run(CheckContext context) {
        List<SchemaDiff.ColumnChange> changes = new ArrayList<>();
        List<SchemaDiff.Unchecked> unchecked = new ArrayList<>();
        List<NodeId> without = new ArrayList<>();
        Set<NodeId> affected = ofChanges ? Affected.by(context.changes()) : Set.of();
        CatalogTypes catalogs = CatalogTypes.of(context);
        int checked = 0;
        int leftOut = 0;
        for (NodeId id : nodes(context.changes())) {
            Optional<Node> before = context.base().state().node(id);
            Optional<Node> after = context.current().state().node(id);
            requireOneOf(id, before, after);
            if (!context.includes(id)) {
                continue;
            }
            if (lacksCatalog(before) || lacksCatalog(after)) {
                if (ofChanges && !affected.contains(id)) {
                    leftOut++;
                } else {
                    unchecked.add(
                            new SchemaDiff.Unchecked(id, lacksCatalog(before), lacksCatalog(after), advice(context)));
                }
            } else if (before.filter(Node::isInCatalog).isPresent()
                    || after.filter(Node::isInCatalog).isPresent()) {
                checked++;
                changes.addAll(catalogs.compare(id, types(before), types(after)));
            } else {
                without.add(id);
            }
        }
        if (leftOut > 0 && checked == 0 && unchecked.isEmpty()) {
            throw new SkipCheckException(
                    Outcome.Reason.NOT_APPLICABLE,
                    "the changes affect no node with columns, and no other node is in both catalogs");
        }
        return new SchemaDiff(changes, checked, unchecked, without, leftOut, catalogs.kinds());
    }

    private static String advice(CheckContext context) {
        String without = Stream.of(context.base(), context.current())
                .filter(side -> !side.state().hasCatalog())
                .map(CheckContext.Side::name)
                .collect(Collectors.joining(" and "));
        return without.isEmpty()
                ? "run dbt docs generate"
                : "no catalog was read for " + without + ": run dbt docs generate, and do not ignore its catalog.json";
    }

    private static void requireOneOf(NodeId id, Optional<Node> before, Optional<Node> after) {
        if (before.isEmpty() && after.isEmpty()) {
            throw new DiffException(
                    DiffErrorCode.MODEL_NOT_FOUND, "Cannot compare \"" + id + "\": neither state has such a node");
        }
    }

    private static boolean hasColumns(Optional<Node> node) {
        return node.filter(found -> (found.type().isRefable() || found.type().equals(ResourceType.SOURCE))
                        && TableNodes.hasRows(found))
                .isPresent();
    }

    private static boolean lacksCatalog(Optional<Node> node) {
        return hasColumns(node) && !node.orElseThrow().isInCatalog();
    }

    private static Map<String, String> types(Optional<Node> node) {
        Map<String, String> types = new LinkedHashMap<>();
        for (Column column : node.map(Node::columns).orElse(List.of())) {
            String type = column.type();
            if (type != null) {
                types.put(column.name(), type);
            }
        }
        return types;
    }
}
