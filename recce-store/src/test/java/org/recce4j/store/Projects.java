package org.recce4j.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.recce4j.fixtures.States;
import org.recce4j.model.Catalog;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RunResult;
import org.recce4j.model.RunResults;

/** Projects whose runs share most of what they are made of, and what is attached to them. */
public final class Projects {

    private Projects() {}

    /**
     * Returns a project as dbt writes it in each run: with other times of parsing, though nothing changed.
     *
     * @param changed how many of the models have other code than in a project with 0 changes
     */
    public static ProjectState of(String runId, int models, int changed) {
        ProjectState.Builder state = ProjectState.builder(States.info("prod", runId));
        for (int i = 0; i < models; i++) {
            String code = "select " + (i < changed ? -i - 1 : i);
            state.add(parsed(States.model("prod", "m" + i, code, new NodeId("model.shop.m" + i / 2)), runId + i));
        }
        // a disabled node may be there more than once
        state.addDisabled(parsed(States.model("prod", "off", "select 0"), runId + "off"));
        state.addDisabled(parsed(States.model("dev", "off", "select 00"), runId + "off again"));
        return state.build();
    }

    /** Returns a node as if dbt had parsed it at a time. */
    public static Node parsed(Node node, String when) {
        Json.Obj extras = node.extras().with("created_at", Json.of(1.7e9 + when.hashCode() / 1e3));
        return node.toBuilder().extras(extras).build();
    }

    /** Returns a catalog of tables that have one column of a type. */
    public static Catalog catalog(String type, String... nodes) {
        Map<NodeId, Catalog.Table> tables = new LinkedHashMap<>();
        for (String node : nodes) {
            Json.Obj statistics = Json.Obj.builder()
                    .put("stats", Json.Obj.builder().put("rows", 7).build())
                    .build();
            tables.put(
                    new NodeId(node),
                    new Catalog.Table(List.of(new Catalog.TableColumn("id", type, 1, null)), statistics));
        }
        return new Catalog(Json.Obj.EMPTY, tables, Json.Null.INSTANCE, Json.Obj.EMPTY);
    }

    /** Returns results of nodes that ended alike. */
    public static RunResults results(String status, String... nodes) {
        return new RunResults(
                Stream.of(nodes)
                        .map(node -> new RunResult(node, status, null, null, List.of(), Json.Obj.EMPTY, Json.Obj.EMPTY))
                        .toList(),
                Json.Obj.EMPTY);
    }
}
