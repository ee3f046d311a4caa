package org.recce4j.store.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Run;

/**
 * A row of the table of runs: the run, and the ids of what it is made of.
 *
 * @param run the run
 * @param treeId the tree of its state
 * @param bareTreeId the tree of its state without a catalog
 * @param resultsId its run results, null where it has none
 * @param freshnessId its sources' freshness, null where it has none
 * @param detailsId what differs from run to run
 */
record StoredRun(
        Run run,
        String treeId,
        String bareTreeId,
        @Nullable String resultsId,
        @Nullable String freshnessId,
        String detailsId) {

    /** The field of {@code content} that ties the other columns that are read to it. */
    private static final String SEAL = "seal";

    static StoredRun of(Run run, Snapshot snapshot) {
        return new StoredRun(
                run,
                snapshot.tree().id(),
                snapshot.bareTreeId(),
                snapshot.results() == null ? null : snapshot.results().id(),
                snapshot.freshness() == null ? null : snapshot.freshness().id(),
                snapshot.details().id());
    }

    /** Returns this with other labels. */
    StoredRun with(Run labelled) {
        return new StoredRun(labelled, treeId, bareTreeId, resultsId, freshnessId, detailsId);
    }

    boolean hasCatalog() {
        return !treeId.equals(bareTreeId);
    }

    /** Returns whether both come of the same manifest in the same environment. */
    boolean hasManifestOf(StoredRun other) {
        return bareTreeId.equals(other.bareTreeId)
                && run.environment().equals(other.run.environment())
                && run.info().equals(other.run.info());
    }

    /** Returns whether nothing would be lost by laying this over a stored one: what both have is the same. */
    boolean agreesWith(StoredRun stored) {
        return hasManifestOf(stored)
                && (!hasCatalog() || !stored.hasCatalog() || treeId.equals(stored.treeId))
                && agree(resultsId, stored.resultsId)
                && agree(freshnessId, stored.freshnessId);
    }

    private static boolean agree(@Nullable String given, @Nullable String stored) {
        return given == null || stored == null || given.equals(stored);
    }

    /** Returns whether this has an artifact that a stored one of the same manifest lacks. */
    boolean adds(StoredRun stored) {
        return (hasCatalog() && !stored.hasCatalog())
                || (resultsId != null && stored.resultsId == null)
                || (freshnessId != null && stored.freshnessId == null);
    }

    /** Returns the ids of the contents beside the tree. */
    List<String> beside() {
        List<String> ids = new ArrayList<>();
        ids.add(detailsId);
        if (resultsId != null) {
            ids.add(resultsId);
        }
        if (freshnessId != null) {
            ids.add(freshnessId);
        }
        return ids;
    }

    /** Returns the values of all columns of {@code runs}. */
    List<@Nullable Object> row(ShownValues shown, Instant savedAt) {
        Json.Obj json = run.toJson();
        Json.Obj document = Json.Obj.builder()
                .putAll(json)
                .put("saved_at", savedAt.toString())
                .put("tree_id", treeId)
                .put("bare_tree_id", bareTreeId)
                .put("results_id", resultsId)
                .put("freshness_id", freshnessId)
                .put("details_id", detailsId)
                .build();
        List<@Nullable Object> row = shown.row(Layout.RUNS, document);
        row.add(Canonical.form(json.with(SEAL, Json.of(seal(json)))));
        return row;
    }

    /** Returns whether the row is as it was written; one that was written before rows had a seal counts as that. */
    boolean isSealedBy(Json.Obj content) {
        String seal = content.text(SEAL);
        return seal == null || seal.equals(seal(content.without(List.of(SEAL))));
    }

    private String seal(Json.Obj content) {
        return Canonical.hash(
                String.join("\n", Canonical.form(content), treeId, bareTreeId, resultsId, freshnessId, detailsId));
    }
}
