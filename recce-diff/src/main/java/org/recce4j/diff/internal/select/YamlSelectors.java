package org.recce4j.diff.internal.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.IndirectSelection;
import org.recce4j.diff.SelectionException;
import org.recce4j.diff.internal.select.Selection.Criteria;
import org.recce4j.diff.internal.select.Selection.Group;
import org.recce4j.diff.internal.select.Selection.Operator;
import org.recce4j.diff.internal.select.Selection.Position;
import org.recce4j.diff.internal.select.Selection.Reach;
import org.recce4j.model.Json;

/** Selectors by name, of a selectors.yml or of a manifest, which holds them in a longer form ({@code graph/cli.py}). */
final class YamlSelectors {

    private static final String EXCLUDE = "exclude";

    private final Map<String, Json> definitions = new TreeMap<>();
    private @Nullable String defaultName;

    /**
     * Reads them. A definition that makes no sense is an error once it is asked for.
     *
     * @param file {@code {selectors: [{name, definition, default}]}}, or what a manifest has: these by name
     */
    YamlSelectors(Json.Obj file) {
        List<Json> listed = file.get("selectors") instanceof Json.Arr list
                ? list.items()
                : List.copyOf(file.fields().values());
        for (Json item : listed) {
            if (!(item instanceof Json.Obj selector)
                    || selector.text("name") == null
                    || selector.find("definition").isEmpty()) {
                throw error("Could not parse selector file data: each selector needs a name and a definition");
            }
            String name = String.valueOf(selector.text("name"));
            definitions.put(name, selector.get("definition"));
            if (selector.get("default").equals(new Json.Bool(true))) {
                if (defaultName != null) {
                    throw error("Error when parsing the selector file. Found multiple selectors with `default: true`: "
                            + defaultName + " and " + name);
                }
                defaultName = name;
            }
        }
    }

    /** Reads every definition, so that an error in one shows before it is asked for. */
    YamlSelectors checked() {
        definitions.values().forEach(definition -> parse(definition, IndirectSelection.EAGER));
        return this;
    }

    boolean isEmpty() {
        return definitions.isEmpty();
    }

    /** The name of the selector that holds where nothing is asked for; null where none does. */
    @Nullable
    String defaultName() {
        return defaultName;
    }

    Set<String> names() {
        return definitions.keySet();
    }

    /** Returns what a name selects. */
    Selection definition(String name, IndirectSelection indirect) {
        Json definition = definitions.get(name);
        if (definition == null) {
            throw error("Could not find selector named " + name + ", expected one of " + names());
        }
        return parse(definition, indirect);
    }

    private static Selection parse(Json definition, IndirectSelection indirect) {
        if (definition instanceof Json.Obj object
                && (object.find("union").isPresent()
                        || object.find("intersection").isPresent())
                && object.fields().size() > 1) {
            throw error(
                    "Only a single 'union' or 'intersection' key is allowed in a root level selector definition; found "
                            + String.join(",", object.fields().keySet()) + ".");
        }
        return part(definition, indirect);
    }

    private static Selection part(Json definition, IndirectSelection indirect) {
        if (definition instanceof Json.Str text) {
            return new SelectionParser(indirect).criteria(text.value(), 0);
        }
        if (!(definition instanceof Json.Obj object)) {
            throw error("Expected to find union, intersection, str or dict, instead found: "
                    + definition.getClass().getSimpleName());
        }
        if (object.find("union").isPresent()) {
            return group(Operator.UNION, "union", object, indirect);
        }
        if (object.find("intersection").isPresent()) {
            return group(Operator.INTERSECTION, "intersection", object, indirect);
        }
        return single(object, indirect);
    }

    private static Selection group(Operator operator, String key, Json.Obj definition, IndirectSelection indirect) {
        List<Selection> included = new ArrayList<>();
        Selection excluded = null;
        for (Json item : list(key, definition)) {
            if (item instanceof Json.Obj object && object.find(EXCLUDE).isPresent()) {
                if (excluded != null) {
                    throw error("You cannot provide multiple exclude arguments to the same selector set operator");
                }
                excluded = exclusion(object, indirect);
            } else {
                included.add(part(item, indirect));
            }
        }
        Selection group = new Group(operator, included, IndirectSelection.EAGER);
        return excluded == null ? group : minus(group, excluded);
    }

    private static List<Json> list(String key, Json.Obj definition) {
        if (!(definition.get(key) instanceof Json.Arr list)) {
            throw error("Invalid value for key \"" + key + "\". Expected a list.");
        }
        return list.items();
    }

    /** Returns what an {@code exclude} takes out; null where it is empty. */
    private static @Nullable Selection exclusion(Json.Obj definition, IndirectSelection indirect) {
        List<Selection> parts = new ArrayList<>();
        list(EXCLUDE, definition).forEach(item -> parts.add(part(item, indirect)));
        if (parts.size() < 2) {
            return parts.isEmpty() ? null : parts.get(0);
        }
        return new Group(Operator.UNION, parts, IndirectSelection.EAGER);
    }

    private static Selection minus(Selection from, Selection excluded) {
        return new Group(Operator.DIFFERENCE, List.of(from, excluded), IndirectSelection.EAGER);
    }

    private static Selection single(Json.Obj definition, IndirectSelection indirect) {
        if (definition.fields().size() == 1) {
            Map.Entry<String, Json> only =
                    definition.fields().entrySet().iterator().next();
            return criteria(only.getKey(), only.getValue(), Json.Obj.EMPTY, indirect);
        }
        String method = definition.text("method");
        if (method == null || definition.find("value").isEmpty()) {
            throw error("Expected either 1 key or else \"method\" and \"value\" keys, but got "
                    + definition.fields().keySet());
        }
        Selection found = criteria(method, definition.get("value"), definition, indirect);
        Selection excluded = definition.find(EXCLUDE).isPresent() ? exclusion(definition, indirect) : null;
        return excluded == null ? found : minus(found, excluded);
    }

    private static Criteria criteria(String method, Json value, Json.Obj options, IndirectSelection indirect) {
        boolean at = isTrue(options, "childrens_parents");
        boolean children = isTrue(options, "children");
        if (at && children) {
            throw error("Invalid node spec " + value.toPlain() + " - \"@\" prefix and \"+\" suffix are incompatible");
        }
        String mode = options.text("indirect_selection");
        return new Criteria(
                SelectionParser.method(method, -1),
                value,
                new Reach(
                        at,
                        isTrue(options, "parents") ? depth(options.get("parents_depth")) : Integer.valueOf(0),
                        children ? depth(options.get("children_depth")) : Integer.valueOf(0)),
                mode == null
                        ? indirect
                        : IndirectSelection.find(mode)
                                .orElseThrow(() -> error("'" + mode + "' is not a valid IndirectSelection")),
                Position.NONE);
    }

    private static boolean isTrue(Json.Obj options, String name) {
        return options.get(name).equals(new Json.Bool(true));
    }

    /** How many generations; null, for all of them, where the definition does not say or says 0. */
    private static @Nullable Integer depth(Json value) {
        String digits = value == Json.Null.INSTANCE ? "" : String.valueOf(value.toPlain());
        return digits.isEmpty() || digits.equals("0") ? null : SelectionParser.depth(digits, -1);
    }

    private static SelectionException error(String message) {
        return SelectionParser.error(message, -1);
    }
}
