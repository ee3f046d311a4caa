package org.recce4j.store.internal;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.recce4j.fixtures.States;
import org.recce4j.model.Code;
import org.recce4j.model.Column;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Edge;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectItem;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.store.Projects;

/** Projects of a few nodes with texts of any character, with and without what the store keeps apart. */
public final class RandomProjects {

    private static final String[] NAMES = {"a", "b", "c", "it's", "ünï 🍵", "d.v2"};

    private RandomProjects() {}

    /** Returns states of {@code prod}, all with one invocation id. */
    public static Arbitrary<ProjectState> any() {
        return Combinators.combine(
                        nodes().list().ofMaxSize(6),
                        nodes().list().ofMaxSize(3),
                        edges().list().ofMaxSize(4),
                        macros().list().ofMaxSize(2),
                        documents(),
                        Arbitraries.of("INTEGER", "BIGINT").injectNull(0.5),
                        Arbitraries.of("success", "error").injectNull(0.5))
                .as((nodes, disabled, edges, macros, extras, type, status) -> {
                    ProjectState.Builder state = ProjectState.builder(States.info("prod", "run-1"));
                    nodes.forEach(state::add);
                    disabled.forEach(state::addDisabled);
                    edges.forEach(state::add);
                    macros.forEach(state::add);
                    state.addDoc(new ProjectItem("doc.shop.a", "a", "shop", extras));
                    ProjectState made = state.addExtra("selectors", extras).build();
                    made = type == null
                            ? made
                            : made.with(Projects.catalog(type, "model.shop.a", "model.shop.b", "model.shop.gone"));
                    return status == null ? made : made.with(Projects.results(status, "model.shop.b", "model.shop.a"));
                });
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(20);
    }

    private static Arbitrary<Json.Obj> documents() {
        return texts().map(text -> Json.Obj.builder()
                .put("text", text)
                .put("nothing", null)
                .put("list", List.of(1, 1.50, Double.NaN, Map.of("x", text)))
                .build());
    }

    private static Arbitrary<Node> nodes() {
        return Combinators.combine(
                        Arbitraries.of(NAMES),
                        texts(),
                        texts().injectNull(0.3),
                        Arbitraries.of(NAMES).list().ofMaxSize(3),
                        Arbitraries.of(NAMES).list().uniqueElements().ofMaxSize(2),
                        documents(),
                        Arbitraries.doubles().between(1.6e9, 1.8e9).injectNull(0.3))
                .as((name, code, compiled, parents, columns, extras, createdAt) -> Node.builder(
                                new NodeId("model.shop." + name))
                        .packageName("shop")
                        .relation(Relation.of("db", "prod", name))
                        .code(new Code("sql", code, compiled, new Code.Checksum("sha256", "of " + code)))
                        .dependsOn(new Dependencies(
                                parents.stream().map(RandomProjects::id).toList(), List.of("macro.shop.x")))
                        .columns(columns.stream()
                                .map(column -> Column.described(column, null, code, Json.Obj.EMPTY))
                                .toList())
                        .extras(createdAt == null ? extras : extras.with("created_at", Json.of(createdAt)))
                        .build());
    }

    private static NodeId id(String name) {
        return new NodeId("model.shop." + name);
    }

    private static Arbitrary<Edge> edges() {
        return Combinators.combine(Arbitraries.of(NAMES), Arbitraries.of(NAMES))
                .as((parent, child) -> new Edge(id(parent), new NodeId("exposure.shop." + child)));
    }

    private static Arbitrary<Macro> macros() {
        return Combinators.combine(Arbitraries.of(NAMES), texts())
                .as((name, sql) -> new Macro("macro.shop." + name, name, "shop", sql, List.of(), Json.Obj.EMPTY));
    }
}
