package org.recce4j.changes.internal.select;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.recce4j.changes.IndirectSelection;
import org.recce4j.changes.SelectionException;
import org.recce4j.changes.SelectionRequest;
import org.recce4j.changes.internal.select.Selection.Group;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

/** One request on its way. */
final class SelectionRun {

    private final SelectionSources from;
    private final IndirectSelection indirectSelection;
    private final BitSet ofTypes;
    private final Deque<String> open = new ArrayDeque<>();

    SelectionRun(SelectionRequest request, SelectionSources from) {
        this.from = from;
        this.indirectSelection = request.indirectSelection();
        this.ofTypes = from.graph().ofTypes(SelectedTypes.of(request.resourceTypes()));
    }

    BitSet selected(Selection selection) {
        BitSet selected = (BitSet) find(selection).direct().clone();
        selected.and(ofTypes);
        return selected;
    }

    private FoundNodes find(Selection selection) {
        return selection instanceof SelectionCriteria criteria ? find(criteria) : find((Group) selection);
    }

    private FoundNodes find(SelectionCriteria criteria) {
        SelectionScope scope = from.scope(this::named);
        BitSet found = from.graph().matching(finder(criteria, scope));
        BitSet selected = from.graph().withRelatives(found, criteria.reach());
        if (criteria.indirect() == IndirectSelection.EMPTY
                || criteria.method().name().equals("selector")) {
            return new FoundNodes(selected, new BitSet());
        }
        return from.tests().with(selected, criteria.indirect());
    }

    private static Predicate<Node> finder(SelectionCriteria criteria, SelectionScope scope) {
        try {
            return SelectorMethods.finds(criteria, scope);
        } catch (SelectionException invalid) {
            SelectorPlace place = criteria.position().yaml();
            throw place == null ? invalid : place.error(invalid);
        }
    }

    private FoundNodes find(Group group) {
        List<BitSet> direct = new ArrayList<>();
        List<BitSet> all = new ArrayList<>();
        for (Selection part : group.parts()) {
            FoundNodes found = find(part);
            direct.add(found.direct());
            BitSet both = (BitSet) found.direct().clone();
            both.or(found.indirect());
            all.add(both);
        }
        BitSet selected = group.operator().of(direct);
        BitSet waiting = group.operator().of(all);
        return new FoundNodes(from.tests().withWaiting(selected, waiting, group.indirect()), waiting);
    }

    /** A reference to YAML selectors gives what they give by themselves. */
    private Set<NodeId> named(SelectionCriteria criteria) {
        if (from.selectors().isEmpty()) {
            throw SelectionParser.error(
                    "Cannot use selector: method if selectors.yml is not provided",
                    criteria.position().start());
        }
        Predicate<String> pattern = Fnmatch.pattern(criteria.text());
        Collection<String> names =
                from.selectors().names().stream().filter(pattern).toList();
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
            selected.or(selected(from.selectors().definition(name, indirectSelection)));
            open.pop();
        }
        return from.graph().ids(selected);
    }
}
