package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of a table that can go.
 *
 * @param table the table
 * @param column the column by which they are named
 * @param ids its values
 */
record Garbage(StoreTable table, String column, List<String> ids) {

    /** Returns all rows of a snapshot: what was damaged is written anew. */
    static List<Garbage> of(Snapshot snapshot) {
        List<String> buckets =
                snapshot.tree().buckets().stream().map(Tree.Bucket::id).toList();
        List<String> contents = Stream.concat(
                        snapshot.tree().buckets().stream().flatMap(bucket -> bucket.versions().stream()),
                        snapshot.beside().stream())
                .map(StoredItem::id)
                .toList();
        List<Garbage> rows = new ArrayList<>();
        rows.add(new Garbage(
                Layout.TREE_BUCKETS, "tree_id", List.of(snapshot.tree().id())));
        rows.add(new Garbage(Layout.BUCKET_ITEMS, "bucket_id", buckets));
        Layout.OF_CONTENT.forEach(table -> rows.add(new Garbage(table, "content_id", contents)));
        return rows;
    }
}
