package org.recce4j.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateInfo;
import org.recce4j.model.stream.JsonReader;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.Sql;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/** Reads states back from {@code contents}, and proves that they are what was written. */
final class StateLoader {

    private final QueryRunner queries;
    private final StoreNames names;
    private final DSLContext build;
    private final JsonReader json = new JsonReader();

    StateLoader(QueryRunner queries, StoreNames names) {
        this.queries = queries;
        this.names = names;
        this.build = Sql.builder(queries.dialect());
    }

    /** What is stored of one item: its id, and its content by part. */
    private record Stored(ItemKind kind, String itemId, String contentId, Map<Long, String> parts) {}

    ProjectState load(StoredRun run) {
        Map<String, Stored> stored = new LinkedHashMap<>(read(run, treeItems(run, DSL.noCondition())));
        stored.putAll(read(run, beside(run.beside())));
        List<StoredItem> versions = new ArrayList<>();
        stored.values().forEach(item -> versions.add(version(run.run(), item)));
        List<StoredItem> inTree = versions.stream()
                .filter(version -> version.item().kind().isInTree())
                .toList();
        if (!Tree.of(inTree).id().equals(run.treeId())
                || versions.size() - inTree.size() < run.beside().size()) {
            throw missingRows(run);
        }
        return StateItems.read(
                info(run), versions.stream().map(StoredItem::item).toList());
    }

    /** Reads one node with those of its bucket alone, which prove that it is there, or is not. */
    Optional<Node> node(StoredRun run, NodeId id) {
        String bucketId = bucketId(run, Tree.bucket(id.value()));
        Condition inBucket = names.of("t", "bucket_id").eq(bucketId);
        List<StoredItem> versions = new ArrayList<>();
        read(run, treeItems(run, inBucket)).values().forEach(item -> versions.add(version(run.run(), item)));
        if (!Tree.bucket(versions).id().equals(bucketId)) {
            throw missingRows(run);
        }
        List<Item> items = new ArrayList<>();
        versions.forEach(version -> items.add(version.item()));
        read(run, beside(List.of(run.detailsId())))
                .values()
                .forEach(item -> items.add(version(run.run(), item).item()));
        if (items.size() == versions.size()) {
            throw missingRows(run);
        }
        return StateItems.read(info(run), items).node(id);
    }

    private String bucketId(StoredRun run, int bucket) {
        Select<?> select = build.select(names.text("bucket_id"), names.text("bucket"))
                .from(names.table(Layout.TREE_BUCKETS))
                .where(names.text("tree_id").eq(run.treeId()));
        TreeMap<Long, String> ids = new TreeMap<>();
        queries.query("the tree of run \"" + run.run().id() + "\"", Sql.text(select), rows -> {
            while (rows.next()) {
                ids.put(rows.getLong(2), String.valueOf(rows.getString(1)));
            }
            return ids;
        });
        List<String> inOrder = List.copyOf(ids.values());
        boolean complete = inOrder.size() == Tree.BUCKETS && ids.firstKey() == 0 && ids.lastKey() == Tree.BUCKETS - 1;
        if (!complete || !Tree.id(inOrder).equals(run.treeId())) {
            throw missingRows(run);
        }
        return inOrder.get(bucket);
    }

    private static StateInfo info(StoredRun run) {
        return run.run().info().withEnvironment(run.run().environment());
    }

    Select<?> treeItems(StoredRun run, Condition which) {
        return build.select(
                        names.of("i", "kind"),
                        names.of("i", "item_id"),
                        names.of("i", "content_id"),
                        names.of("c", "part"),
                        names.of("c", "body"))
                .from(names.table(Layout.TREE_BUCKETS, "t"))
                .join(names.table(Layout.BUCKET_ITEMS, "i"))
                .on(names.of("i", "bucket_id").eq(names.of("t", "bucket_id")))
                .leftJoin(names.table(Layout.CONTENTS, "c"))
                .on(names.of("c", "content_id").eq(names.of("i", "content_id")))
                .where(names.of("t", "tree_id").eq(run.treeId()))
                .and(which);
    }

    Select<?> beside(List<String> ids) {
        return build.select(
                        names.of("c", "kind"),
                        DSL.inline(""),
                        names.of("c", "content_id"),
                        names.of("c", "part"),
                        names.of("c", "body"))
                .from(names.table(Layout.CONTENTS, "c"))
                .where(names.of("c", "content_id").in(ids));
    }

    private Map<String, Stored> read(StoredRun run, Select<?> select) {
        return queries.query("the state of run \"" + run.run().id() + "\"", Sql.text(select), rows -> {
            Map<String, Stored> all = new LinkedHashMap<>();
            while (rows.next()) {
                read(rows, all);
            }
            return all;
        });
    }

    /** A kind that there is not is a row changed by hand: without it the hash of the tree is another. */
    private static void read(ResultSet rows, Map<String, Stored> all) throws SQLException {
        Optional<ItemKind> kind = ItemKind.ofStored(rows.getString(1));
        if (kind.isEmpty()) {
            return;
        }
        String itemId = String.valueOf(rows.getString(2));
        String contentId = String.valueOf(rows.getString(3));
        Stored stored = all.computeIfAbsent(
                kind.get().stored() + '\n' + itemId, key -> new Stored(kind.get(), itemId, contentId, new TreeMap<>()));
        String body = rows.getString(5);
        if (body != null) {
            stored.parts().put(rows.getLong(4), body);
        }
    }

    private StoredItem version(Run run, Stored stored) {
        Item item;
        try {
            item = new Item(
                    stored.kind(),
                    stored.itemId(),
                    Packed.unpack(String.join("", stored.parts().values()), json));
        } catch (IllegalArgumentException damaged) {
            throw damaged(run, stored, damaged);
        }
        StoredItem version = StoredItem.of(item);
        if (!version.id().equals(stored.contentId())) {
            throw damaged(run, stored, null);
        }
        return version;
    }

    private static StoreException damaged(Run run, Stored stored, @Nullable IllegalArgumentException cause) {
        String what = stored.itemId().isEmpty()
                ? stored.kind().stored()
                : stored.kind().stored() + " " + stored.itemId();
        String why = stored.parts().isEmpty() ? "has no row in contents" : "was changed by hand or is damaged";
        return damaged(run, what + " (content_id " + stored.contentId() + ") " + why, cause);
    }

    private static StoreException missingRows(StoredRun run) {
        return damaged(
                run.run(), "rows of it in tree_buckets, bucket_items or contents are missing or were changed", null);
    }

    private static StoreException damaged(Run run, String why, @Nullable IllegalArgumentException cause) {
        return new StoreException(
                StoreErrorCode.DAMAGED,
                "Cannot load run \"" + run.id() + "\" of " + run.environment() + ": " + why
                        + "; restore the store's tables, or save the run again in place of the stored one",
                cause);
    }
}
