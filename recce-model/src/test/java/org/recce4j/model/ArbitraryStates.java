package org.recce4j.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** States of a few nodes whose fields hold anything, or nothing. */
@SuppressWarnings("NullAway") // jqwik's combinators are not annotated: their values could be null for no type parameter
final class ArbitraryStates {

    private static final List<NodeId> IDS = List.of(
            new NodeId("model.shop.orders"),
            new NodeId("source.shop.raw.orders"),
            new NodeId("test.shop.unique_orders.1a2b"),
            new NodeId("seed.shop.countries"));

    private ArbitraryStates() {}

    static Arbitrary<ProjectState> all() {
        return Combinators.combine(
                        infos(), nodes().list().ofMaxSize(4), results().list().ofMaxSize(2), objects(), moments())
                .as((info, nodes, results, extras, moment) -> {
                    ProjectState.Builder state = ProjectState.builder(info).extras(extras);
                    nodes.forEach(state::add);
                    nodes.stream().limit(1).forEach(state::addDisabled);
                    results.forEach(state::add);
                    state.add(
                            new Macro("macro.shop.m", "m", "shop", "{% macro m() %}", List.of("macro.dbt.b"), extras));
                    state.addDoc(new ProjectItem("doc.shop.d", "d", "shop", extras));
                    state.addGroup(new ProjectItem("group.shop.g", "g", "shop", extras));
                    state.add(new Freshness("source.shop.raw.orders", "pass", moment, null, extras));
                    state.add(new Edge(IDS.get(1), IDS.get(0)));
                    return state.add(new Warning("W", "odd", null)).build();
                });
    }

    static Arbitrary<Node> nodes() {
        Arbitrary<Relation> relations = Combinators.combine(texts(), texts(), Arbitraries.strings(), texts())
                .as(Relation::new);
        Arbitrary<Code.Checksum> checksums = Combinators.combine(
                        Arbitraries.of("sha256", "none"), Arbitraries.strings())
                .as(Code.Checksum::new);
        Arbitrary<Code> codes = Combinators.combine(texts(), texts(), texts(), checksums.injectNull(0.3))
                .as(Code::new);
        Arbitrary<Config> configs = Combinators.combine(
                        objects(), objects(), Arbitraries.strings().list().ofMaxSize(2))
                .as(Config::new);
        Arbitrary<Dependencies> dependencies = Combinators.combine(
                        Arbitraries.of(IDS).list().ofMaxSize(3),
                        Arbitraries.strings().list().ofMaxSize(2))
                .as(Dependencies::new);
        return Combinators.combine(
                        Arbitraries.of(IDS),
                        relations.injectNull(0.3),
                        codes,
                        configs,
                        dependencies,
                        columns().list().ofMaxSize(2),
                        texts(),
                        objects())
                .as((id, relation, code, config, parents, columns, text, extras) -> Node.builder(id)
                        .packageName("shop")
                        .fqn(List.of("shop", "a.b"))
                        .relation(relation)
                        .code(code)
                        .config(config)
                        .dependsOn(parents)
                        .columns(columns)
                        .description(text)
                        .path(text)
                        .originalFilePath(text)
                        .patchPath(text)
                        .extras(extras)
                        .build());
    }

    private static Arbitrary<Column> columns() {
        return Combinators.combine(
                        Arbitraries.strings(),
                        texts(),
                        texts(),
                        Arbitraries.integers().injectNull(0.3),
                        texts())
                .as((name, type, dataType, index, text) ->
                        new Column(name, type, dataType, index, text, text, Json.Obj.EMPTY));
    }

    private static Arbitrary<RunResult> results() {
        Arbitrary<RunResult.Timing> timings = Combinators.combine(
                        Arbitraries.of("compile", "execute"), moments(), moments())
                .as(RunResult.Timing::new);
        Arbitrary<BigDecimal> seconds = Arbitraries.bigDecimals().ofScale(3).greaterOrEqual(BigDecimal.ZERO);
        return Combinators.combine(
                        texts(), seconds.injectNull(0.3), timings.list().ofMaxSize(2), objects())
                .as((message, time, timing, extras) ->
                        new RunResult("model.shop.orders", "success", message, time, timing, extras, extras));
    }

    private static Arbitrary<StateInfo> infos() {
        return Combinators.combine(texts(), texts(), moments(), objects())
                .as((environment, text, at, extras) -> new StateInfo(
                        environment,
                        new StateInfo.Project(text, text),
                        new StateInfo.Invocation(text, "1.12.0", "v12", at),
                        "duckdb",
                        Json.Obj.EMPTY.with("identifier", Json.of(true)),
                        extras));
    }

    static Arbitrary<Json.Obj> objects() {
        Arbitrary<Object> values = Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.longs(),
                Arbitraries.of(true, false),
                Arbitraries.just(List.of(1, "x", Map.of())));
        return Arbitraries.maps(Arbitraries.strings(), values.injectNull(0.2))
                .ofMaxSize(12)
                .map(fields -> (Json.Obj) Json.of(fields));
    }

    private static Arbitrary<@Nullable String> texts() {
        return Arbitraries.strings().injectNull(0.3);
    }

    private static Arbitrary<@Nullable Instant> moments() {
        return Arbitraries.longs()
                .between(0, 4_000_000_000_000L)
                .map(Instant::ofEpochMilli)
                .injectNull(0.3);
    }
}
