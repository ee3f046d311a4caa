package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ItemTest {

    /** They are in stores that were written: a kind may be added, and none renamed. */
    @Test
    void kindsKeepTheNamesUnderWhichTheyAreStored() {
        assertThat(Arrays.stream(ItemKind.values()).map(ItemKind::stored))
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
        for (ItemKind kind : ItemKind.values()) {
            assertThat(ItemKind.ofStored(kind.stored())).contains(kind);
        }
        assertThat(ItemKind.ofStored("nonsense")).isEmpty();
        assertThat(ItemKind.ofStored("NODE")).isEmpty();
    }

    /** What belongs to a run and not to the project is beside the tree: it must not make a tree of its own. */
    @Test
    void whatDiffersFromRunToRunIsNotInTheTree() {
        assertThat(Arrays.stream(ItemKind.values()).filter(kind -> !kind.isInTree()))
                .containsExactly(ItemKind.RUN_RESULTS, ItemKind.FRESHNESS, ItemKind.DETAILS);
    }
}
