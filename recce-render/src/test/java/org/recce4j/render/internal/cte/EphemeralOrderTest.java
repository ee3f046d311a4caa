package org.recce4j.render.internal.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recce4j.model.NodeId;
import org.recce4j.render.RenderException;
import org.recce4j.render.internal.dbt.DbtBehaviour;

class EphemeralOrderTest {

    private final Project project = new Project();

    @Test
    void putsAModelBehindThoseThatItNeeds() {
        project.add("a", "b", "c");
        project.add("b", "c");
        project.add("c");

        assertThat(order("1.12", "a")).containsExactly("c", "b", "a");
    }

    @Test
    void keepsTheOrderOfTheCalls() {
        project.add("a");
        project.add("b", "a");
        project.add("c");

        assertThat(order("1.12", "c", "b", "a")).containsExactly("c", "a", "b");
    }

    @Test
    void rendersEachModelOnce() {
        project.add("a", "c");
        project.add("b", "c");
        project.add("c");

        assertThat(order("1.12", "a", "b")).containsExactly("c", "a", "b");
        assertThat(project.rendered).containsExactly("a", "c", "b");
    }

    @Test
    void refusesAModelThatNeedsItself() {
        project.add("a", "b");
        project.add("b", "c");
        project.add("c", "b");

        assertThatThrownBy(() -> order("1.12", "a"))
                .isInstanceOf(RenderException.class)
                .hasMessage("Found a cycle: model.shop.b --> model.shop.c --> model.shop.b");
    }

    @Test
    void refusesAModelWithoutSqlThatNeedsOthers() {
        project.add("a");
        project.bodies.put(ids("b").get(0), new Ephemerals.Body("\n", ids("a")));

        assertThatThrownBy(() -> order("1.12", "b"))
                .isInstanceOf(RenderException.class)
                .hasMessageStartingWith("Cannot put ephemeral models into SQL without a statement");
    }

    @Test
    void needsNoStackForALongChain() {
        for (int i = 0; i < 20_000; i++) {
            project.add("m" + i, "m" + (i + 1));
        }
        project.add("m20000");

        assertThat(order("1.12", "m0")).hasSize(20_001).startsWith("m20000").endsWith("m0");
    }

    @Test
    void followsTheTextInDbt2() {
        project.add("a");
        project.add("a_b");
        project.add("b");
        String sql = "select * from __dbt__cte__b, __dbt__cte__a_b where __dbt__cte__b.x";

        assertThat(names(EphemeralOrder.of(
                        new Ephemerals.Body(sql, ids("a", "a_b", "b")), project, DbtBehaviour.of("2.0.0-rc.1"))))
                .containsExactly("b", "a_b");
    }

    private List<String> order(String version, String... referred) {
        return names(EphemeralOrder.of(new Ephemerals.Body("", ids(referred)), project, DbtBehaviour.of(version)));
    }

    private static List<String> names(List<Cte> ctes) {
        return ctes.stream().map(cte -> cte.name().replace("__dbt__cte__", "")).toList();
    }

    private static List<NodeId> ids(String... names) {
        return Stream.of(names).map(name -> new NodeId("model.shop." + name)).toList();
    }

    private static final class Project implements Ephemerals {

        private final Map<NodeId, Body> bodies = new HashMap<>();
        private final List<String> rendered = new ArrayList<>();

        void add(String name, String... referred) {
            bodies.put(new NodeId("model.shop." + name), new Body("select 1", ids(referred)));
        }

        @Override
        public String cteName(NodeId id) {
            return "__dbt__cte__" + name(id);
        }

        @Override
        public Body render(NodeId id) {
            rendered.add(name(id));
            return Objects.requireNonNull(bodies.get(id));
        }

        private static String name(NodeId id) {
            return id.value().substring("model.shop.".length());
        }
    }
}
