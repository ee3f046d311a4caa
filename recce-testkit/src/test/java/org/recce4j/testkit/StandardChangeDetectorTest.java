package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.recce4j.diff.ChangeDetector;
import org.recce4j.diff.NodeChange;
import org.recce4j.model.ProjectState;

class StandardChangeDetectorTest extends ChangeDetectorContract {

    @Override
    protected ChangeDetector detector() {
        return ChangeDetector.standard();
    }

    @Property
    void aChangeReadBackwardsIsItsMirror(
            @ForAll @Size(max = 6) List<String> before, @ForAll @Size(max = 6) List<String> after) {
        List<NodeChange> forth = detector().detect(state(before), state(after)).changes();
        List<NodeChange> back = detector().detect(state(after), state(before)).changes();
        assertThat(back)
                .extracting(change -> change.id() + " " + mirrored(change.kind()) + " " + change.reasons())
                .containsExactlyElementsOf(forth.stream()
                        .map(change -> change.id() + " " + change.kind() + " " + change.reasons())
                        .toList());
    }

    @Property
    void nothingChangesBetweenAStateAndItself(@ForAll @Size(max = 6) List<String> texts) {
        assertThat(detector().detect(state(texts), state(texts)).changes()).isEmpty();
    }

    private static String mirrored(String kind) {
        return switch (kind) {
            case "added" -> "removed";
            case "removed" -> "added";
            default -> kind;
        };
    }

    private static ProjectState state(List<String> texts) {
        ProjectState.Builder state = ProjectState.builder(States.info("prod", "run"));
        for (int i = 0; i < texts.size(); i++) {
            state.add(States.model("prod", "m" + i, texts.get(i)));
        }
        return state.build();
    }
}
