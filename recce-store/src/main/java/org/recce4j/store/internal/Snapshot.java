package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.ProjectState;

/**
 * A state as it is stored.
 *
 * @param tree what it is made of
 * @param bareTreeId the id of its tree without what a catalog said
 * @param results its run results, null where it has none
 * @param freshness how fresh its sources were, null where it does not say
 * @param details what differs from run to run
 */
record Snapshot(
        Tree tree,
        String bareTreeId,
        @Nullable StoredItem results,
        @Nullable StoredItem freshness,
        StoredItem details) {

    static Snapshot of(ProjectState state) {
        List<StoredItem> versions = new ArrayList<>();
        StoredItem results = null;
        StoredItem freshness = null;
        StoredItem details = null;
        for (Item item : StateItems.of(state)) {
            StoredItem version = StoredItem.of(item);
            switch (item.kind()) {
                case RUN_RESULTS -> results = version;
                case FRESHNESS -> freshness = version;
                case DETAILS -> details = version;
                default -> versions.add(version);
            }
        }
        if (details == null) {
            throw new AssertionError("every state has details");
        }
        Tree tree = Tree.of(versions);
        return new Snapshot(tree, state.hasCatalog() ? bareTree(state).id() : tree.id(), results, freshness, details);
    }

    private static Tree bareTree(ProjectState state) {
        return Tree.of(StateItems.of(state.withoutCatalog()).stream()
                .filter(item -> item.kind().isInTree())
                .map(StoredItem::of)
                .toList());
    }

    /** Returns what is stored beside the tree. */
    List<StoredItem> beside() {
        List<StoredItem> beside = new ArrayList<>();
        if (results != null) {
            beside.add(results);
        }
        if (freshness != null) {
            beside.add(freshness);
        }
        beside.add(details);
        return beside;
    }
}
