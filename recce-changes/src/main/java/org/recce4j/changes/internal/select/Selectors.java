package org.recce4j.changes.internal.select;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.IndirectSelection;
import org.recce4j.changes.NodeSelector;
import org.recce4j.changes.SelectionException;
import org.recce4j.changes.SelectionRequest;
import org.recce4j.changes.internal.detect.DbtStateSelector;
import org.recce4j.changes.internal.select.Selection.Group;
import org.recce4j.changes.internal.select.Selection.Reach;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** Selects as dbt's {@code NodeSelector} does ({@code graph/selector.py} of dbt 1.12). */
public final class Selectors implements NodeSelector {

    /** What dbt lists when no type is asked for. */
    private static final Set<String> DEFAULT_TYPES = Set.of(
            "model",
            "snapshot",
            "seed",
            "test",
            "source",
            "exposure",
            "metric",
            "saved_query",
            "semantic_model",
            "unit_test",
            "function");

    private final ProjectState state;
    private final @Nullable ProjectState previous;
    private final @Nullable DbtStateSelector stateSelector;
    private final SelectionGraph graph;
    private final YamlSelectors selectors;
    private final BitSet sources;

    /**
     * Prepares selections from a state.
     *
     * @param given a selectors.yml; null for the selectors of the state's artifact, which dbt has checked
     */
    public Selectors(
            ProjectState state,
            @Nullable ProjectState previous,
            @Nullable Boolean moreUnrendered,
            @Nullable SelectorFile given) {
        this.state = state;
        this.previous = previous;
        this.stateSelector = previous == null ? null : new DbtStateSelector(previous, state, moreUnrendered);
        this.graph = new SelectionGraph(state);
        this.selectors = given == null
                ? YamlSelectors.ofArtifact(state.extras().object("selectors"))
                : YamlSelectors.ofFile(given);
        this.sources = graph.ofTypes(Set.of("source"));
    }

    @Override
    public Set<NodeId> select(SelectionRequest request) {
        String named = request.selector();
        if (named == null && request.select().isEmpty() && request.exclude().isEmpty()) {
            named = selectors.defaultName();
        }
        Selection selection = named == null
                ? new SelectionParser(request.indirectSelection()).difference(request.select(), request.exclude())
                : selectors.definition(named, request.indirectSelection());
        return graph.ids(new Request(request).selected(selection));
    }

    private BitSet matching(Predicate<Node> test) {
        BitSet found = new BitSet();
        List<Node> nodes = graph.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            if (test.test(nodes.get(i))) {
                found.set(i);
            }
        }
        return found;
    }

    /**
     * What a selection finds so far.
     *
     * @param direct what is selected
     * @param indirect tests of selected nodes that wait for more of what they test
     */
    private record Found(BitSet direct, BitSet indirect) {}

    /** One request on its way. */
    private final class Request {
        private final SelectionRequest request;
        private final BitSet ofTypes;
        private final Deque<String> open = new ArrayDeque<>();

        Request(SelectionRequest request) {
            this.request = request;
            this.ofTypes = graph.ofTypes(types(request.resourceTypes()));
        }

        private Set<String> types(Set<String> asked) {
            requireKnown(asked);
            Set<String> types = new HashSet<>(asked);
            if (asked.isEmpty() || asked.contains("default") || asked.contains("all")) {
                types.addAll(DEFAULT_TYPES);
            }
            if (asked.contains("all")) {
                types.add("analysis");
            }
            return types;
        }

        private void requireKnown(Set<String> asked) {
            for (String type : asked) {
                if (!SelectorMethods.RESOURCE_TYPES.contains(type) && !type.equals("all") && !type.equals("default")) {
                    throw SelectionParser.error(
                            "Invalid resource type \"" + type + "\"; the types are all, default, "
                                    + String.join(", ", new TreeSet<>(SelectorMethods.RESOURCE_TYPES)),
                            -1);
                }
            }
        }

        BitSet selected(Selection selection) {
            BitSet selected = (BitSet) find(selection).direct().clone();
            selected.and(ofTypes);
            return selected;
        }

        private Found find(Selection selection) {
            return selection instanceof SelectionCriteria criteria ? find(criteria) : find((Group) selection);
        }

        private Found find(SelectionCriteria criteria) {
            SelectionScope scope = new SelectionScope(state, previous, stateSelector, this::named);
            BitSet found = matching(finder(criteria, scope));
            BitSet selected = withRelatives(found, criteria.reach());
            if (criteria.indirect() == IndirectSelection.EMPTY
                    || criteria.method().name().equals("selector")) {
                return new Found(selected, new BitSet());
            }
            return withTests(selected, criteria.indirect());
        }

        private static Predicate<Node> finder(SelectionCriteria criteria, SelectionScope scope) {
            try {
                return SelectorMethods.finds(criteria, scope);
            } catch (SelectionException invalid) {
                SelectorPlace place = criteria.position().yaml();
                throw place == null ? invalid : place.error(invalid);
            }
        }

        private BitSet withRelatives(BitSet found, Reach reach) {
            BitSet selected = (BitSet) found.clone();
            if (reach.childrensParents()) {
                BitSet family = graph.descendants(found, null);
                family.or(found);
                selected.or(family);
                selected.or(graph.ancestors(family, null));
            }
            selected.or(graph.ancestors(found, reach.parents()));
            selected.or(graph.descendants(found, reach.children()));
            return selected;
        }

        private Found withTests(BitSet selected, IndirectSelection mode) {
            BitSet direct = (BitSet) selected.clone();
            BitSet indirect = new BitSet();
            BitSet enough = mode == IndirectSelection.BUILDABLE ? buildable(selected, sources) : selected;
            graph.descendants(selected, 1).stream().forEach(node -> {
                if (isTest(node)) {
                    boolean comesAlong = mode == IndirectSelection.EAGER || graph.dependsOnlyOn(node, enough);
                    (comesAlong ? direct : indirect).set(node);
                }
            });
            return new Found(direct, indirect);
        }

        private boolean isTest(int node) {
            Node found = graph.nodes().get(node);
            return SelectorMethods.isOf(found, "test") || SelectorMethods.isOf(found, "unit_test");
        }

        private BitSet buildable(BitSet selected, BitSet more) {
            BitSet buildable = graph.ancestors(selected, null);
            buildable.or(selected);
            buildable.or(more);
            return buildable;
        }

        private Found find(Group group) {
            List<BitSet> direct = new ArrayList<>();
            List<BitSet> all = new ArrayList<>();
            for (Selection part : group.parts()) {
                Found found = find(part);
                direct.add(found.direct());
                BitSet both = (BitSet) found.direct().clone();
                both.or(found.indirect());
                all.add(both);
            }
            BitSet selected = group.operator().of(direct);
            BitSet waiting = group.operator().of(all);
            return new Found(withWaiting(selected, waiting, group.indirect()), waiting);
        }

        /** Tests whose other parents were selected by other parts. Unit tests never wait: they have one parent. */
        private BitSet withWaiting(BitSet selected, BitSet waiting, IndirectSelection mode) {
            if (mode == IndirectSelection.EAGER || mode == IndirectSelection.EMPTY || selected.equals(waiting)) {
                return selected;
            }
            BitSet enough = mode == IndirectSelection.BUILDABLE ? buildable(selected, new BitSet()) : selected;
            BitSet direct = (BitSet) selected.clone();
            waiting.stream()
                    .filter(node ->
                            SelectorMethods.isParsed(graph.nodes().get(node)) && graph.dependsOnlyOn(node, enough))
                    .forEach(direct::set);
            return direct;
        }

        /** A reference to YAML selectors gives what they give by themselves. */
        private Set<NodeId> named(SelectionCriteria criteria) {
            if (selectors.isEmpty()) {
                throw SelectionParser.error(
                        "Cannot use selector: method if selectors.yml is not provided",
                        criteria.position().start());
            }
            Predicate<String> pattern = Fnmatch.pattern(criteria.text());
            Collection<String> names =
                    selectors.names().stream().filter(pattern).toList();
            if (names.isEmpty()) {
                throw SelectionParser.error(
                        "Selector '" + criteria.text() + "' did not match any selector in selectors.yml",
                        criteria.position().value());
            }
            BitSet selected = new BitSet();
            for (String name : names) {
                if (open.contains(name)) {
                    throw SelectionParser.error(
                            "Circular dependency detected in selector: " + name,
                            criteria.position().value());
                }
                open.push(name);
                selected.or(selected(selectors.definition(name, request.indirectSelection())));
                open.pop();
            }
            return graph.ids(selected);
        }
    }
}
