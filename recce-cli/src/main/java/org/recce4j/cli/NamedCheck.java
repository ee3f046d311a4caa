package org.recce4j.cli;

import java.util.List;
import java.util.Set;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.Policy;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.RecceException;
import org.recce4j.sql.Capability;

/** A check under another name than its own, such as the one that a recce.yml gives it. */
record NamedCheck(String name, Check check) implements Check {

    /** Returns a check whose name says to how many of its nodes a run narrows it, unless the user gave it its name. */
    static Check narrowed(Check check, ChangeSet changes, Set<NodeId> selected) {
        if (check instanceof NamedCheck) {
            return check;
        }
        List<NodeId> nodes;
        try {
            nodes = check.nodes(changes);
        } catch (RecceException failsWhenItRuns) {
            return check;
        }
        long left = nodes.stream().filter(selected::contains).count();
        return left == 0 || left == nodes.size()
                ? check
                : new NamedCheck(check.name() + ", narrowed to " + left + " of " + nodes.size(), check);
    }

    @Override
    public String type() {
        return check.type();
    }

    @Override
    public Json.Obj params() {
        return check.params();
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return check.nodes(changes);
    }

    @Override
    public Set<Capability> requires() {
        return check.requires();
    }

    @Override
    public Policy policy() {
        return check.policy();
    }

    @Override
    public DiffPlan explain(CheckContext context) {
        return check.explain(context);
    }

    @Override
    public CheckResult run(CheckContext context) {
        return check.run(context);
    }
}
