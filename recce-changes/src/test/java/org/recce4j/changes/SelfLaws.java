package org.recce4j.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.ResourceType;

/** What holds between a state and itself, and between a state and the same state with or without a catalog. */
final class SelfLaws {

    private static final List<String> MODIFIED = List.of(
            "state:modified",
            "state:modified.body",
            "state:modified.configs",
            "state:modified.persisted_descriptions",
            "state:modified.relation",
            "state:modified.macros",
            "state:modified.contract");

    /** The first minor version of dbt 1 that compares a resource type. */
    private static final Map<String, Integer> COMPARED_SINCE = Map.of("unit_test", 8, "saved_query", 9, "function", 11);

    private SelfLaws() {}

    /** Returns what is wrong with what is said of a state and itself, a sentence each; none when all is right. */
    static List<String> broken(ProjectState state) {
        List<String> broken = new ArrayList<>();
        Set<NodeId> known = new TreeSet<>();
        Set<NodeId> always = new TreeSet<>();
        NodeSelector selector = NodeSelector.builder(state).previous(state).build();
        for (Node node : state.nodes()) {
            if (isSelectable(node) && isCompared(node.id(), state)) {
                known.add(node.id());
            }
            if (isAlwaysListed(node.id(), state)) {
                always.add(node.id());
            }
        }
        Set<NodeId> unmodified = new TreeSet<>(known);
        unmodified.removeAll(always);
        expect(changed(ChangeDetector.standard(), state, state), Set.of(), "changes", broken);
        expect(changed(ChangeDetector.recce(), state, state), ofProject(always, state), "changes like Recce", broken);
        expect(changed(ChangeDetector.dbt(null), state, state), always, "changes like dbt", broken);
        expect(changed(ChangeDetector.dbt(true), state, state), always, "changes like dbt, flag on", broken);
        expect(changed(ChangeDetector.dbt(false), state, state), always, "changes like dbt, flag off", broken);
        expect(select(selector, "state:new"), Set.of(), "state:new", broken);
        expect(select(selector, "state:old"), known, "state:old", broken);
        expect(select(selector, "state:unmodified"), unmodified, "state:unmodified", broken);
        for (String expression : MODIFIED) {
            Set<NodeId> expected = expression.equals("state:modified") ? always : Set.of();
            expect(select(selector, expression), expected, expression, broken);
        }
        return broken;
    }

    /** Returns where the answers about two states depend on what dbt does not read; none when all is right. */
    static List<String> differing(ProjectState base, ProjectState current, ProjectState otherBase, ProjectState other) {
        List<String> broken = new ArrayList<>();
        expect(
                changed(ChangeDetector.dbt(null), otherBase, other),
                changed(ChangeDetector.dbt(null), base, current),
                "changes like dbt",
                broken);
        NodeSelector asked = NodeSelector.builder(current).previous(base).build();
        NodeSelector again = NodeSelector.builder(other).previous(otherBase).build();
        List<String> expressions = new ArrayList<>(MODIFIED);
        expressions.addAll(List.of("state:new", "state:old", "state:unmodified"));
        for (String expression : expressions) {
            expect(select(again, expression), select(asked, expression), expression, broken);
        }
        return broken;
    }

    private static void expect(Set<NodeId> actual, Set<NodeId> expected, String what, List<String> broken) {
        if (!actual.equals(expected)) {
            Set<NodeId> missing = new TreeSet<>(expected);
            missing.removeAll(actual);
            Set<NodeId> wrong = new TreeSet<>(actual);
            wrong.removeAll(expected);
            broken.add(what + ": lacks " + missing + ", has " + wrong + " beside what is expected");
        }
    }

    private static Set<NodeId> changed(ChangeDetector detector, ProjectState base, ProjectState current) {
        Set<NodeId> ids = new TreeSet<>();
        detector.detect(base, current).changes().stream().map(NodeChange::id).forEach(ids::add);
        return ids;
    }

    private static Set<NodeId> select(NodeSelector selector, String expression) {
        return new TreeSet<>(selector.select(
                SelectionRequest.of(expression).ofTypes(Set.of("all")).with(IndirectSelection.EMPTY)));
    }

    /** dbt selects no operation, and of what is disabled exposures alone. */
    private static boolean isSelectable(Node node) {
        boolean isDisabled = node.config().resolved().get("enabled").equals(Json.of(false));
        return !node.type().name().equals("operation")
                && (!isDisabled || node.type().equals(ResourceType.EXPOSURE));
    }

    private static boolean isCompared(NodeId id, ProjectState state) {
        return minor(state) >= COMPARED_SINCE.getOrDefault(id.type().name(), 0);
    }

    /** dbt 1.6 and 1.7 list every semantic model. */
    private static boolean isAlwaysListed(NodeId id, ProjectState state) {
        return id.type().name().equals("semantic_model") && minor(state) < 8;
    }

    private static Set<NodeId> ofProject(Set<NodeId> ids, ProjectState state) {
        Set<NodeId> own = new TreeSet<>(ids);
        String project = state.info().projectName();
        own.removeIf(id -> project != null
                && !state.node(id)
                        .map(Node::definition)
                        .orElseThrow()
                        .packageName()
                        .equals(project));
        return own;
    }

    private static int minor(ProjectState state) {
        String version = String.valueOf(state.info().invocation().dbtVersion());
        String[] parts = version.split("\\.", -1);
        return version.matches("[01]\\.\\d.*") ? (parts[0].equals("0") ? 0 : Integer.parseInt(parts[1])) : 99;
    }
}
