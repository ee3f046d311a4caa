package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeChange;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.ProjectState;

class ChangeDetectorContractTest {

    @ParameterizedTest
    @MethodSource({"faultsOfNodes", "faultsOfMacrosAndOrder"})
    void findsTheFault(Fault<ChangeDetector> fault) {
        assertThat(ContractRun.failures(Faulty.class, fault)).isEqualTo(fault.foundBy());
    }

    static List<Fault<ChangeDetector>> faultsOfNodes() {
        return List.of(
                Fault.none(),
                Fault.of(
                        "reports a model that moved to another schema",
                        correct -> (base, current) -> plus(correct.detect(base, current), moved(base, current)),
                        "ignoresTheEnvironmentsSchema"),
                Fault.of(
                        "reports every node",
                        correct -> (base, current) -> plus(correct.detect(base, base), all(current)),
                        "findsNothingBetweenAStateAndItself",
                        "ignoresTheEnvironmentsSchema",
                        "seesWhatIsAdded",
                        "seesAnotherBody",
                        "seesAnotherConfigAndNamesItsKeys",
                        "seesAMacroThatChangedTwoCallsAway",
                        "reachesWhatIsDownstream"),
                Fault.of(
                        "swaps base and current",
                        correct -> (base, current) -> correct.detect(current, base),
                        "seesWhatIsAdded"),
                Fault.of(
                        "takes another body for another configuration",
                        changing(change -> because(Reason.CONFIGS, change)),
                        "seesAnotherBody",
                        "seesAMacroThatChangedTwoCallsAway"),
                Fault.of(
                        "names no key of the configuration and no macro",
                        changing(ChangeDetectorContractTest::without),
                        "seesAnotherConfigAndNamesItsKeys",
                        "seesAMacroThatChangedTwoCallsAway"));
    }

    static List<Fault<ChangeDetector>> faultsOfMacrosAndOrder() {
        return List.of(
                Fault.of(
                        "looks at the macros that a node calls itself, not at theirs",
                        correct -> (base, current) -> correct.detect(
                                withMacros(base, macro -> called(base, macro)),
                                withMacros(current, macro -> called(current, macro))),
                        "seesAMacroThatChangedTwoCallsAway",
                        "isCalmAboutACycleOfMacros"),
                Fault.of(
                        "follows the calls of macros without remembering them",
                        correct -> (base, current) -> {
                            base.nodes()
                                    .forEach(node -> node.dependsOn().macros().forEach(macro -> follow(base, macro)));
                            return correct.detect(base, current);
                        },
                        "isCalmAboutACycleOfMacros"),
                Fault.of(
                        "leaves the lineage out",
                        correct -> (base, current) -> new ChangeSet(
                                States.of(),
                                States.of(),
                                correct.detect(base, current).changes()),
                        "reachesWhatIsDownstream"),
                Fault.of(
                        "gives the changes in another order",
                        correct -> (base, current) -> {
                            List<NodeChange> changes = new ArrayList<>(
                                    correct.detect(base, current).changes());
                            Collections.reverse(changes);
                            return new ChangeSet(base, current, changes);
                        },
                        "givesTheChangesInTheOrderOfTheirIds"));
    }

    private static UnaryOperator<ChangeDetector> changing(UnaryOperator<NodeChange> change) {
        return correct -> (base, current) -> new ChangeSet(
                base,
                current,
                correct.detect(base, current).changes().stream().map(change).toList());
    }

    private static NodeChange because(Reason reason, NodeChange change) {
        return change instanceof NodeChange.Modified modified
                ? new NodeChange.Modified(modified.base(), modified.current(), Set.of(reason), modified.detail())
                : change;
    }

    private static NodeChange without(NodeChange change) {
        return change instanceof NodeChange.Modified modified
                ? new NodeChange.Modified(
                        modified.base(), modified.current(), EnumSet.copyOf(modified.reasons()), Json.Obj.EMPTY)
                : change;
    }

    private static ChangeSet plus(ChangeSet found, List<NodeChange> more) {
        List<NodeChange> changes = new ArrayList<>(found.changes());
        changes.addAll(more);
        return new ChangeSet(found.base(), found.current(), changes);
    }

    private static List<NodeChange> all(ProjectState state) {
        List<NodeChange> changes = new ArrayList<>();
        state.nodes()
                .forEach(
                        node -> changes.add(new NodeChange.Modified(node, node, Set.of(Reason.OTHER), Json.Obj.EMPTY)));
        return changes;
    }

    private static List<NodeChange> moved(ProjectState base, ProjectState current) {
        List<NodeChange> changes = new ArrayList<>();
        current.nodes()
                .forEach(node -> base.node(node.id())
                        .filter(before -> !Objects.equals(before.relation(), node.relation()))
                        .ifPresent(before -> changes.add(
                                new NodeChange.Modified(before, node, Set.of(Reason.RELATION), Json.Obj.EMPTY))));
        return changes;
    }

    private static boolean called(ProjectState state, Macro macro) {
        return state.nodes().stream().anyMatch(node -> node.dependsOn().macros().contains(macro.uniqueId()));
    }

    private static ProjectState withMacros(ProjectState state, Predicate<Macro> kept) {
        ProjectState.Builder some = ProjectState.builder(state.info());
        state.nodes().forEach(some::add);
        state.macros().stream().filter(kept).forEach(some::add);
        return some.build();
    }

    private static void follow(ProjectState state, String id) {
        state.macros().stream()
                .filter(macro -> macro.uniqueId().equals(id))
                .forEach(macro -> macro.dependsOn().forEach(called -> follow(state, called)));
    }

    @ExtendWith(ContractRun.class)
    static final class Faulty extends ChangeDetectorContract {

        private final ChangeDetector detector;

        Faulty(Fault<ChangeDetector> fault) {
            detector = fault.broken().apply(ChangeDetector.standard());
        }

        @Override
        protected ChangeDetector detector() {
            return detector;
        }
    }
}
