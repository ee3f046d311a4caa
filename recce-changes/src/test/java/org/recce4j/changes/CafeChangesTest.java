package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.GoldenCafe;
import org.recce4j.fixtures.GoldenCafe.Side;
import org.recce4j.model.ProjectState;

/** Two environments of a project of seventy models, and Recce's own list of changes. */
class CafeChangesTest {

    @Test
    void listsWhatRecceLists() {
        ProjectState base = ReadStates.of(GoldenCafe.manifest(Side.BASE));
        ProjectState current = ReadStates.of(GoldenCafe.manifest(Side.CURRENT));
        assertThat(statuses(base, current)).isEqualTo(GoldenCafe.changes()).hasSizeGreaterThan(60);
    }

    /** Id to what Recce calls the change, in the mode that follows Recce. */
    static Map<String, String> statuses(ProjectState base, ProjectState current) {
        Map<String, String> statuses = new TreeMap<>();
        for (NodeChange change : ChangeDetector.recce().detect(base, current).changes()) {
            statuses.put(change.id().value(), change.kind());
        }
        return statuses;
    }
}
