package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/**
 * The default mode lists whatever dbt lists between two states of one release and one environment, and never says that nothing
 * changed when a text of the project did.
 */
class SupersetLawTest {

    @Provide
    Arbitrary<List<String>> edits() {
        return Arbitraries.of(ProjectEdits.names())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements();
    }

    @Provide
    Arbitrary<String> versions() {
        return Arbitraries.of("1.6.0", "1.8.8", "1.10.2", "1.12.6", "2.0.0-preview.176");
    }

    @Property
    void everyEditIsListed(@ForAll("edits") List<String> edits, @ForAll("versions") String version) {
        ProjectState before = ProjectEdits.project(version);
        ProjectState after = before;
        for (String edit : edits) {
            after = ProjectEdits.apply(edit, after);
        }
        check(before, after);
        check(after, before);
    }

    private static void check(ProjectState before, ProjectState after) {
        Set<NodeId> listed = new TreeSet<>();
        ChangeDetector.standard().detect(before, after).changes().forEach(change -> listed.add(change.id()));
        assertThat(listed).isNotEmpty();
        for (NodeChange change : ChangeDetector.dbt(null).detect(before, after).changes()) {
            boolean isAlwaysListed = change.id().type().name().equals("semantic_model")
                    && change.reasons().equals(Set.of(Reason.OTHER));
            assertThat(isAlwaysListed || listed.contains(change.id()))
                    .as("%s %s", change.id(), change.reasons())
                    .isTrue();
        }
    }
}
