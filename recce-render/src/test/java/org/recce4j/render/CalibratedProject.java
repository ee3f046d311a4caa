package org.recce4j.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Code;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.StateInfo;

/** Builds states of a project {@code shop} whose models have compiled text, for tests. */
final class CalibratedProject {

    private final List<Node> nodes = new ArrayList<>();
    private final List<Macro> macros = new ArrayList<>();

    CalibratedProject model(String name, String raw, @Nullable String compiled, String... parents) {
        return modelOf("shop", name, raw, compiled, parents);
    }

    CalibratedProject modelOf(
            String packageName, String name, String raw, @Nullable String compiled, String... parents) {
        nodes.add(Node.builder(new NodeId("model." + packageName + "." + name))
                .packageName(packageName)
                .relation(relation(name))
                .code(new Code("sql", raw, compiled, null))
                .dependsOn(new Dependencies(
                        List.of(parents).stream().map(NodeId::new).toList(), List.of()))
                .build());
        return this;
    }

    CalibratedProject source(String name) {
        nodes.add(Node.builder(new NodeId("source.shop.raw." + name))
                .packageName("shop")
                .relation(relation(name))
                .extras(Json.Obj.builder().put("source_name", "raw").build())
                .build());
        return this;
    }

    CalibratedProject macro(String name, String sql) {
        macros.add(new Macro("macro.shop." + name, name, "shop", sql, List.of(), Json.Obj.EMPTY));
        return this;
    }

    private static Relation relation(String name) {
        return new Relation("db", "main", name, "\"db\".\"main\".\"" + name + "\"");
    }

    ProjectState state() {
        return state(nodes);
    }

    ProjectState reversed() {
        List<Node> reversed = new ArrayList<>(nodes);
        Collections.reverse(reversed);
        return state(reversed);
    }

    /** Returns a state whose models were compiled with some inputs. */
    ProjectState compiledWith(RenderInputs hidden) {
        ModelRenderer renderer = ModelRenderer.of(state(), hidden);
        return state(nodes.stream()
                .map(node -> node.code().raw() == null ? node : compiled(node, renderer))
                .toList());
    }

    private static Node compiled(Node node, ModelRenderer renderer) {
        Rendering rendering = renderer.render(node.id());
        String sql = rendering instanceof Rendering.Rendered rendered ? rendered.sql() : null;
        return node.toBuilder()
                .code(new Code("sql", node.code().raw(), sql, null))
                .build();
    }

    private ProjectState state(List<Node> content) {
        ProjectState.Builder state = ProjectState.builder(new StateInfo(
                "prod",
                new StateInfo.Project("shop", null),
                new StateInfo.Invocation("run", "1.10.0", null, null),
                "duckdb",
                Json.Obj.EMPTY,
                Json.Obj.EMPTY));
        content.forEach(state::add);
        macros.forEach(state::add);
        return state.build();
    }

    /** Variables of the command line. */
    static RenderInputs vars(Map<String, ?> values) {
        return RenderInputs.builder().vars((Json.Obj) Json.of(values)).build();
    }

    /** What was inferred, as {@code kind name @package = value}. */
    static List<String> shown(Calibration calibration) {
        return calibration.inferred().stream()
                .map(one -> one.input().kind().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + one.input().name()
                        + (one.packageName() == null ? "" : " @" + one.packageName()) + " = "
                        + one.value().toPlain())
                .toList();
    }
}
