package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.GoldenSelection;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;

/** Every method and operator of node selection, over one project; dbt's own answers. */
class SelectionExamplesTest {

    @Test
    void selectsAsDbt() {
        ProjectState state = ReadStates.of(GoldenSelection.manifest());
        NodeSelector compared = NodeSelector.builder(state)
                .previous(ReadStates.of(GoldenSelection.previous()))
                .build();
        List<Json.Obj> cases = GoldenSelection.cases();
        assertThat(SelectionAnswers.wrong(cases, NodeSelector.of(state), compared))
                .isEmpty();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(45);
    }
}
