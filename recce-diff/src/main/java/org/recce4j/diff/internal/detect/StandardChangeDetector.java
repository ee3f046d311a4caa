package org.recce4j.diff.internal.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.diff.ChangeDetector;
import org.recce4j.diff.ChangeSet;
import org.recce4j.diff.NodeChange;
import org.recce4j.diff.NodeChange.Reason;
import org.recce4j.diff.ProjectFiles;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

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
        Versions versions = new Versions(DbtVersion.of(before), DbtVersion.of(after));
        Compared compared = new Compared(
                before,
                after,
                versions,
                true,
                UnrenderedConfig.AS_WRITTEN,
                macros(before, after),
                Places.of(before, after),
                pairs);
        Variables variables = new Variables(baseFiles, currentFiles, before, after);
        List<NodeChange> changes = new ArrayList<>();
        List<Node> added = new ArrayList<>();
        for (Node node : after.nodes()) {
            Node old = pairs.before(node).orElse(null);
            if (old == null) {
                added.add(node);
                continue;
            }
            Map<Reason, Json> reasons = reasons(old, node, compared, variables);
            if (!reasons.isEmpty()) {
                changes.add(new NodeChange.Modified(
                        base.node(old.id()).orElseThrow(),
                        current.node(node.id()).orElseThrow(),
                        reasons.keySet(),
                        Details.of(reasons)));
            }
        }
        changes.addAll(Renames.added(added, pairs.removed()));
        pairs.removed().forEach(node -> changes.add(new NodeChange.Removed(node)));
        changes.sort((left, right) -> left.id().compareTo(right.id()));
        return new ChangeSet(base, current, changes);
    }

    private static Map<Reason, Json> reasons(Node old, Node now, Compared compared, Variables variables) {
        Map<Reason, Json> reasons = compared.reasons(StandardRules.of(now), old, now, macros(old, now));
        Json changed = variables.changed(old, now);
        if (changed != null) {
            reasons.put(Reason.VARS, changed);
        }
        return reasons;
    }

    /** dbt's own macros change with dbt; they say nothing of the project. */
    private static ChangedMacros macros(ProjectState before, ProjectState after) {
        boolean isSameDbt = Objects.equals(
                before.info().invocation().dbtVersion(),
                after.info().invocation().dbtVersion());
        return ChangedMacros.between(before, after, macro -> isSameDbt || !DbtPackages.contain(macro));
    }

    private static Collection<String> macros(Node before, Node after) {
        List<String> then = before.dependsOn().macros();
        List<String> now = after.dependsOn().macros();
        if (then.equals(now)) {
            return now;
        }
        Set<String> both = new TreeSet<>(then);
        both.addAll(now);
        return both;
    }
}
