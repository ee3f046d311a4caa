package org.recce4j.render.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Config;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.StateInfo;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.Rendering;

/** States of a project {@code shop}, for tests. */
public final class Shop {

    private Shop() {}

    public static ProjectState.Builder on(@Nullable String adapterType, @Nullable String project) {
        return ProjectState.builder(new StateInfo(
                "prod",
                new StateInfo.Project(project, null),
                new StateInfo.Invocation("run", "1.12.0", null, null),
                adapterType,
                Json.Obj.EMPTY,
                Json.Obj.EMPTY));
    }

    public static ProjectState.Builder state() {
        return on("duckdb", "shop");
    }

    /** A node whose relation is {@code db.PACKAGE.NAME}. */
    public static Node.Builder node(String type, String packageName, String name) {
        return Node.builder(new NodeId(type + "." + packageName + "." + name))
                .name(name.replaceFirst("\\.v\\d+$", ""))
                .packageName(packageName)
                .relation(Relation.of("db", packageName, name));
    }

    public static Node model(String packageName, String name) {
        return node("model", packageName, name).build();
    }

    public static Node version(String packageName, String name, Object version, Object latest) {
        return node("model", packageName, name + ".v" + version)
                .name(name)
                .extras(Json.Obj.builder()
                        .put("version", version)
                        .put("latest_version", latest)
                        .build())
                .build();
    }

    public static Node source(String packageName, String sourceName, String name, Json.Obj extras) {
        return Node.builder(new NodeId("source." + packageName + "." + sourceName + "." + name))
                .packageName(packageName)
                .relation(Relation.of("db", packageName, name))
                .extras(Json.Obj.builder()
                        .putAll(extras)
                        .put("source_name", sourceName)
                        .build())
                .build();
    }

    public static Config materialized(String materialization) {
        Json.Obj config =
                Json.Obj.builder().put("materialized", materialization).build();
        return new Config(config, config, List.of());
    }

    /** The SQL, or the code and the message without its place. */
    public static String answer(ProjectState state, String template) {
        Rendering rendering = ModelRenderer.of(state).renderText(template);
        return rendering instanceof Rendering.Failed failed
                ? failed.code().id() + ": " + failed.message().replaceFirst(" \\(line .*", "")
                : rendering.sql();
    }
}
