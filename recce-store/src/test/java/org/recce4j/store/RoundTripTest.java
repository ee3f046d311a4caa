package org.recce4j.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.store.internal.RandomProjects;

/** What comes out of a store is what went in, whatever else is in it. */
class RoundTripTest {

    private final StoreDatabase database = new StoreDatabase();
    private final MetadataStore store = database.storeOf();
    private final AtomicInteger number = new AtomicInteger();

    @AfterProperty
    void close() {
        database.close();
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void anyTwoStatesShareWhatTheyCanAndComeBack(
            @ForAll("states") ProjectState one, @ForAll("states") ProjectState other) {
        Run first = Run.of(one.info(), nextId());
        Run second = Run.of(other.info(), nextId());
        store.save(first, one);
        store.save(second, other);
        assertHas(first, one);
        assertHas(second, other);
        assertThat(store.replace(first, other)).isEqualTo(SaveResult.REPLACED);
        assertHas(first, other);
        store.prune(Retention.ofRuns(1));
        assertHas(second, other);
    }

    /** All runs are of one moment; of those the newest is the one with the last id. */
    private String nextId() {
        return String.format("run-%04d", number.incrementAndGet());
    }

    private void assertHas(Run run, ProjectState state) {
        StateRef ref = StateRef.run(run.id());
        assertThat(store.load(ref)).isEqualTo(state);
        assertThat(store.lineage(ref).topologicalOrder())
                .isEqualTo(state.lineage().topologicalOrder());
        for (Node node : state.nodes()) {
            assertThat(store.node(ref, node.id())).contains(node);
        }
        assertThat(store.node(ref, new NodeId("model.shop.nobody"))).isEmpty();
    }

    @Provide
    Arbitrary<ProjectState> states() {
        return RandomProjects.any();
    }
}
