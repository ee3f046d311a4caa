package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;

/** A state as a tree of hashes: what changes in it, and what stays the same, when a node does. */
class TreeTest {

    /** By the definition of {@code String.hashCode}, computed in Python; stored trees depend on it. */
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "model.shop.orders, 99",
        "source.shop.raw.orders, 39",
        "macro.shop.cents, 113",
        "model.shop.ünï, 107",
        "model.shop.🍵, 40",
    })
    void anItemIsAlwaysInTheSameBucket(String itemId, int bucket) {
        assertThat(Tree.bucket(itemId)).isEqualTo(bucket);
    }

    /** SHA-256 of 128 lines with the SHA-256 of nothing, by {@code sha256sum}. */
    @Test
    void anEmptyTreeHasItsBucketsToo() {
        Tree empty = Tree.of(List.of());
        assertThat(empty.buckets()).hasSize(128).containsOnly(empty.buckets().get(0));
        assertThat(empty.id()).isEqualTo("4f13af24bc797d21901d74c0fb90a1d55c6577200b141d0e84b48ff6a1338c32");
    }

    @Property(tries = 50)
    void dependsOnNoOrder(@ForAll @IntRange(max = 300) int nodes, @ForAll long seed) {
        List<StoredItem> shuffled = new ArrayList<>(versions(nodes));
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Tree.of(shuffled)).isEqualTo(Tree.of(versions(nodes)));
    }

    @Property(tries = 50)
    void aChangedNodeChangesItsBucketAlone(@ForAll @IntRange(min = 1, max = 300) int nodes, @ForAll long seed) {
        List<StoredItem> versions = new ArrayList<>(versions(nodes));
        int place = new Random(seed).nextInt(nodes);
        versions.set(place, version(ItemKind.NODE, place, "changed"));
        Tree before = Tree.of(versions(nodes));
        Tree after = Tree.of(versions);
        assertThat(after.id()).isNotEqualTo(before.id());
        List<Integer> changed = IntStream.range(0, Tree.BUCKETS)
                .filter(i -> !after.buckets().get(i).equals(before.buckets().get(i)))
                .boxed()
                .toList();
        assertThat(changed).containsExactly(Tree.bucket("model.shop.m" + place));
    }

    @Test
    void holdsEachVersionOnce() {
        Tree tree = Tree.of(versions(300));
        assertThat(tree.buckets().stream().flatMap(bucket -> bucket.versions().stream()))
                .containsExactlyInAnyOrderElementsOf(versions(300));
        for (int i = 0; i < Tree.BUCKETS; i++) {
            int place = i;
            assertThat(tree.buckets().get(i).versions())
                    .allSatisfy(version ->
                            assertThat(Tree.bucket(version.item().id())).isEqualTo(place));
        }
    }

    /** So that a bucket that is read back in any order can be proved. */
    @Test
    void sortsABucketByKindAndId() {
        List<StoredItem> sorted = List.of(
                version(ItemKind.NODE, 1, ""), version(ItemKind.NODE, 2, ""), version(ItemKind.DISABLED, 1, ""));
        Tree.Bucket bucket = Tree.bucket(new ArrayList<>(List.of(sorted.get(2), sorted.get(1), sorted.get(0))));
        assertThat(bucket.versions()).isEqualTo(sorted);
        assertThat(bucket).isEqualTo(Tree.bucket(new ArrayList<>(sorted)));
    }

    private static List<StoredItem> versions(int nodes) {
        return IntStream.range(0, nodes)
                .mapToObj(i -> version(ItemKind.NODE, i, "select " + i))
                .toList();
    }

    private static StoredItem version(ItemKind kind, int number, String code) {
        Json.Obj content = Json.Obj.builder().put("raw_code", code).build();
        return StoredItem.of(new Item(kind, "model.shop.m" + number, content));
    }
}
