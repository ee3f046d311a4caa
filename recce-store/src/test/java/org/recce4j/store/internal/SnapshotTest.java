package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;
import org.recce4j.store.Projects;

/** Which ids of a stored state are the same where what they stand for is. */
class SnapshotTest {

    private static final ProjectState STATE = Projects.of("run-1", 4, 0);
    private static final ProjectState WITH_CATALOG = STATE.with(Projects.catalog("BIGINT", "model.shop.m1"));

    private final Snapshot snapshot = Snapshot.of(STATE);

    @Test
    void anUnchangedProjectHasTheSameTreeInTheNextRun() {
        Snapshot next = Snapshot.of(Projects.of("run-2", 4, 0));
        assertThat(next.tree()).isEqualTo(snapshot.tree());
        assertThat(next.details().id()).isNotEqualTo(snapshot.details().id());
        assertThat(Snapshot.of(Projects.of("run-2", 4, 1)).tree().id())
                .isNotEqualTo(snapshot.tree().id());
    }

    /** By the bare tree the store knows that two states come from one manifest, though one has a catalog. */
    @Test
    void aCatalogChangesTheTreeAndNotTheBareTree() {
        Snapshot cataloged = Snapshot.of(WITH_CATALOG);
        assertThat(snapshot.bareTreeId()).isEqualTo(snapshot.tree().id());
        assertThat(cataloged.tree().id()).isNotEqualTo(snapshot.tree().id());
        assertThat(cataloged.bareTreeId()).isEqualTo(snapshot.bareTreeId());
    }

    @Test
    void resultsAndFreshnessAreBesideTheTree() {
        Snapshot withResults = Snapshot.of(STATE.with(Projects.results("success", "model.shop.m1")));
        assertThat(withResults.tree()).isEqualTo(snapshot.tree());
        assertThat(withResults.results()).isNotNull();
        assertThat(snapshot.results()).isNull();
        assertThat(snapshot.freshness()).isNull();
        assertThat(Snapshot.of(States.rich("prod", "run-1")).freshness()).isNotNull();
    }

    @Test
    void listsWhatIsBesideTheTree() {
        assertThat(snapshot.beside()).containsExactly(snapshot.details());
        Snapshot rich = Snapshot.of(States.rich("prod", "run-1"));
        assertThat(rich.beside())
                .extracting(version -> version.item().kind())
                .containsExactly(ItemKind.RUN_RESULTS, ItemKind.FRESHNESS, ItemKind.DETAILS);
    }
}
