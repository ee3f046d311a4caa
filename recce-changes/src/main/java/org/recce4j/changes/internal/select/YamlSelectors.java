package org.recce4j.changes.internal.select;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.IndirectSelection;
import org.recce4j.model.Json;

/** Selectors by name, of a selectors.yml or of a manifest, which holds them in a longer form ({@code graph/cli.py}). */
final class YamlSelectors {

    private static final List<String> KEYS = List.of("name", "description", "default", "definition");
    private static final Pattern JINJA = Pattern.compile("\\{[{%#]");

    private final Map<String, Definition> definitions = new TreeMap<>();
    private @Nullable String defaultName;

    private record Definition(Json content, SelectorPlace place) {}

    private YamlSelectors() {}

    /** Reads what a manifest has, which is selectors by name. A wrong definition is an error once it is asked for. */
    static YamlSelectors ofArtifact(Json.Obj byName) {
        YamlSelectors selectors = new YamlSelectors();
        SelectorPlace root = SelectorPlace.root("", null);
        byName.fields().forEach((name, selector) -> selectors.add(selector, root.at(name)));
        return selectors;
    }

    /** Reads a file, which is not rendered, and all of its definitions. */
    static YamlSelectors ofFile(SelectorFile file) {
        YamlSelectors selectors = new YamlSelectors();
        SelectorPlace root = SelectorPlace.root(file.name(), file.lines());
        if (!(file.content() instanceof Json.Obj object) || !(object.get("selectors") instanceof Json.Arr list)) {
            throw root.error("Could not parse selector file data: expected \"selectors\" with a list, instead found: "
                    + found(file.content()));
        }
        for (int i = 0; i < list.items().size(); i++) {
            Json item = list.items().get(i);
            SelectorPlace place = root.at("selectors").at(i);
            selectors.add(item, place);
            requireKnown((Json.Obj) item, place);
        }
        selectors.definitions.values().forEach(definition -> {
            refuseJinja(definition.content(), definition.place());
            new SelectorDefinition(IndirectSelection.EAGER).parse(definition.content(), definition.place());
        });
        return selectors;
    }

    private static String found(Json content) {
        if (!(content instanceof Json.Obj object)) {
            return content == Json.Null.INSTANCE ? "an empty file" : YamlWords.of(content);
        }
        return object.find("selectors")
                .map(YamlWords::of)
                .orElseGet(() -> "the keys " + object.fields().keySet());
    }

    private void add(Json item, SelectorPlace place) {
        if (!(item instanceof Json.Obj selector)
                || selector.text("name") == null
                || selector.find("definition").isEmpty()) {
            throw place.error("Could not parse selector file data: each selector needs a name and a definition");
        }
        String name = String.valueOf(selector.text("name"));
        SelectorPlace named = place.named(name);
        definitions.put(name, new Definition(selector.get("definition"), named.at("definition")));
        if (isDefault(selector.get("default"), named.at("default"))) {
            if (defaultName != null) {
                throw named.error(
                        "Error when parsing the selector file. Found multiple selectors with `default: true`: "
                                + defaultName + " and " + name);
            }
            defaultName = name;
        }
    }

    private static void requireKnown(Json.Obj selector, SelectorPlace item) {
        SelectorPlace place = item.named(String.valueOf(selector.text("name")));
        for (String key : selector.fields().keySet()) {
            if (!KEYS.contains(key)) {
                throw place.at(key)
                        .error("Could not parse selector file data: unknown key \"" + key + "\"; the keys are "
                                + String.join(", ", KEYS));
            }
        }
    }

    private static boolean isDefault(Json value, SelectorPlace place) {
        if (value instanceof Json.Bool || value == Json.Null.INSTANCE) {
            return value.equals(new Json.Bool(true));
        }
        refuseJinja(value, place);
        throw place.error(
                "Invalid value for key \"default\": expected true or false, instead found: " + YamlWords.of(value));
    }

    /** What dbt would render is compared with nothing: it would select nothing, in silence. */
    private static void refuseJinja(Json value, SelectorPlace place) {
        if (value instanceof Json.Str text && JINJA.matcher(text.value()).find()) {
            throw place.error(
                    "A selectors.yml is not rendered, and this value has Jinja; write the value itself, or use"
                            + " the selectors of the artifacts, which dbt has rendered");
        }
        if (value instanceof Json.Obj object) {
            object.fields().forEach((key, item) -> refuseJinja(item, place.at(key)));
        }
        if (value instanceof Json.Arr list) {
            List<Json> items = list.items();
            for (int i = 0; i < items.size(); i++) {
                refuseJinja(items.get(i), place.at(i));
            }
        }
    }

    boolean isEmpty() {
        return definitions.isEmpty();
    }

    /** The name of the selector that applies if nothing is asked for; null if none does. */
    @Nullable
    String defaultName() {
        return defaultName;
    }

    Set<String> names() {
        return definitions.keySet();
    }

    /** Returns what a name selects. */
    Selection definition(String name, IndirectSelection indirect) {
        Definition definition = definitions.get(name);
        if (definition == null) {
            throw SelectionParser.error("Could not find selector named " + name + ", expected one of " + names(), -1);
        }
        return new SelectorDefinition(indirect).parse(definition.content(), definition.place());
    }
}
