package org.recce4j.render.internal.relation;

import java.util.Map;
import org.recce4j.model.*;

public final class RelationFactory {
    private final RelationPolicy policy;
    public RelationFactory(StateInfo info) { policy = RelationPolicy.of(info.adapterType()); }
    public Object of(Node node) { return policy.render(java.util.Objects.requireNonNull(node.relation())); }
    public Object api() { return Map.of(); }
    public Object columnApi() { return Map.of(); }
}
