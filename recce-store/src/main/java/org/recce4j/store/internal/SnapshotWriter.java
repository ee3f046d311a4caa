package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Progress;

/**
 * Writes of a snapshot what is not there yet; the caller holds the lock. The order makes each row evidence that what it stands
 * for is complete: rows for people before contents, contents before buckets, buckets before the tree.
 */
final class SnapshotWriter {

    private final StoreSession session;
    private final VersionRows rows;
    private final Progress progress;

    SnapshotWriter(StoreSession session, VersionRows rows, Progress progress) {
        this.session = session;
        this.rows = rows;
        this.progress = progress;
    }

    void write(Snapshot snapshot) {
        Tree tree = snapshot.tree();
        boolean known =
                !existing(Layout.TREE_BUCKETS, "tree_id", List.of(tree.id())).isEmpty();
        List<Tree.Bucket> buckets = known ? List.of() : missingBuckets(tree);
        write(tree, known, buckets, missingVersions(snapshot, buckets));
    }

    /** Removes what is there of the snapshot, for it is damaged, and writes all of it. */
    void writeAnew(Snapshot snapshot) {
        Sweeper.remove(session, Garbage.of(snapshot));
        Set<Tree.Bucket> buckets = new LinkedHashSet<>(snapshot.tree().buckets());
        List<StoredItem> versions = new ArrayList<>(snapshot.beside());
        buckets.forEach(bucket -> versions.addAll(bucket.versions()));
        write(snapshot.tree(), false, List.copyOf(buckets), versions);
    }

    private void write(Tree tree, boolean known, List<Tree.Bucket> buckets, List<StoredItem> versions) {
        int step = 0;
        for (StoreTable table : Layout.OF_CONTENT) {
            progress.at(
                    "writing " + versions.size() + " versions: " + table.name(), step++, Layout.OF_CONTENT.size() + 1);
            session.insert(
                    table,
                    versions.stream()
                            .flatMap(version -> rows.of(version, table).stream())
                            .iterator());
        }
        progress.at("writing the tree", step, step + 1);
        session.insert(
                Layout.BUCKET_ITEMS,
                buckets.stream().flatMap(SnapshotWriter::items).iterator());
        if (!known) {
            session.insert(Layout.TREE_BUCKETS, treeRows(tree).iterator());
        }
        progress.at("writing the run", step + 1, step + 1);
    }

    private List<Tree.Bucket> missingBuckets(Tree tree) {
        Set<String> ids = new LinkedHashSet<>();
        tree.buckets().forEach(bucket -> ids.add(bucket.id()));
        Set<String> existing = existing(Layout.TREE_BUCKETS, "bucket_id", ids);
        List<Tree.Bucket> missing = new ArrayList<>();
        for (Tree.Bucket bucket : tree.buckets()) {
            if (!existing.contains(bucket.id()) && ids.remove(bucket.id())) {
                missing.add(bucket);
            }
        }
        return missing;
    }

    private List<StoredItem> missingVersions(Snapshot snapshot, List<Tree.Bucket> buckets) {
        List<StoredItem> all = new ArrayList<>();
        buckets.forEach(bucket -> all.addAll(bucket.versions()));
        all.addAll(snapshot.beside());
        Set<String> existing = existing(
                Layout.CONTENTS, "content_id", all.stream().map(StoredItem::id).toList());
        return all.stream().filter(version -> !existing.contains(version.id())).toList();
    }

    private Set<String> existing(StoreTable table, String column, Collection<String> ids) {
        return new HashSet<>(Ids.in(session, session.names(), table, column, ids));
    }

    private static Stream<List<@Nullable Object>> items(Tree.Bucket bucket) {
        return bucket.versions().stream()
                .map(version -> List.<@Nullable Object>of(
                        bucket.id(),
                        version.item().kind().stored(),
                        version.item().id(),
                        version.id()));
    }

    private static List<List<@Nullable Object>> treeRows(Tree tree) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (int i = 0; i < tree.buckets().size(); i++) {
            all.add(List.of(tree.id(), (long) i, tree.buckets().get(i).id()));
        }
        return all;
    }
}
