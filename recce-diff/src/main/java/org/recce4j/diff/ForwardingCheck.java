package org.recce4j.diff;

import java.util.List;
import java.util.Set;
import org.recce4j.changes.ChangeSet;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.sql.Capability;

/** A check that does what another check does, apart from the methods that an implementation overrides. */
public interface ForwardingCheck extends Check {

    /** Returns the other check. */
    Check check();

    @Override
    default String name() {
        return check().name();
    }

    @Override
    default String type() {
        return check().type();
    }

    @Override
    default Json.Obj params() {
        return check().params();
    }

    @Override
    default List<NodeId> nodes(ChangeSet changes) {
        return check().nodes(changes);
    }

    @Override
    default Set<Capability> requires() {
        return check().requires();
    }

    @Override
    default Policy policy() {
        return check().policy();
    }

    @Override
    default DiffPlan explain(CheckContext context) {
        return check().explain(context);
    }

    @Override
    default CheckResult run(CheckContext context) {
        return check().run(context);
    }
}
