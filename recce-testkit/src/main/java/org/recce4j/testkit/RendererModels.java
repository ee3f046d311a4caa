package org.recce4j.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.fixtures.States;
import org.recce4j.model.Code;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;

/** Models of several packages and versions, among them some that a reference cannot mean. */
final class RendererModels {

    static final ProjectState STATE = ProjectState.builder(States.info("prod", "run"))
            .add(States.model("prod", "orders", "select 1").toBuilder()
                    .relation(new Relation("shop", "prod", "orders", "\"shop\".\"prod\".\"orders\""))
                    .build())
            .add(inPackage("payments", "fees"))
            .add(inPackage("payments", "orders"))
            .add(inPackage("payments", "twice"))
            .add(inPackage("stock", "twice"))
            .add(version("prices", 1))
            .add(version("prices", 2))
            .add(States.model("prod", "inline", "select 1").toBuilder()
                    .config(States.materialized("ephemeral"))
                    .build())
            .addDisabled(States.model("prod", "off", "select 1"))
            .add(States.source("raw data", "Feed", "Order Lines"))
            .build();

    static final NodeId PROBE = new NodeId("model.shop.probe");

    private RendererModels() {}

    /** Returns the state with one more model, which may refer to some of the others; null for one without source text. */
    static ProjectState with(@Nullable String raw) {
        Node probe = States.model("prod", "probe", "").toBuilder()
                .code(new Code("sql", raw, null, null))
                .dependsOn(new Dependencies(
                        List.of(new NodeId("model.shop.orders"), new NodeId("model.shop.inline")), List.of()))
                .build();
        return STATE.toBuilder().add(probe).build();
    }

    private static Node inPackage(String packageName, String name) {
        return Node.builder(new NodeId("model." + packageName + "." + name))
                .packageName(packageName)
                .relation(Relation.of(null, packageName, name))
                .build();
    }

    private static Node version(String name, int version) {
        return Node.builder(new NodeId("model.shop." + name + ".v" + version))
                .name(name)
                .packageName("shop")
                .relation(Relation.of(null, "prod", name + "_v" + version))
                .extras(Json.Obj.builder()
                        .put("version", version)
                        .put("latest_version", 2)
                        .build())
                .build();
    }
}
