package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.StateInfo;
import org.recce4j.shared.HostileText;

/** A hostile text wherever changes have one: lines, pages and drawings are built as they are with an ordinary text. */
class HostileChangesTest {

    private static final String ORDINARY = "plain";

    private static final String HIDDEN = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}&&[^\\n]]";

    @Provide
    Arbitrary<String> texts() {
        return HostileText.texts().filter(text -> !text.isBlank());
    }

    @Test
    void everyExampleStaysInItsPlace() throws IOException {
        for (String text : HostileText.EXAMPLES) {
            everyFormIsBuiltAsWithAnOrdinaryText(text);
        }
    }

    @Property(tries = 100)
    void everyFormIsBuiltAsWithAnOrdinaryText(@ForAll("texts") String text) throws IOException {
        ChangeSet ordinary = changes(ORDINARY);
        ChangeSet hostile = changes(text);
        assertThat(text(hostile)).doesNotContainPattern(HIDDEN);
        assertThat(text(hostile).lines()).hasSameSizeAs(text(ordinary).lines().toList());
        assertThat(markdown(hostile)).doesNotContainPattern(HIDDEN).hasSizeLessThan(100_000);
        assertThat(markdown(hostile).lines())
                .hasSameSizeAs(markdown(ordinary).lines().toList());
        assertIsDrawn(hostile.lineage().affected());
    }

    private static void assertIsDrawn(LineageDiff graph) {
        String mermaid = graph.toMermaid();
        assertThat(mermaid).doesNotContainPattern(HIDDEN).doesNotContain("%%");
        assertThat(mermaid.lines().skip(1))
                .allMatch(
                        line -> line.matches(
                                "  (n\\d+\\[\"[^\"\\[\\]`<>]*\"](:::\\w+)?|n\\d+ (-->|==>|-\\.->) n\\d+|classDef \\w+ [\\w:#,]+)"));
        String dot = graph.toDot();
        assertThat(dot).doesNotContainPattern(HIDDEN);
        String skeleton = dot.replaceAll("\"(?:[^\"\\\\]|\\\\.)*+\"", "Q");
        assertThat(skeleton.lines().skip(3))
                .allMatch(line ->
                        line.matches("  Q \\[label=Q(, fillcolor=Q, color=Q)?];|  Q -> Q( \\[style=\\w+])?;|}"));
        assertThat(skeleton.lines())
                .hasSize(4 + graph.nodes().size() + graph.edges().size());
    }

    private static String text(ChangeSet changes) throws IOException {
        StringBuilder out = new StringBuilder();
        changes.writeText(out);
        return out.toString();
    }

    private static String markdown(ChangeSet changes) throws IOException {
        StringBuilder out = new StringBuilder();
        changes.writeMarkdown(out);
        return out.toString();
    }

    private static ChangeSet changes(String text) {
        ProjectState base = state(text, "old");
        ProjectState current = state(text, "new");
        NodeId old = new NodeId("model.shop.old" + text);
        Json.Obj detail = Json.Obj.builder()
                .put("contract", Map.of("why", List.of(text)))
                .put("macros", List.of(List.of("macro." + text, text)))
                .build();
        List<NodeChange> changes = List.of(
                new NodeChange.Modified(
                        States.model("prod", "a" + text, "1"),
                        States.model("prod", "a" + text, "2"),
                        Set.of(NodeChange.Reason.CONTRACT, NodeChange.Reason.MACROS),
                        detail),
                new NodeChange.Added(States.model("prod", "new" + text, "3"), old),
                new NodeChange.Removed(States.model("prod", "old" + text, "3")),
                new NodeChange.Item(
                        new NodeId("macro.shop.m" + text),
                        "modified",
                        Set.of(NodeChange.Reason.OTHER),
                        Json.Obj.builder().put("other", List.of(text)).build()));
        return new ChangeSet(base, current, changes);
    }

    private static ProjectState state(String text, String added) {
        NodeId first = new NodeId("model.shop.a" + text);
        StateInfo info = States.info(text, "run");
        ProjectState.Builder state = ProjectState.builder(new StateInfo(
                text,
                new StateInfo.Project(text, null),
                new StateInfo.Invocation("run", text, text, States.GENERATED_AT),
                text,
                info.quoting(),
                info.extras()));
        return state.add(States.model("prod", "a" + text, "1"))
                .add(States.model("prod", "b" + text, "2", first))
                .add(States.model("prod", added + text, "select 3", first))
                .add(Node.builder(new NodeId("exposure.shop.board" + text))
                        .packageName("shop")
                        .dependsOn(new Dependencies(List.of(first), List.of()))
                        .build())
                .build();
    }
}
