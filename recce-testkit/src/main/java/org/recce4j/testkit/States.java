package org.recce4j.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.recce4j.model.Code;
import org.recce4j.model.Column;
import org.recce4j.model.Config;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Edge;
import org.recce4j.model.Freshness;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectItem;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.RunResult;
import org.recce4j.model.StateInfo;
import org.recce4j.model.Warning;

/** Small project states of a project {@code shop}. */
public final class States {

    /** When {@link #info} says that dbt wrote the artifacts. */
    public static final Instant GENERATED_AT = Instant.parse("2026-03-01T08:00:00Z");

    private static final String CREATED_AT = "created_at";

    private States() {}

    /** Returns what an artifact of dbt 1.11 on DuckDB would say of itself. */
    public static StateInfo info(String environment, String invocationId) {
        return new StateInfo(
                environment,
                new StateInfo.Project("shop", "0f8a4a3c1d2e5b6a7c8d9e0f1a2b3c4d"),
                new StateInfo.Invocation(
                        invocationId, "1.11.0", "https://schemas.getdbt.com/dbt/manifest/v12.json", GENERATED_AT),
                "duckdb",
                Json.Obj.EMPTY,
                Json.Obj.builder().put("env", Json.Obj.EMPTY).build());
    }

    /** Returns a state of the project with these nodes, written by dbt 1.11. */
    public static ProjectState of(Node... nodes) {
        return writtenBy("1.11.0", nodes);
    }

    /** Returns a state of the project with these nodes, written by a version of dbt. */
    public static ProjectState writtenBy(String dbtVersion, Node... nodes) {
        StateInfo info = info("prod", "run");
        StateInfo.Invocation invocation = new StateInfo.Invocation(
                info.invocation().id(), dbtVersion, info.invocation().schemaVersion(), GENERATED_AT);
        ProjectState.Builder state = ProjectState.builder(new StateInfo(
                info.environment(), info.project(), invocation, info.adapterType(), info.quoting(), info.extras()));
        for (Node node : nodes) {
            state.add(node);
        }
        return state.build();
    }

    /** Returns a table model of the project, in a schema, with its text and its parents. */
    public static Node model(String schema, String name, String rawCode, NodeId... parents) {
        return Node.builder(new NodeId("model.shop." + name))
                .packageName("shop")
                .fqn(List.of("shop", name))
                .description("")
                .path(name + ".sql")
                .originalFilePath("models/" + name + ".sql")
                .relation(Relation.of(null, schema, name))
                .code(new Code("sql", rawCode, null, new Code.Checksum("sha256", "of " + rawCode)))
                .config(materialized("table"))
                .dependsOn(new Dependencies(Arrays.asList(parents), List.of()))
                .build();
    }

    /** Returns a source of the project, in a schema. */
    public static Node source(String schema, String sourceName, String name) {
        return Node.builder(new NodeId("source.shop." + sourceName + "." + name))
                .packageName("shop")
                .relation(Relation.of(null, schema, name))
                .extras(Json.Obj.builder().put("source_name", sourceName).build())
                .build();
    }

    /** Returns a {@code unique} test of a model's column. */
    public static Node uniqueTest(Node model, String column) {
        return Node.builder(new NodeId("test.shop.unique_" + model.name() + "_" + column + ".0123456789"))
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
                                                        .put("column_name", column)
                                                        .build())
                                        .build())
                        .build())
                .build();
    }

    /** Returns a configuration that sets the materialization alone. */
    public static Config materialized(String materialization) {
        Json.Obj config =
                Json.Obj.builder().put("materialized", materialization).build();
        return new Config(config, config, List.of());
    }

    private static RunResult result() {
        return new RunResult(
                "model.shop.orders",
                "success",
                "OK",
                new BigDecimal("0.25"),
                List.of(new RunResult.Timing("execute", GENERATED_AT, GENERATED_AT.plusMillis(250))),
                Json.Obj.builder().put("rows_affected", 3).build(),
                Json.Obj.builder().put("failures", null).build());
    }

    private static Freshness freshness() {
        return new Freshness(
                "source.shop.raw.orders", "pass", GENERATED_AT.minusSeconds(60), GENERATED_AT, Json.Obj.EMPTY);
    }

    /** dbt writes a time anew at each parse, though nothing changed. */
    private static double createdAt(String environment, String invocationId) {
        return 1_700_000_000 + (environment + invocationId).hashCode() / 1e6;
    }

    /** Returns a state with a bit of everything, hostile names and values among it. */
    public static ProjectState rich(String environment, String invocationId) {
        Node orders = model(
                "prod",
                "orders",
                "select 'it''s', \"a b\"\n-- ünï 🍵 ? :x {} $$\n",
                new NodeId("source.shop.raw.orders"));
        Node tricky = model("prod", "tricky", "select 1", orders.id()).toBuilder()
                .config(new Config(
                        Json.Obj.builder()
                                .put("materialized", "view")
                                .put(
                                        "meta",
                                        Json.Obj.builder()
                                                .put("owner", null)
                                                .put("level", 1.5)
                                                .build())
                                .put("nan", Double.NaN)
                                .build(),
                        Json.Obj.EMPTY,
                        List.of("a", "b")))
                .extras(Json.Obj.builder()
                        .put("unknown \"field\"", List.of(1, true, "x"))
                        .put("half a pair and NUL", "\uD83D\0")
                        .put(CREATED_AT, createdAt(environment, invocationId))
                        .build())
                .columns(List.of(Column.described(
                        "id",
                        "bigint",
                        "the key",
                        Json.Obj.builder()
                                .put("constraints", List.of(Map.of("type", "not_null")))
                                .build())))
                .build();
        return ProjectState.builder(info(environment, invocationId))
                .add(source("raw", "raw", "orders"))
                .add(orders)
                .add(tricky)
                .add(uniqueTest(orders, "id"))
                .addDisabled(model("prod", "off", "select 0"))
                .addDisabled(model("dev", "off", "select 00"))
                .add(result())
                .add(freshness())
                .add(new Edge(new NodeId("model.shop.off"), orders.id()))
                .add(new Edge(orders.id(), new NodeId("exposure.shop.gone")))
                .add(new Macro(
                        "macro.shop.cents",
                        "cents",
                        "shop",
                        "{% macro cents(x) %}{{ x }}{% endmacro %}",
                        List.of(),
                        Json.Obj.EMPTY))
                .addDoc(new ProjectItem("doc.shop.orders", "orders", "shop", Json.Obj.EMPTY))
                .addGroup(new ProjectItem("group.shop.sales", "sales", "shop", Json.Obj.EMPTY))
                .add(new Warning("TEST-WARNING", "for the test", null))
                .extras(Json.Obj.builder().put("selectors", Json.Obj.EMPTY).build())
                .build();
    }
}
