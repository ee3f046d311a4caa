package org.recce4j.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.internal.check.Affected;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.check.TableNodes;
import org.recce4j.diff.internal.metadata.SchemaDiffCheck;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** What to look at if nobody says. */
final class DefaultChecks {

    private final ChangeSet changes;
    private final CheckDefaults defaults;
    private final Map<NodeId, List<String>> primaryKeys = new HashMap<>();

    DefaultChecks(ChangeSet changes, Map<String, List<String>> primaryKeys, CheckDefaults defaults) {
        this.changes = changes;
        this.defaults = defaults;
        primaryKeys.forEach((model, key) -> this.primaryKeys.put(require(model), key));
    }

    private NodeId require(String model) {
        Optional<Node> current = Models.find(changes.current(), model);
        return current.or(() -> Models.find(changes.base(), model))
                .map(Node::id)
                .orElseThrow(() -> new DiffException(
                        DiffErrorCode.MODEL_NOT_FOUND,
                        "Cannot use the primary key of \"" + model
                                + "\": neither state has such a model, seed, snapshot or id"));
    }

    List<Check> ofChanges() {
        return of(
                Checks.make(SchemaDiffCheck.TYPE, allPackages(), defaults, SchemaDiffCheck::ofChanges),
                Affected.by(changes));
    }

    List<Check> ofEverything() {
        Set<NodeId> all = new TreeSet<>();
        for (ProjectState state : List.of(changes.base(), changes.current())) {
            state.nodes().forEach(node -> all.add(node.id()));
        }
        return of(Checks.of(SchemaDiffCheck.TYPE, allPackages(), defaults), all);
    }

    private List<Check> of(Check schema, Set<NodeId> nodes) {
        List<String> tables = new ArrayList<>();
        List<Check> values = new ArrayList<>();
        for (NodeId id : nodes) {
            boolean inBase = hasRows(changes.base().node(id));
            boolean inCurrent = hasRows(changes.current().node(id));
            if (inBase || inCurrent) {
                tables.add(id.value());
            }
            if (inBase && inCurrent) {
                values.add(Checks.values(
                        defaults,
                        id.value(),
                        primaryKeys.getOrDefault(id, List.of()).toArray(String[]::new)));
            }
        }
        List<Check> checks = new ArrayList<>();
        checks.add(schema);
        if (!tables.isEmpty()) {
            checks.add(Checks.rowCount(defaults, tables.toArray(String[]::new)));
        }
        checks.addAll(values);
        return checks;
    }

    /** By itself, schema_diff compares only the root project. */
    private Json.Obj allPackages() {
        Set<String> packages = new TreeSet<>();
        for (ProjectState state : List.of(changes.base(), changes.current())) {
            state.nodes().forEach(node -> packages.add(node.definition().packageName()));
        }
        return packages.size() < 2
                ? Json.Obj.EMPTY
                : Json.Obj.builder().put("packages", List.copyOf(packages)).build();
    }

    private static boolean hasRows(Optional<Node> node) {
        return node.filter(found -> found.type().isRefable() && TableNodes.hasRows(found))
                .isPresent();
    }
}
