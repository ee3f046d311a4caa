package org.recce4j.changes.internal.detect;

import java.util.Set;
import org.recce4j.model.Code;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

/** Two states laid over each other, as Recce does before it asks dbt. */
public final class BothStates {

    /** The types that dbt keeps among the manifest's nodes and Recce shows. */
    static final Set<String> BUILT = Set.of("model", "seed", "snapshot");

    /** What Recce puts in place of the text of a node that is gone. */
    private static final String REMOVED = "__removed__";

    private BothStates() {}

    /** Returns the nodes of both: of two with one id the current one; one that is gone has another text than it had. */
    public static ProjectState overlaid(ProjectState base, ProjectState current) {
        ProjectState.Builder both = ProjectState.builder(current.info());
        base.macros().forEach(both::add);
        current.macros().forEach(both::add);
        for (Node node : base.nodes()) {
            both.add(BUILT.contains(node.type().name()) ? withoutText(node) : node);
        }
        current.nodes().forEach(both::add);
        return both.build();
    }

    private static Node withoutText(Node node) {
        Code code = node.code();
        return node.toBuilder()
                .code(new Code(code.language(), REMOVED, code.compiled(), code.checksum()))
                .build();
    }
}
