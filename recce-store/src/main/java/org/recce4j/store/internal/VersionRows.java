package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/** The rows of a version: its content, and what people read of it. */
final class VersionRows {

    private final ShownValues shown;
    private final String runId;

    VersionRows(ShownValues shown, String runId) {
        this.shown = shown;
        this.runId = runId;
    }

    /** Returns the rows of a version in one of the tables of contents; none where the table is not for its kind. */
    List<List<@Nullable Object>> of(StoredItem version, StoreTable table) {
        Json.Obj content = version.item().content();
        ItemKind kind = version.item().kind();
        if (table.equals(Layout.CONTENTS)) {
            return contents(version);
        }
        if (kind == ItemKind.NODE && table.equals(Layout.NODE_VERSIONS)) {
            return List.of(row(table, version.id(), null, withHashes(content)));
        }
        if (kind == ItemKind.NODE && table.equals(Layout.VERSION_COLUMNS)) {
            return numbered(table, version.id(), content.items("columns"));
        }
        if ((kind == ItemKind.NODE || kind == ItemKind.PARENTS) && table.equals(Layout.VERSION_PARENTS)) {
            return parents(version.id(), content);
        }
        if (kind == ItemKind.MACRO && table.equals(Layout.MACRO_VERSIONS)) {
            return List.of(row(table, version.id(), null, content));
        }
        if (kind == ItemKind.RUN_RESULTS && table.equals(Layout.RESULT_VERSIONS)) {
            return numbered(
                    table,
                    version.id(),
                    content.items("all").stream().map(VersionRows::withTimes).toList());
        }
        if (kind == ItemKind.FRESHNESS && table.equals(Layout.FRESHNESS_VERSIONS)) {
            return numbered(table, version.id(), content.items("all"));
        }
        return List.of();
    }

    /** The last part first: where the first is there, all are. */
    private List<List<@Nullable Object>> contents(StoredItem version) {
        List<String> parts = Packed.pack(version.item().content());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int part = parts.size() - 1; part >= 0; part--) {
            rows.add(List.of(version.id(), (long) part, version.item().kind().stored(), runId, parts.get(part)));
        }
        return rows;
    }

    private List<List<@Nullable Object>> numbered(StoreTable table, String contentId, List<Json> documents) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            rows.add(row(table, contentId, (long) i, (Json.Obj) documents.get(i)));
        }
        return rows;
    }

    private List<@Nullable Object> row(StoreTable table, String contentId, @Nullable Long position, Json.Obj document) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(contentId);
        if (position != null) {
            row.add(position);
        }
        row.addAll(shown.row(table, document));
        return row;
    }

    private List<List<@Nullable Object>> parents(String contentId, Json.Obj node) {
        TreeSet<String> parents = new TreeSet<>();
        for (String field : List.of("depends_on", StateItems.MORE_PARENTS)) {
            node.items(field).forEach(parent -> parents.add(shown.text(((Json.Str) parent).value())));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        parents.forEach(parent -> rows.add(List.of(contentId, parent)));
        return rows;
    }

    private static Json.Obj withHashes(Json.Obj node) {
        return Json.Obj.builder()
                .putAll(node)
                .put("code_hash", hash(node.get("raw_code")))
                .put("config_hash", hash(node.get("config")))
                .put("columns_hash", hash(node.get("columns")))
                .build();
    }

    private static String hash(Json part) {
        return Canonical.hash(Canonical.form(part));
    }

    /** When the statement itself began and ended. */
    private static Json withTimes(Json result) {
        Json.Obj timed = (Json.Obj) result;
        for (Json phase : timed.items("timing")) {
            if (phase instanceof Json.Obj times && "execute".equals(times.text("name"))) {
                timed = timed.with("started_at", times.get("started_at"))
                        .with("completed_at", times.get("completed_at"));
            }
        }
        return timed;
    }
}
