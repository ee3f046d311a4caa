package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ItemTest {

    /** They are in stores that were written: a kind may be added, and none renamed. */
    @Test
    void kindsKeepTheNamesUnderWhichTheyAreStored() {
        assertThat(Arrays.stream(Item.Kind.values()).map(Item.Kind::stored))
                .containsExactly(
                        "node",
                        "parents",
                        "disabled",
                        "macro",
                        "doc",
                        "group",
                        "extras",
                        "run_results",
                        "freshness",
                        "details");
    }

    @Test
    void aStoredNameLeadsBackToItsKind() {
        for (Item.Kind kind : Item.Kind.values()) {
            assertThat(Item.Kind.ofStored(kind.stored())).contains(kind);
        }
        assertThat(Item.Kind.ofStored("nonsense")).isEmpty();
        assertThat(Item.Kind.ofStored("NODE")).isEmpty();
    }

    /** What belongs to a run and not to the project is beside the tree: it must not make a tree of its own. */
    @Test
    void whatDiffersFromRunToRunIsNotInTheTree() {
        assertThat(Arrays.stream(Item.Kind.values()).filter(kind -> !kind.isInTree()))
                .containsExactly(Item.Kind.RUN_RESULTS, Item.Kind.FRESHNESS, Item.Kind.DETAILS);
    }
}
