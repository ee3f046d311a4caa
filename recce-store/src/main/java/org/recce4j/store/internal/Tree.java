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
    record Bucket(String id, List<Version> versions) {}

    static Tree of(Collection<Version> versions) {
        List<List<Version>> parts = new ArrayList<>();
        for (int i = 0; i < BUCKETS; i++) {
            parts.add(new ArrayList<>());
        }
        versions.forEach(version -> parts.get(bucket(version.item())).add(version));
        StringBuilder ids = new StringBuilder();
        List<Bucket> buckets = new ArrayList<>();
        for (List<Version> part : parts) {
            Bucket bucket = bucket(part);
            buckets.add(bucket);
            ids.append(bucket.id()).append('\n');
        }
        return new Tree(Canonical.hash(ids), buckets);
    }

    private static Bucket bucket(List<Version> versions) {
        versions.sort(Comparator.<Version, Item.Kind>comparing(
                        version -> version.item().kind())
                .thenComparing(version -> version.item().id()));
        StringBuilder ids = new StringBuilder();
        versions.forEach(version -> ids.append(version.id()).append('\n'));
        return new Bucket(Canonical.hash(ids), List.copyOf(versions));
    }

    /** The same for a node in every version of this library: what is stored depends on it. */
    private static int bucket(Item item) {
        int hash = item.id().hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), BUCKETS);
    }
}
