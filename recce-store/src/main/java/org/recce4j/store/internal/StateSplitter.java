package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.recce4j.model.Json;

/** Takes a state apart; not thread-safe. */
final class StateSplitter {
    private final Json.Obj json;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Map<String, Json>> createdAt = new TreeMap<>();
    private final Map<String, Json> stats = new LinkedHashMap<>();
    private final Map<String, List<Json>> parents = new TreeMap<>();

    StateSplitter(Json.Obj json) {
        this.json = json;
        for (Json edge : json.items("edges")) {
            Json.Obj ends = (Json.Obj) edge;
            parents.computeIfAbsent(text(ends, "child"), child -> new ArrayList<>())
                    .add(ends.get("parent"));
        }
    }

    void section(ItemKind kind, String section) {
        for (Json entry : json.items(section)) {
            Json.Obj content = (Json.Obj) entry;
            String id = text(content, "unique_id");
            Json.Obj kept = withoutDetails(kind, id, content);
            items.add(new Item(kind, id, kind == ItemKind.NODE ? withMoreParents(id, kept) : kept));
        }
    }

    private Json.Obj withoutDetails(ItemKind kind, String id, Json.Obj content) {
        Json.Obj extras = content.object("extras");
        Json created = extras.get(StateItems.CREATED_AT);
        if (created != Json.Null.INSTANCE) {
            createdAt
                    .computeIfAbsent(kind.stored(), name -> new LinkedHashMap<>())
                    .put(id, created);
            extras = extras.without(List.of(StateItems.CREATED_AT));
        }
        Json.Obj catalog = extras.object(StateItems.CATALOG);
        if (kind == ItemKind.NODE && catalog.find(StateItems.STATS).isPresent()) {
            stats.put(id, catalog.get(StateItems.STATS));
            extras = extras.with(StateItems.CATALOG, catalog.without(List.of(StateItems.STATS)));
        }
        return content.with("extras", extras);
    }

    private Json.Obj withMoreParents(String id, Json.Obj node) {
        List<Json> all = parents.remove(id);
        Set<Json> named = new HashSet<>(node.items("depends_on"));
        List<Json> more = all == null
                ? List.of()
                : all.stream().filter(parent -> !named.contains(parent)).toList();
        return more.isEmpty() ? node : node.with(StateItems.MORE_PARENTS, new Json.Arr(more));
    }

    void disabled() {
        Map<String, List<Json>> byId = new TreeMap<>();
        for (Json node : json.items("disabled")) {
            String id = text((Json.Obj) node, "unique_id");
            List<Json> ofId = byId.computeIfAbsent(id, key -> new ArrayList<>());
            ofId.add(withoutDetails(ItemKind.DISABLED, StateItems.disabledKey(id, ofId.size()), (Json.Obj) node));
        }
        byId.forEach((id, nodes) -> items.add(new Item(
                ItemKind.DISABLED, id, Json.Obj.builder().put("nodes", nodes).build())));
    }

    void parentsOfOthers() {
        parents.forEach((id, all) -> items.add(new Item(
                ItemKind.PARENTS,
                id,
                Json.Obj.builder().put(StateItems.MORE_PARENTS, all).build())));
    }

    void rest(ItemKind kind, String section) {
        if (!json.items(section).isEmpty()) {
            Json.Obj content =
                    Json.Obj.builder().put("all", json.items(section)).build();
            items.add(new Item(kind, "", content));
        }
    }

    List<Item> finish() {
        Json.Obj extras = json.object("extras");
        Json.Obj.Builder runExtras = Json.Obj.builder();
        StateItems.RUN_EXTRAS.forEach(name -> extras.find(name).ifPresent(value -> runExtras.put(name, value)));
        items.add(new Item(ItemKind.EXTRAS, "", extras.without(StateItems.RUN_EXTRAS)));
        items.add(new Item(
                ItemKind.DETAILS,
                "",
                Json.Obj.builder()
                        .put(StateItems.CREATED_AT, createdAt)
                        .put(StateItems.STATS, stats)
                        .put("extras", runExtras.build())
                        .put("warnings", json.get("warnings"))
                        .build()));
        return items;
    }

    private static String text(Json.Obj object, String field) {
        return Objects.requireNonNullElse(object.text(field), "");
    }
}
