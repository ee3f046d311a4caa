package org.recce4j.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.recce4j.fixtures.States;
import org.recce4j.model.Code;
import org.recce4j.model.Column;
import org.recce4j.model.Config;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectItem;
import org.recce4j.model.ProjectState;

/** A small project with something of every kind, and single edits of what its files say. */
final class ProjectEdits {

    private static final Map<String, UnaryOperator<ProjectState>> ALL = all();

    private ProjectEdits() {}

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static ProjectState apply(String name, ProjectState state) {
        return Objects.requireNonNull(ALL.get(name)).apply(state);
    }

    static ProjectState project(String version) {
        Node orders = configured(
                States.model("prod", "orders", "select {{ cents('x') }}\n from t", new NodeId("source.shop.raw.t")),
                Map.of(
                        "materialized", "incremental",
                        "persist_docs", Map.of("relation", true, "columns", true),
                        "meta", Map.of("owner", "ann")));
        return States.writtenBy(
                        version,
                        orders.toBuilder()
                                .description("all orders\nof the shop")
                                .columns(List.of(Column.described("id", "int", "the key", Json.Obj.EMPTY)))
                                .dependsOn(new Dependencies(orders.dependsOn().nodes(), List.of("macro.shop.cents")))
                                .build(),
                        States.source("raw", "raw", "t"),
                        configured(node("seed.shop.countries", "a,b"), Map.of("delimiter", ";")),
                        configured(node("snapshot.shop.history", "select 1"), Map.of("strategy", "check")),
                        node("analysis.shop.look", "select 2"),
                        node("test.shop.singular", "select 3"),
                        configured(States.uniqueTest(orders, "id"), Map.of("severity", "warn")),
                        node("operation.shop.shop-on-run-end-0", "{{ cents(1) }}"),
                        node("exposure.shop.board", null),
                        node("metric.shop.value", null),
                        node("semantic_model.shop.sales", null),
                        node("saved_query.shop.weekly", null),
                        node("unit_test.shop.orders.one", null))
                .toBuilder()
                .add(macro("cents", "{{ inner() }}"))
                .add(macro("inner", "1"))
                .add(macro("lonely", "2"))
                .addGroup(new ProjectItem("group.shop.sales", "sales", "shop", json("owner", Map.of("name", "ann"))))
                .addDoc(new ProjectItem("doc.shop.intro", "intro", "shop", json("block_contents", "text")))
                .build();
    }

    private static Macro macro(String name, String body) {
        return new Macro(
                "macro.shop." + name,
                name,
                "shop",
                "{% macro " + name + "(x) %}" + body + "{% endmacro %}",
                name.equals("cents") ? List.of("macro.shop.inner") : List.of(),
                json("description", ""));
    }

    private static Node node(String id, @Nullable String text) {
        return Node.builder(new NodeId(id))
                .packageName("shop")
                .fqn(List.of("shop", id))
                .description("")
                .code(new Code("sql", text, null, new Code.Checksum("sha256", "of " + text)))
                .extras(json("label", "a label", "checksum", "sum"))
                .build();
    }

    private static Node configured(Node node, Map<String, Object> config) {
        Json.Obj.Builder json = Json.Obj.builder();
        config.forEach(json::put);
        return node.toBuilder()
                .config(new Config(json.build(), json.build(), List.of("nightly")))
                .build();
    }

    private static Map<String, UnaryOperator<ProjectState>> all() {
        Map<String, UnaryOperator<ProjectState>> edits = new LinkedHashMap<>();
        for (String text : List.of("-- more", " ", "\n", "\r\n")) {
            for (String id :
                    List.of("model.shop.orders", "snapshot.shop.history", "analysis.shop.look", "test.shop.singular")) {
                edits.put(id + " + " + Json.of(text), state -> edit(state, id, node -> appended(node, text)));
            }
            for (String name : List.of("cents", "inner", "lonely")) {
                edits.put(
                        "macro " + name + " + " + Json.of(text),
                        state -> state.toBuilder().add(macro(name, "3" + text)).build());
            }
            edits.put(
                    "description + " + Json.of(text),
                    state -> edit(
                            state,
                            "model.shop.orders",
                            node -> node.toBuilder()
                                    .description(node.definition().description() + text)
                                    .build()));
            edits.put(
                    "exposure's description + " + Json.of(text),
                    state -> edit(
                            state,
                            "exposure.shop.board",
                            node -> node.toBuilder()
                                    .description(node.definition().description() + text)
                                    .build()));
            edits.put(
                    "label + " + Json.of(text),
                    state -> edit(
                            state,
                            "exposure.shop.board",
                            node -> node.toBuilder()
                                    .extras(node.extras().with("label", Json.of("a label" + text)))
                                    .build()));
            edits.put(
                    "doc + " + Json.of(text),
                    state -> state.toBuilder()
                            .addDoc(new ProjectItem(
                                    "doc.shop.intro", "intro", "shop", json("block_contents", "text" + text)))
                            .build());
        }
        for (String id : List.of(
                "model.shop.orders",
                "seed.shop.countries",
                "snapshot.shop.history",
                "analysis.shop.look",
                "test.shop.singular",
                "exposure.shop.board",
                "metric.shop.value")) {
            edits.put(id + " key", state -> edit(state, id, node -> unrendered(node, "severity", Json.of("error"))));
            edits.put(id + " null", state -> edit(state, id, node -> unrendered(node, "severity", Json.Null.INSTANCE)));
            edits.put(
                    id + " meta",
                    state -> edit(state, id, node -> unrendered(node, "meta", json("owner", "bob ", "e", null))));
        }
        addOthers(edits);
        return edits;
    }

    private static void addOthers(Map<String, UnaryOperator<ProjectState>> edits) {
        edits.put(
                "column",
                state -> edit(
                        state,
                        "model.shop.orders",
                        node -> node.toBuilder()
                                .columns(List.of(
                                        node.columns().get(0), Column.described("new", null, "", Json.Obj.EMPTY)))
                                .build()));
        edits.put(
                "column's text",
                state -> edit(
                        state,
                        "model.shop.orders",
                        node -> node.toBuilder()
                                .columns(List.of(Column.described("id", "int", "the  key", Json.Obj.EMPTY)))
                                .build()));
        addFurther(edits);
    }

    private static void addFurther(Map<String, UnaryOperator<ProjectState>> edits) {
        edits.put(
                "fqn",
                state -> edit(
                        state,
                        "snapshot.shop.history",
                        node -> node.toBuilder()
                                .fqn(List.of("shop", "folder", "history"))
                                .build()));
        edits.put(
                "parents",
                state -> edit(
                        state,
                        "exposure.shop.board",
                        node -> node.toBuilder()
                                .dependsOn(new Dependencies(List.of(new NodeId("model.shop.orders")), List.of()))
                                .build()));
        edits.put(
                "unit test",
                state -> edit(
                        state,
                        "unit_test.shop.orders.one",
                        node -> node.toBuilder()
                                .extras(node.extras().with("checksum", Json.of("other")))
                                .build()));
        edits.put(
                "access",
                state -> edit(
                        state,
                        "model.shop.orders",
                        node -> node.toBuilder()
                                .extras(node.extras().with("access", Json.of("public")))
                                .build()));
        edits.put(
                "contract",
                state -> edit(
                        state,
                        "model.shop.orders",
                        node -> node.toBuilder()
                                .extras(node.extras().with("contract", json("enforced", true, "checksum", "a")))
                                .build()));
        edits.put(
                "seed",
                state -> edit(
                        state,
                        "seed.shop.countries",
                        node -> node.toBuilder()
                                .code(new Code("sql", null, null, new Code.Checksum("sha256", "other")))
                                .build()));
        addParts(edits);
    }

    private static void addParts(Map<String, UnaryOperator<ProjectState>> edits) {
        edits.put(
                "freshness",
                state -> edit(
                        state,
                        "source.shop.raw.t",
                        node -> node.toBuilder()
                                .extras(node.extras().with("loaded_at_field", Json.of("at")))
                                .build()));
        edits.put(
                "owner",
                state -> state.toBuilder()
                        .addGroup(new ProjectItem(
                                "group.shop.sales", "sales", "shop", json("owner", Map.of("name", "bob"))))
                        .build());
        edits.put(
                "macro's description",
                state -> state.toBuilder()
                        .add(new Macro(
                                "macro.shop.cents",
                                "cents",
                                "shop",
                                macro("cents", "{{ inner() }}").sql(),
                                List.of("macro.shop.inner"),
                                json("description", "tells")))
                        .build());
    }

    private static Node appended(Node node, String text) {
        return node.toBuilder()
                .code(new Code(
                        "sql", node.code().raw() + text, null, node.code().checksum()))
                .build();
    }

    private static Node unrendered(Node node, String key, Json value) {
        Config config = node.config();
        return node.toBuilder()
                .config(new Config(config.resolved(), config.unrendered().with(key, value), config.tags()))
                .build();
    }

    private static ProjectState edit(ProjectState state, String id, UnaryOperator<Node> edit) {
        Node node = state.node(new NodeId(id)).orElseThrow();
        return state.toBuilder().add(edit.apply(node)).build();
    }

    private static Json.Obj json(@Nullable Object... fields) {
        Json.Obj.Builder json = Json.Obj.builder();
        for (int i = 0; i < fields.length; i += 2) {
            json.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return json.build();
    }
}
