package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The versions of a state, in buckets by their items' ids, each bucket and the whole under the hash of what is in it: a state
 * in which few nodes changed shares most buckets with the one before.
 *
 * @param id the hash of the buckets' ids
 * @param buckets always {@link #BUCKETS} of them
 */
record Tree(String id, List<Bucket> buckets) {

    static final int BUCKETS = 128;

    /**
     * Versions whose items' ids have one remainder.
     *
     * @param id the hash of what is in it
     * @param versions by kind and id
     */
    record Bucket(String id, List<StoredItem> versions) {}

    static Tree of(Collection<StoredItem> versions) {
        List<List<StoredItem>> parts = new ArrayList<>();
        for (int i = 0; i < BUCKETS; i++) {
            parts.add(new ArrayList<>());
        }
        versions.forEach(version -> parts.get(bucket(version.item().id())).add(version));
        List<Bucket> buckets = parts.stream().map(Tree::bucket).toList();
        return new Tree(id(buckets.stream().map(Bucket::id).toList()), buckets);
    }

    /** Returns the id of a tree of buckets with these ids, in order. */
    static String id(Collection<String> bucketIds) {
        StringBuilder ids = new StringBuilder();
        bucketIds.forEach(id -> ids.append(id).append('\n'));
        return Canonical.hash(ids);
    }

    /** Returns the bucket of these versions, which it sorts. */
    static Bucket bucket(List<StoredItem> versions) {
        versions.sort(Comparator.<StoredItem, ItemKind>comparing(
                        version -> version.item().kind())
                .thenComparing(version -> version.item().id()));
        StringBuilder ids = new StringBuilder();
        versions.forEach(version -> ids.append(version.id()).append('\n'));
        return new Bucket(Canonical.hash(ids), List.copyOf(versions));
    }

    /** Returns the place of an item's bucket, the same in every version of this library: what is stored depends on it. */
    static int bucket(String itemId) {
        int hash = itemId.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), BUCKETS);
    }
}
