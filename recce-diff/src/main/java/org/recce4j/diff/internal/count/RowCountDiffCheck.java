package org.recce4j.diff.internal.count;

import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.result.RowCountDiff;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jooq.impl.DSL;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.ResourceType;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.Sql;

/** {@code row_count_diff}: {@code node_names} and {@code node_ids}; all of the root project when neither is given. */
public record RowCountDiffCheck(Json.Obj params, List<String> targets) implements Check {

    public static final String TYPE = "row_count_diff";

    public static RowCountDiffCheck of(Json.Obj params) {
        Params given = new Params(TYPE, params);
        given.refuseSelectors();
        Set<String> targets = new LinkedHashSet<>(given.list("node_ids"));
        targets.addAll(given.list("node_names"));
        return new RowCountDiffCheck(params, List.copyOf(targets));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return switch (targets.size()) {
            case 0 -> "row count of all nodes";
            case 1 -> "row count of " + targets.get(0);
            default -> "row count of " + targets.size() + " nodes";
        };
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        Set<NodeId> ids = new TreeSet<>();
        for (String target : targets(changes.base(), changes.current())) {
            Models.find(changes.base(), target).map(Node::id).ifPresent(ids::add);
            Models.find(changes.current(), target).map(Node::id).ifPresent(ids::add);
        }
        return List.copyOf(ids);
    }

    @Override
    public CheckResult run(CheckContext context) {
        List<RowCountDiff.NodeCount> counts = new ArrayList<>();
        Set<NodeId> seen = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (String target : targets(context.base().state(), context.current().state())) {
            Optional<Node> base = Models.find(context.base().state(), target);
            Optional<Node> current = Models.find(context.current().state(), target);
            Optional<Node> either = current.or(() -> base);
            if (either.isPresent() && !seen.add(either.get().id())) {
                continue;
            }
            String name = either.map(Node::name).orElse(target);
            counts.add(new RowCountDiff.NodeCount(
                    names.add(name)
                            ? name
                            : either.map(node -> node.id().value()).orElse(target),
                    count(context.base(), target, base),
                    count(context.current(), target, current)));
        }
        return new RowCountDiff(counts);
    }

    private List<String> targets(ProjectState base, ProjectState current) {
        return targets.isEmpty() ? all(base, current) : targets;
    }

    private static List<String> all(ProjectState base, ProjectState current) {
        Set<String> ids = new TreeSet<>();
        for (ProjectState state : List.of(base, current)) {
            Predicate<Node> counted = node -> node.type().isRefable() && Models.isInRootProject(state, node);
            state.nodes().stream()
                    .filter(counted)
                    .map(node -> node.id().value())
                    .forEach(ids::add);
        }
        return List.copyOf(ids);
    }

    private static RowCountDiff.Count count(CheckContext.Side side, String target, Optional<Node> found) {
        if (found.isEmpty()) {
            return new RowCountDiff.Count(
                    null, "not_in_manifest", "\"" + target + "\" is not in the " + side.name() + " manifest");
        }
        Node node = found.get();
        boolean countable = node.type().isRefable() || node.type().equals(ResourceType.SOURCE);
        Relation relation = node.relation();
        if (!countable || relation == null) {
            return new RowCountDiff.Count(
                    null, "unsupported_resource_type", "a " + node.type() + " has no rows of its own");
        }
        if (!Models.hasRows(node)) {
            return new RowCountDiff.Count(
                    null,
                    "unsupported_materialization",
                    "materialized as " + node.config().materialized() + ", it has no rows of its own");
        }
        return count(side, node, relation);
    }

    private static RowCountDiff.Count count(CheckContext.Side side, Node node, Relation relation) {
        var dialect = side.runner().dialect();
        String sql = Sql.text(Sql.builder(dialect).select(DSL.count()).from(Sql.table(dialect, relation)));
        try {
            String label = "row count of " + node.id() + " in " + side.name();
            return side.runner().query(label, sql, rows -> {
                rows.next();
                return RowCountDiff.Count.of(rows.getLong(1));
            });
        } catch (SqlException failure) {
            if (failure.code() == SqlErrorCode.TABLE_NOT_FOUND) {
                return problem(failure, "table_not_found");
            }
            if (failure.code() == SqlErrorCode.PERMISSION_DENIED) {
                return problem(failure, "permission_denied");
            }
            throw failure;
        }
    }

    private static RowCountDiff.Count problem(SqlException failure, String status) {
        return new RowCountDiff.Count(null, status, Objects.toString(failure.getMessage(), status));
    }
}
