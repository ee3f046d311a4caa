package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeChange;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ProjectFiles;

/** Reports whatever differs, and nothing that only another dbt version, engine or environment makes of the same project. */
public final class StandardChangeDetector implements ChangeDetector {

    private final ProjectFiles baseFiles;
    private final ProjectFiles currentFiles;

    public StandardChangeDetector(ProjectFiles baseFiles, ProjectFiles currentFiles) {
        this.baseFiles = baseFiles;
        this.currentFiles = currentFiles;
    }

    @Override
    public ChangeSet detect(ProjectState base, ProjectState current) {
        ProjectState before = base.withoutCatalog();
        ProjectState after = current.withoutCatalog();
        NodePairs pairs = new NodePairs(before, after);
        ProjectMacros macros = new ProjectMacros(before, after);
        Compared compared = new Compared(
                before,
                after,
                Versions.of(before, after),
                true,
                UnrenderedConfig.AS_WRITTEN,
                macros.changed(),
                Environments.of(before, after, macros::changesNames),
                pairs);
        Variables variables = new Variables(baseFiles, currentFiles, before, after);
        List<NodeChange> changes = new ArrayList<>();
        List<Node> added = new ArrayList<>();
        for (Node node : after.nodes()) {
            Node old = pairs.before(node).orElse(null);
            Set<String> called = macros.calledBy(old, node);
            if (old == null) {
                added.add(node);
                continue;
            }
            Map<Reason, Json> reasons = reasons(old, node, compared, called, variables);
            if (!reasons.isEmpty()) {
                changes.add(new NodeChange.Modified(
                        base.node(old.id()).orElseThrow(),
                        current.node(node.id()).orElseThrow(),
                        reasons.keySet(),
                        Details.of(reasons)));
            }
        }
        changes.addAll(Renames.added(added, pairs.removed()));
        for (Node node : pairs.removed()) {
            macros.calledBy(node, null);
            changes.add(removed(node, compared));
        }
        changes.addAll(new ItemChanges(compared).all(macros.uncalled()));
        changes.sort((left, right) -> left.id().compareTo(right.id()));
        return new ChangeSet(base, current, changes);
    }

    private static Map<Reason, Json> reasons(
            Node old, Node now, Compared compared, Set<String> called, Variables variables) {
        Map<Reason, Json> reasons = compared.reasons(StandardRules.of(now), old, now, called);
        Json changed = variables.changed(old, now);
        if (changed != null) {
            reasons.put(Reason.VARS, changed);
        }
        return reasons.isEmpty() && compared.versions().areOneRelease()
                ? DbtFindings.reasons(old, now, compared)
                : reasons;
    }

    private static NodeChange removed(Node node, Compared compared) {
        Json broken = ContractComparison.removed(node, compared);
        return broken == null
                ? new NodeChange.Removed(node)
                : new NodeChange.Removed(node, Set.of(Reason.CONTRACT), Details.of(Map.of(Reason.CONTRACT, broken)));
    }
}
