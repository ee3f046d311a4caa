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
import org.recce4j.model.ProjectState;
import org.recce4j.model.StateInfo;

/**
 * A state as items, both ways, through its {@code recce4j.state/1} form. What dbt writes anew in each run though nothing
 * changed goes to one item of its own, {@link Item.Kind#DETAILS}: {@code created_at}, a catalog's {@code stats}, the metadata
 * of the artifacts, warnings.
 */
final class StateItems {

    private static final String CREATED_AT = "created_at";
    private static final String CATALOG = "catalog";
    private static final String STATS = "stats";
    static final String MORE_PARENTS = "more_parents";
    private static final List<String> RUN_EXTRAS = List.of(CATALOG, "run_results", "sources_freshness");

    private static final Map<Item.Kind, String> SECTIONS = Map.of(
            Item.Kind.NODE, "nodes",
            Item.Kind.MACRO, "macros",
            Item.Kind.DOC, "docs",
            Item.Kind.GROUP, "groups");

    private StateItems() {}

    /** Returns the items of a state, {@link Item.Kind#DETAILS} last. */
    static List<Item> of(ProjectState state) {
        Json.Obj json = state.toJson();
        Splitter splitter = new Splitter(json);
        SECTIONS.forEach(splitter::section);
        splitter.disabled();
        splitter.parentsOfOthers();
        splitter.rest(Item.Kind.RUN_RESULTS, "run_results");
        splitter.rest(Item.Kind.FRESHNESS, "freshness");
        return splitter.finish();
    }

    /** Returns the state of its items, in any order. */
    static ProjectState read(StateInfo info, Iterable<Item> items) {
        Map<String, List<Json>> sections = new TreeMap<>();
        Json.Obj extras = Json.Obj.EMPTY;
        Json.Obj details = Json.Obj.EMPTY;
        List<Item> itemsOfSections = new ArrayList<>();
        for (Item item : items) {
            switch (item.kind()) {
                case EXTRAS -> extras = item.content();
                case DETAILS -> details = item.content();
                default -> itemsOfSections.add(item);
            }
        }
        for (Item item : itemsOfSections) {
            join(item, details, sections);
        }
        Json.Obj.Builder json = Json.Obj.builder()
                .putAll(ProjectState.builder(info).build().toJson())
                .put(
                        "extras",
                        Json.Obj.builder()
                                .putAll(extras)
                                .putAll(details.object("extras"))
                                .build())
                .put("warnings", details.get("warnings"));
        sections.forEach((section, content) -> json.put(section, new Json.Arr(content)));
        return ProjectState.fromJson(json.build());
    }

    private static void join(Item item, Json.Obj details, Map<String, List<Json>> sections) {
        String section = SECTIONS.get(item.kind());
        if (section != null) {
            add(sections, section, withDetails(item.kind(), item.id(), item.content(), details));
        }
        switch (item.kind()) {
            case NODE, PARENTS ->
                item.content()
                        .items(MORE_PARENTS)
                        .forEach(parent -> add(
                                sections,
                                "edges",
                                Json.Obj.builder()
                                        .put("parent", parent)
                                        .put("child", item.id())
                                        .build()));
            case DISABLED -> {
                List<Json> nodes = item.content().items("nodes");
                for (int i = 0; i < nodes.size(); i++) {
                    String key = disabledKey(item.id(), i);
                    add(sections, "disabled", withDetails(item.kind(), key, (Json.Obj) nodes.get(i), details));
                }
            }
            case RUN_RESULTS -> item.content().items("all").forEach(result -> add(sections, "run_results", result));
            case FRESHNESS -> item.content().items("all").forEach(result -> add(sections, "freshness", result));
            default -> {
                // its section is all of it
            }
        }
    }

    private static void add(Map<String, List<Json>> sections, String section, Json content) {
        sections.computeIfAbsent(section, name -> new ArrayList<>()).add(content);
    }

    /** Several disabled nodes may have one id. */
    private static String disabledKey(String id, int index) {
        return id + '\n' + index;
    }

    private static Json withDetails(Item.Kind kind, String key, Json.Obj stored, Json.Obj details) {
        Json.Obj content = stored.without(List.of(MORE_PARENTS));
        Json createdAt = details.object(CREATED_AT).object(kind.stored()).get(key);
        Json.Obj stats = details.object(STATS);
        Json.Obj extras = content.object("extras");
        if (createdAt != Json.Null.INSTANCE) {
            extras = extras.with(CREATED_AT, createdAt);
        }
        if (kind == Item.Kind.NODE && stats.find(key).isPresent()) {
            extras = extras.with(CATALOG, extras.object(CATALOG).with(STATS, stats.get(key)));
        }
        return content.with("extras", extras);
    }

    /** Takes a state apart; not thread-safe. */
    private static final class Splitter {
        private final Json.Obj json;
        private final List<Item> items = new ArrayList<>();
        private final Map<String, Map<String, Json>> createdAt = new TreeMap<>();
        private final Map<String, Json> stats = new LinkedHashMap<>();
        private final Map<String, List<Json>> parents = new TreeMap<>();

        Splitter(Json.Obj json) {
            this.json = json;
            for (Json edge : json.items("edges")) {
                Json.Obj ends = (Json.Obj) edge;
                parents.computeIfAbsent(text(ends, "child"), child -> new ArrayList<>())
                        .add(ends.get("parent"));
            }
        }

        void section(Item.Kind kind, String section) {
            for (Json entry : json.items(section)) {
                Json.Obj content = (Json.Obj) entry;
                String id = text(content, "unique_id");
                Json.Obj kept = withoutDetails(kind, id, content);
                items.add(new Item(kind, id, kind == Item.Kind.NODE ? withMoreParents(id, kept) : kept));
            }
        }

        private Json.Obj withoutDetails(Item.Kind kind, String id, Json.Obj content) {
            Json.Obj extras = content.object("extras");
            Json created = extras.get(CREATED_AT);
            if (created != Json.Null.INSTANCE) {
                createdAt
                        .computeIfAbsent(kind.stored(), name -> new LinkedHashMap<>())
                        .put(id, created);
                extras = extras.without(List.of(CREATED_AT));
            }
            Json.Obj catalog = extras.object(CATALOG);
            if (kind == Item.Kind.NODE && catalog.find(STATS).isPresent()) {
                stats.put(id, catalog.get(STATS));
                extras = extras.with(CATALOG, catalog.without(List.of(STATS)));
            }
            return content.with("extras", extras);
        }

        private Json.Obj withMoreParents(String id, Json.Obj node) {
            List<Json> all = parents.remove(id);
            Set<Json> named = new HashSet<>(node.items("depends_on"));
            List<Json> more = all == null
                    ? List.of()
                    : all.stream().filter(parent -> !named.contains(parent)).toList();
            return more.isEmpty() ? node : node.with(MORE_PARENTS, new Json.Arr(more));
        }

        void disabled() {
            Map<String, List<Json>> byId = new TreeMap<>();
            for (Json node : json.items("disabled")) {
                String id = text((Json.Obj) node, "unique_id");
                List<Json> ofId = byId.computeIfAbsent(id, key -> new ArrayList<>());
                ofId.add(withoutDetails(Item.Kind.DISABLED, disabledKey(id, ofId.size()), (Json.Obj) node));
            }
            byId.forEach((id, nodes) -> items.add(new Item(
                    Item.Kind.DISABLED,
                    id,
                    Json.Obj.builder().put("nodes", nodes).build())));
        }

        void parentsOfOthers() {
            parents.forEach((id, all) -> items.add(new Item(
                    Item.Kind.PARENTS,
                    id,
                    Json.Obj.builder().put(MORE_PARENTS, all).build())));
        }

        void rest(Item.Kind kind, String section) {
            if (!json.items(section).isEmpty()) {
                Json.Obj content =
                        Json.Obj.builder().put("all", json.items(section)).build();
                items.add(new Item(kind, "", content));
            }
        }

        List<Item> finish() {
            Json.Obj extras = json.object("extras");
            Json.Obj.Builder runExtras = Json.Obj.builder();
            RUN_EXTRAS.forEach(name -> extras.find(name).ifPresent(value -> runExtras.put(name, value)));
            items.add(new Item(Item.Kind.EXTRAS, "", extras.without(RUN_EXTRAS)));
            items.add(new Item(
                    Item.Kind.DETAILS,
                    "",
                    Json.Obj.builder()
                            .put(CREATED_AT, createdAt)
                            .put(STATS, stats)
                            .put("extras", runExtras.build())
                            .put("warnings", json.get("warnings"))
                            .build()));
            return items;
        }

        private static String text(Json.Obj object, String field) {
            return Objects.requireNonNullElse(object.text(field), "");
        }
    }
}
