package org.recce4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateMergeTest {

    private static final NodeId ORDERS = new NodeId("model.shop.orders");
    private static final NodeId RAW = new NodeId("source.shop.raw.orders");

    private static final Catalog CATALOG = new Catalog(
            Json.Obj.EMPTY,
            Map.of(
                    ORDERS,
                    new Catalog.Table(
                            List.of(new Catalog.TableColumn("ID", "INTEGER", 1, null)),
                            Json.Obj.builder().put("stats", Json.Obj.EMPTY).build())),
            Json.Null.INSTANCE,
            Json.Obj.EMPTY);

    @Test
    void keepsWhatOnlyTheEarlierArtifactsHave() {
        ProjectState rich =
                state("a", node("select 1", "select  1", List.of(RAW))).with(CATALOG);
        ProjectState poor = state("a", node("select 1", null, List.of()));
        ProjectState merged = poor.mergedWith(rich);
        Node node = merged.node(ORDERS).orElseThrow();
        assertThat(node.code().compiled()).isEqualTo("select  1");
        assertThat(node.columns()).extracting(Column::name, Column::type).hasToString("[(\"ID\", \"INTEGER\")]");
        assertThat(node.extras().object("catalog").find("stats")).isPresent();
        assertThat(merged.edges()).containsExactly(new Edge(RAW, ORDERS));
        assertThat(merged.hasCatalog()).isTrue();
        assertThat(merged.warnings())
                .extracting(Warning::code)
                .containsExactly("MODEL-KEPT-COMPILED", "MODEL-KEPT-COLUMNS", "MODEL-KEPT-LINEAGE");
        assertThat(merged.warnings().get(0).message()).contains("1 nodes").contains("model.shop.orders");
    }

    @Test
    void doesNotKeepTheCompiledCodeOfAnotherText() {
        ProjectState before = state("a", node("select 1", "select  1", List.of(RAW)));
        ProjectState after = state("a", node("select 2", null, List.of()));
        assertThat(after.mergedWith(before)).isEqualTo(after);
    }

    @Test
    void doesNotBringBackWhatIsGone() {
        ProjectState before = state("a", node("select 1", "x", List.of()));
        ProjectState after = ProjectState.builder(before.info()).build();
        assertThat(after.mergedWith(before).nodes()).isEmpty();
    }

    @Test
    void refusesTwoProjects() {
        assertThatThrownBy(() ->
                        state("a", node("x", null, List.of())).mergedWith(state("b", node("x", null, List.of()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two projects");
    }

    @Property
    void aStateMergedWithItselfIsItself(@ForAll String raw, @ForAll String compiled) {
        ProjectState state = state("a", node(raw, compiled, List.of(RAW))).with(CATALOG);
        assertThat(state.mergedWith(state)).isEqualTo(state);
    }

    @Property
    void mergingTwiceIsMergingOnce(@ForAll String raw, @ForAll String compiled) {
        ProjectState rich = state("a", node(raw, compiled, List.of(RAW))).with(CATALOG);
        ProjectState once = state("a", node(raw, null, List.of())).mergedWith(rich);
        assertThat(once.mergedWith(rich)).isEqualTo(once);
    }

    @Property
    void theLaterTextAlwaysWins(@ForAll String earlier, @ForAll String later) {
        ProjectState merged =
                state("a", node(later, null, List.of())).mergedWith(state("a", node(earlier, "c", List.of())));
        assertThat(merged.node(ORDERS).orElseThrow().code().raw()).isEqualTo(later);
    }

    private static Node node(String raw, @Nullable String compiled, List<NodeId> parents) {
        return Node.builder(ORDERS)
                .code(new Code("sql", raw, compiled, null))
                .relation(Relation.of(null, "prod", "orders"))
                .dependsOn(new Dependencies(parents, List.of()))
                .build();
    }

    private static ProjectState state(String project, Node node) {
        return ProjectState.builder(new StateInfo(
                        "prod",
                        new StateInfo.Project(project, "id of " + project),
                        new StateInfo.Invocation("run", null, null, Instant.parse("2026-03-01T08:00:00Z")),
                        "duckdb",
                        Json.Obj.EMPTY,
                        Json.Obj.EMPTY))
                .add(node)
                .build();
    }
}
