package org.recce4j.diff.internal.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.LineageDiff;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.internal.check.NodeFilter;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.policy.ComparingCheck;
import org.recce4j.diff.internal.policy.MeasureKinds;
import org.recce4j.diff.result.LineageChanges;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

/**
 * {@code lineage_diff}: the selected nodes of all packages; with {@code view_mode: changed_models}, the default, of these what changed,
 * what is downstream of it, and the parents of both. No query is run.
 */
public record LineageDiffCheck(Json.Obj params, NodeFilter selection, boolean ofAllPackages) implements ComparingCheck {

    public static final String TYPE = "lineage_diff";

    /** The names of its parameters. */
    public static final List<String> PARAMETERS = Params.names(NodeFilter.PARAMS, List.of(POLICY));

    public static LineageDiffCheck of(Json.Obj params) {
        Params given = new Params(TYPE, params).requireKnown(PARAMETERS).requirePolicy(MeasureKinds.NONE);
        return new LineageDiffCheck(params, NodeFilter.of(given, true), !given.has("packages"));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return selection.select() == null ? "lineage" : "lineage of " + selection.select();
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return List.copyOf(selected(changes));
    }

    @Override
    public DiffPlan explain(CheckContext context) {
        return DiffPlan.of(new DiffPlan.Stage(
                "states", "whether the nodes and their edges are the same", DiffPlan.Stage.ALWAYS, List.of(), 0));
    }

    @Override
    public CheckResult run(CheckContext context) {
        ChangeSet changes = context.changes();
        LineageDiff lineage = changes.lineage();
        Set<NodeId> selected = selected(changes);
        selected.removeIf(id -> !context.includes(id));
        List<LineageChanges.Place> nodes = new ArrayList<>();
        for (LineageDiff.Node node : lineage.nodes()) {
            if (selected.contains(node.id())) {
                nodes.add(place(node, changes));
            }
        }
        return new LineageChanges(
                nodes,
                lineage.edges().stream()
                        .filter(edge -> selected.contains(edge.parent()) && selected.contains(edge.child()))
                        .toList());
    }

    private Set<NodeId> selected(ChangeSet changes) {
        return (ofAllPackages ? selection.inPackages(packages(changes)) : selection).of(changes);
    }

    private static List<String> packages(ChangeSet changes) {
        Set<String> packages = new TreeSet<>();
        changes.base().nodes().forEach(node -> packages.add(node.definition().packageName()));
        changes.current().nodes().forEach(node -> packages.add(node.definition().packageName()));
        return List.copyOf(packages);
    }

    private static LineageChanges.Place place(LineageDiff.Node node, ChangeSet changes) {
        Optional<Node> before = changes.base().node(node.id());
        Node found = changes.current().node(node.id()).or(() -> before).orElseThrow();
        return new LineageChanges.Place(
                node.id(), found.name(), found.config().materialized(), node.status(), node.impacted());
    }
}
