package org.recce4j.render.internal.cte;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.recce4j.model.NodeId;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.internal.dbt.DbtBehaviour;
import org.recce4j.render.internal.dbt.DbtRule;

/**
 * Finds the CTEs that SQL needs: each ephemeral model once, behind those that it needs itself
 * ({@code _recursively_prepend_ctes} of dbt's {@code compilation.py}). For one thread.
 */
public final class EphemeralOrder {

    private final Ephemerals ephemerals;
    private final DbtBehaviour behaviour;
    private final List<Cte> ctes = new ArrayList<>();
    private final Set<NodeId> seen = new HashSet<>();
    private final Set<NodeId> done = new HashSet<>();
    private final Deque<Visit> open = new ArrayDeque<>();

    private EphemeralOrder(Ephemerals ephemerals, DbtBehaviour behaviour) {
        this.ephemerals = ephemerals;
        this.behaviour = behaviour;
    }

    /**
     * Returns the CTEs of SQL in their order.
     *
     * @throws RenderException if a model needs itself, if one that needs others has no SQL, or if rendering a model
     *     throws it
     */
    public static List<Cte> of(Ephemerals.Body body, Ephemerals ephemerals, DbtBehaviour behaviour) {
        EphemeralOrder order = new EphemeralOrder(ephemerals, behaviour);
        order.add(body);
        return List.copyOf(order.ctes);
    }

    private void add(Ephemerals.Body body) {
        Iterator<NodeId> wanted = needed(body).iterator();
        while (wanted.hasNext() || !open.isEmpty()) {
            Visit last = open.peek();
            Iterator<NodeId> next = last == null ? wanted : last.needed();
            if (next.hasNext()) {
                enter(next.next());
            } else if (last != null) {
                open.pop();
                done.add(last.id());
                if (last.needsOthers() && !behaviour.has(DbtRule.CTES_WRAP_SQL)) {
                    EphemeralCtes.requireStatement(last.sql());
                }
                ctes.add(new Cte(ephemerals.cteName(last.id()), last.sql()));
            }
        }
    }

    private void enter(NodeId id) {
        if (seen.add(id)) {
            Ephemerals.Body body = ephemerals.render(id);
            Collection<NodeId> needed = needed(body);
            open.push(new Visit(id, body.sql(), !needed.isEmpty(), needed.iterator()));
        } else if (!done.contains(id)) {
            throw new RenderException(RenderErrorCode.COMPILATION, "Found a cycle: " + cycle(id));
        }
    }

    private String cycle(NodeId id) {
        List<NodeId> path = new ArrayList<>(List.of(id));
        for (Visit visit : open) {
            path.add(0, visit.id());
            if (visit.id().equals(id)) {
                break;
            }
        }
        return path.stream().map(NodeId::value).collect(Collectors.joining(" --> "));
    }

    private Collection<NodeId> needed(Ephemerals.Body body) {
        return behaviour.has(DbtRule.CTES_IN_ORDER_OF_TEXT)
                ? NamesInText.order(body.ephemerals(), ephemerals, body.sql())
                : body.ephemerals();
    }

    private record Visit(NodeId id, String sql, boolean needsOthers, Iterator<NodeId> needed) {}
}
