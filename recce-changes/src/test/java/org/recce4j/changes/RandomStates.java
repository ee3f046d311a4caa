package org.recce4j.changes;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.recce4j.fixtures.States;
import org.recce4j.model.Code;
import org.recce4j.model.Column;
import org.recce4j.model.Config;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;

/** Small states with few names and values, so that two of them have much in common. */
final class RandomStates {

    private static final List<String> TYPES =
            List.of("model", "seed", "snapshot", "test", "source", "exposure", "metric");

    private RandomStates() {}

    static Arbitrary<ProjectState> states() {
        Arbitrary<String> versions = Arbitraries.of("1.5.0", "1.8.0", "1.12.0", "1.12.6", "2.0.1");
        return Combinators.combine(
                        versions, nodes().list().ofMaxSize(7), macros().list().ofMaxSize(3))
                .as((version, nodes, macros) -> {
                    ProjectState.Builder state = States.writtenBy(version).toBuilder();
                    nodes.forEach(state::add);
                    macros.forEach(state::add);
                    return state.build();
                });
    }

    private static Arbitrary<Macro> macros() {
        return Combinators.combine(
                        Arbitraries.of("x", "y"),
                        Arbitraries.of("one", "two", " two  "),
                        Arbitraries.of("macro.shop.x", "macro.shop.y").list().ofMaxSize(1))
                .as((name, sql, calls) -> new Macro("macro.shop." + name, name, "shop", sql, calls, Json.Obj.EMPTY));
    }

    private static Arbitrary<Node> nodes() {
        return Combinators.combine(
                        Arbitraries.of(TYPES),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of("select 1", "select  1\n", "select 2", ""),
                        configs(),
                        columns().list().ofMaxSize(2),
                        Arbitraries.of("dev", "prod", "dev_raw", "prod_raw"),
                        extras(),
                        Arbitraries.of("macro.shop.x", "macro.shop.y").list().ofMaxSize(1))
                .as((type, number, text, config, columns, schema, extras, macros) -> {
                    String name = type.charAt(0) + "" + number;
                    NodeId parent = new NodeId("model.shop.m" + number / 2);
                    boolean hasParent = number > 0 && !type.equals("source") && !type.equals("seed");
                    return Node.builder(new NodeId(type + ".shop." + name))
                            .packageName("shop")
                            .fqn(List.of("shop", schema.length() > 4 ? "staging" : "marts", name))
                            .description(text)
                            .originalFilePath("models/" + schema + "/" + name + ".sql")
                            .relation(Relation.of("db", schema, name))
                            .code(new Code("sql", text, null, new Code.Checksum("sha256", text)))
                            .config(config)
                            .columns(columns)
                            .dependsOn(new Dependencies(hasParent ? List.of(parent) : List.of(), macros))
                            .extras(extras)
                            .build();
                });
    }

    private static Arbitrary<Config> configs() {
        return Combinators.combine(
                        Arbitraries.of("view", "table"),
                        Arbitraries.of("raw", "finance").injectNull(0.5),
                        Arbitraries.of("nightly", "mart")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((materialized, schema, tags, persisted) -> {
                    Json.Obj config = Json.Obj.builder()
                            .put("materialized", materialized)
                            .put("schema", schema)
                            .put("tags", tags)
                            .put(
                                    "persist_docs",
                                    Json.Obj.builder()
                                            .put("relation", persisted)
                                            .build())
                            .build();
                    return new Config(config, config.without(List.of("persist_docs")), tags);
                });
    }

    private static Arbitrary<Column> columns() {
        return Combinators.combine(
                        Arbitraries.of("a", "b"),
                        Arbitraries.of("int", "INT", "text").injectNull(0.3),
                        Arbitraries.of("", "key"))
                .as((name, type, description) -> Column.described(name, type, description, Json.Obj.EMPTY));
    }

    private static Arbitrary<Json.Obj> extras() {
        return Combinators.combine(Arbitraries.of("public", "private").injectNull(0.3), Arbitraries.of(true, false))
                .as((access, enforced) -> Json.Obj.builder()
                        .put("access", access)
                        .put("label", access)
                        .put(
                                "contract",
                                Json.Obj.builder().put("enforced", enforced).build())
                        .build());
    }
}
