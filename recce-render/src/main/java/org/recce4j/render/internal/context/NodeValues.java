package org.recce4j.render.internal.context;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectItem;
import org.recce4j.render.internal.project.LazyDict;
import org.recce4j.render.internal.project.PlainValues;

/** Nodes as the dicts that {@code model} and {@code graph} have. */
final class NodeValues {

    /** The types that have a section of their own in {@code graph}; the others are in {@code nodes}. */
    private static final Map<String, String> SECTIONS = Map.of(
            "source", "sources",
            "exposure", "exposures",
            "metric", "metrics",
            "semantic_model", "semantic_models",
            "saved_query", "saved_queries",
            "function", "functions",
            "unit_test", "unit_tests");

    private NodeValues() {}

    /** What is rendered: a node, or SQL as dbt's inline query. */
    static LazyDict model(RenderingScope scope) {
        Node node = scope.node();
        return node == null ? inlineQuery(scope) : of(scope.project().entry(node));
    }

    private static LazyDict inlineQuery(RenderingScope scope) {
        String project = scope.packageName();
        return new LazyDict()
                .with("unique_id", () -> "sql_operation." + project + "." + scope.name())
                .with("name", scope::name)
                .with("resource_type", () -> "sql_operation")
                .with("package_name", () -> project);
    }

    private static LazyDict of(Json.Obj entry) {
        LazyDict dict = new LazyDict();
        entry.fields().forEach((name, value) -> dict.with(name, () -> PlainValues.of(value)));
        return dict;
    }

    /** dbt's {@code graph}: all enabled nodes by section and id. */
    static LazyDict graph(RenderingScope scope) {
        LazyDict graph = new LazyDict();
        for (String section : List.of("nodes", "sources", "exposures", "metrics", "semantic_models", "saved_queries")) {
            graph.with(section, () -> section(scope, section));
        }
        if (scope.project().behaviour().release().isSince("1.12")) {
            List.of("functions", "unit_tests").forEach(section -> graph.with(section, () -> section(scope, section)));
        }
        return graph.with("groups", () -> groups(scope));
    }

    private static LazyDict section(RenderingScope scope, String section) {
        LazyDict dict = new LazyDict();
        for (Node node : scope.project().state().nodes()) {
            if (Objects.equals(SECTIONS.getOrDefault(node.type().name(), "nodes"), section)) {
                dict.with(node.id().value(), () -> of(scope.project().entry(node)));
            }
        }
        return dict;
    }

    private static LazyDict groups(RenderingScope scope) {
        LazyDict dict = new LazyDict();
        for (ProjectItem group : scope.project().state().groups()) {
            dict.with(group.uniqueId(), () -> PlainValues.of(group.extras()));
        }
        return dict;
    }
}
