package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.StateInfo;

/**
 * A state as items, both ways, through its {@code recce4j.state/1} form. What dbt writes anew in each run though nothing
 * changed goes to one item of its own, {@link ItemKind#DETAILS}: {@code created_at}, a catalog's {@code stats}, the metadata
 * of the artifacts, warnings.
 */
final class StateItems {

    static final String CREATED_AT = "created_at";
    static final String CATALOG = "catalog";
    static final String STATS = "stats";
    static final String MORE_PARENTS = "more_parents";
    static final List<String> RUN_EXTRAS = List.of(CATALOG, "run_results", "sources_freshness");

    private static final Map<ItemKind, String> SECTIONS = Map.of(
            ItemKind.NODE, "nodes",
            ItemKind.MACRO, "macros",
            ItemKind.DOC, "docs",
            ItemKind.GROUP, "groups");

    private StateItems() {}

    /** Returns the items of a state, {@link ItemKind#DETAILS} last. */
    static List<Item> of(ProjectState state) {
        Json.Obj json = state.toJson();
        StateSplitter splitter = new StateSplitter(json);
        SECTIONS.forEach(splitter::section);
        splitter.disabled();
        splitter.parentsOfOthers();
        splitter.rest(ItemKind.RUN_RESULTS, "run_results");
        splitter.rest(ItemKind.FRESHNESS, "freshness");
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
    static String disabledKey(String id, int index) {
        return id + '\n' + index;
    }

    private static Json withDetails(ItemKind kind, String key, Json.Obj stored, Json.Obj details) {
        Json.Obj content = stored.without(List.of(MORE_PARENTS));
        Json createdAt = details.object(CREATED_AT).object(kind.stored()).get(key);
        Json.Obj stats = details.object(STATS);
        Json.Obj extras = content.object("extras");
        if (createdAt != Json.Null.INSTANCE) {
            extras = extras.with(CREATED_AT, createdAt);
        }
        if (kind == ItemKind.NODE && stats.find(key).isPresent()) {
            extras = extras.with(CATALOG, extras.object(CATALOG).with(STATS, stats.get(key)));
        }
        return content.with("extras", extras);
    }
}
