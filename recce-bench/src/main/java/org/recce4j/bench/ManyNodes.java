package org.recce4j.bench;

import java.time.Instant;
import java.util.List;
import org.recce4j.model.Code;
import org.recce4j.model.Column;
import org.recce4j.model.Config;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.StateInfo;

/** The nodes of {@link ManyModels}. */
final class ManyNodes {

    private static final List<String> TYPES =
            List.of("INTEGER", "VARCHAR", "DECIMAL(10,2)", "DOUBLE", "DATE", "BOOLEAN");

    private static final Instant GENERATED_AT = Instant.parse("2026-03-01T08:00:00Z");

    private ManyNodes() {}

    static ProjectState state(String schema, int models) {
        StateInfo.Invocation invocation = new StateInfo.Invocation(
                schema, "1.11.0", "https://schemas.getdbt.com/dbt/manifest/v12.json", GENERATED_AT);
        ProjectState.Builder state = ProjectState.builder(new StateInfo(
                schema, new StateInfo.Project("shop", null), invocation, "duckdb", Json.Obj.EMPTY, Json.Obj.EMPTY));
        for (int i = 0; i < models; i++) {
            Node model = model(schema, i);
            state.add(model);
            state.add(uniqueTest(model));
        }
        return state.build();
    }

    private static Node model(String schema, int number) {
        String name = "m" + number;
        String text = "select * from {{ source('shop', '" + name + "') }} -- " + schema;
        Json.Obj config = Json.Obj.builder().put("materialized", "table").build();
        Node.Builder model = Node.builder(new NodeId("model.shop." + name))
                .packageName("shop")
                .fqn(List.of("shop", name))
                .path(name + ".sql")
                .originalFilePath("models/" + name + ".sql")
                .relation(Relation.of("shop", schema, name))
                .code(new Code("sql", text, null, new Code.Checksum("sha256", "of " + text)))
                .config(new Config(config, config, List.of()));
        model.columns(List.of(
                column("id", 1, TYPES.get(0)),
                column("v1", 2, TYPES.get(1)),
                column("v2", 3, TYPES.get(2)),
                column("v3", 4, TYPES.get(3)),
                column("v4", 5, TYPES.get(4)),
                column("v5", 6, TYPES.get(5))));
        return model.build();
    }

    private static Column column(String name, int index, String type) {
        return new Column(name, type, null, index, "", null, Json.Obj.EMPTY);
    }

    private static Node uniqueTest(Node model) {
        return Node.builder(new NodeId("test.shop.unique_" + model.name() + "_id.0123456789"))
                .packageName("shop")
                .dependsOn(new Dependencies(List.of(model.id()), List.of()))
                .extras(Json.Obj.builder()
                        .put("attached_node", model.id().value())
                        .put(
                                "test_metadata",
                                Json.Obj.builder()
                                        .put("name", "unique")
                                        .put(
                                                "kwargs",
                                                Json.Obj.builder()
                                                        .put("column_name", "id")
                                                        .build())
                                        .build())
                        .build())
                .build();
    }
}
