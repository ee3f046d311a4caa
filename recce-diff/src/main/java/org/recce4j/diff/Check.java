package org.recce4j.diff;

import java.util.List;
import java.util.Set;
import org.recce4j.changes.ChangeSet;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.sql.Capability;

/** One request: a comparison of one model, several, or a query. Implementations are immutable and thread-safe. */
public interface Check {

    /** Returns the type, such as {@code value_diff}. */
    String type();

    /** Returns the parameters as they were asked for. */
    Json.Obj params();

    /** Returns what to call the check in a report. */
    String name();

    /** Returns the nodes that the check is about, as far as the states have them; none for a query. */
    default List<NodeId> nodes(ChangeSet changes) {
        return List.of();
    }

    /** Returns what both warehouses must be able to do; where one cannot, the check is skipped. */
    default Set<Capability> requires() {
        return Set.of();
    }

    /**
     * Carries it out.
     *
     * @throws SkipCheckException when it does not apply
     * @throws org.recce4j.model.RecceException when it fails; other checks go on
     */
    CheckResult run(CheckContext context);
}
