package org.recce4j.changes.internal.detect;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/**
 * What a node's files set, before Jinja. dbt 1.12 with its flag on writes the arguments of {@code config()} as text, and reads them
 * anew from a base state of another release ({@code upgrade_unrendered_config}): up to 1.11 they stand there rendered, or as
 * Python's picture of a tree. Thread-safe.
 */
final class UnrenderedConfig {

    /** With the flag on, the base's {@code config()} calls are read again since this version. */
    private static final DbtVersion READS_ANEW = DbtVersion.of("1.12");

    /** Tests that dbt makes without a call of {@code config()}. */
    private static final List<List<String>> SIMPLE_TESTS =
            List.of(List.of("macro.dbt.test_not_null"), List.of("macro.dbt.test_unique"));

    private final boolean readsAnew;
    private final DbtTemplates templates;
    private final Map<NodeId, Json.Obj> read = new ConcurrentHashMap<>();

    private UnrenderedConfig(boolean readsAnew, DbtTemplates templates) {
        this.readsAnew = readsAnew;
        this.templates = templates;
    }

    /** Returns what the artifacts say, as it is. */
    static UnrenderedConfig asWritten(StatePair states) {
        return new UnrenderedConfig(false, states.templates());
    }

    static UnrenderedConfig asDbt(StatePair states, boolean moreUnrendered) {
        ProjectState current = states.current();
        String before = states.base().info().invocation().dbtVersion();
        boolean isOtherRelease =
                before != null && !before.equals(current.info().invocation().dbtVersion());
        boolean isAsked = moreUnrendered && !DbtVersion.of(current).isBefore(READS_ANEW);
        return new UnrenderedConfig(isAsked && isOtherRelease, states.templates());
    }

    /** Returns what the files set for a node of the base state. */
    Json.Obj of(Node before) {
        return readsAnew
                ? read.computeIfAbsent(before.id(), id -> readAnew(before))
                : before.config().unrendered();
    }

    private Json.Obj readAnew(Node node) {
        Json.Obj unrendered = node.config().unrendered();
        if (unrendered.fields().isEmpty()
                || SIMPLE_TESTS.contains(node.dependsOn().macros())) {
            return unrendered;
        }
        for (Map.Entry<String, String> argument :
                templates.configArguments(node).entrySet()) {
            unrendered = unrendered.with(argument.getKey(), Json.of(argument.getValue()));
        }
        return unrendered;
    }
}
