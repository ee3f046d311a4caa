package org.recce4j.cli;

import java.util.List;
import java.util.Set;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.sql.Capability;

/** A check under the name that a recce.yml gives it. */
record NamedCheck(String name, Check check) implements Check {

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
    public CheckResult run(CheckContext context) {
        return check.run(context);
    }
}
