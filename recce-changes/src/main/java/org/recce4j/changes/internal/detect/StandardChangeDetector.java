package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeChange;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.render.RenderInputs;

/** Reports whatever differs, and nothing that only another dbt version, engine or environment makes of the same project. */
public final class StandardChangeDetector implements ChangeDetector {

    private final RenderInputs baseInputs;
    private final RenderInputs currentInputs;
    private final DbtTemplates templates = new DbtTemplates();

    public StandardChangeDetector(RenderInputs baseInputs, RenderInputs currentInputs) {
        this.baseInputs = baseInputs;
        this.currentInputs = currentInputs;
    }

    @Override
    public ChangeSet detect(ProjectState base, ProjectState current) {
        StatePair states = StatePair.of(base, current, templates);
        NodePairs pairs = new NodePairs(states.base(), states.current());
        ProjectMacros macros = new ProjectMacros(states);
        Environments environments = Environments.of(states, macros::changesNames);
        StandardContext context = new StandardContext(states, environments, pairs);
        ChangedVariables variables = new ChangedVariables(base, current, InputPair.of(baseInputs, currentInputs));
        DbtFindings dbt = new DbtFindings(context);
        List<NodeChange> changes = new ArrayList<>();
        List<Node> added = new ArrayList<>();
        for (Node node : states.current().nodes()) {
            Node old = pairs.before(node).orElse(null);
            Set<String> called = macros.calledBy(old, node);
            if (old == null) {
                added.add(node);
                continue;
            }
            Differences found = Differences.of(StandardRules.KINDS.of(node), old, node, context);
            found.add(Reason.MACROS, macros.changed().chains(called));
            found.add(Reason.VARS, variables.changed(old, node));
            if (found.isEmpty() && states.versions().areOneRelease()) {
                found = dbt.differences(old, node);
            }
            if (!found.isEmpty()) {
                changes.add(new NodeChange.Modified(
                        base.node(old.id()).orElseThrow(),
                        current.node(node.id()).orElseThrow(),
                        found.reasons(),
                        found.details()));
            }
        }
        changes.addAll(NodeRenames.added(added, pairs.removed()));
        for (Node node : pairs.removed()) {
            macros.calledBy(node, null);
            changes.add(removed(node, states));
        }
        changes.addAll(new ItemChanges(context).all(macros.uncalled()));
        changes.sort((left, right) -> left.id().compareTo(right.id()));
        return new ChangeSet(base, current, changes);
    }

    private static NodeChange removed(Node node, StatePair states) {
        Differences broken = new Differences();
        broken.add(Reason.CONTRACT, ContractComparison.removed(node, states));
        return new NodeChange.Removed(node, broken.reasons(), broken.details());
    }
}
