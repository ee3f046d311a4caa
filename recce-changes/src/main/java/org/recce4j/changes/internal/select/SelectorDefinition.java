package org.recce4j.changes.internal.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.IndirectSelection;
import org.recce4j.changes.SelectionException;
import org.recce4j.changes.internal.select.Selection.Group;
import org.recce4j.changes.internal.select.Selection.Method;
import org.recce4j.changes.internal.select.Selection.Position;
import org.recce4j.changes.internal.select.Selection.Reach;
import org.recce4j.model.Json;

/**
 * The definition of one YAML selector to a selection ({@code graph/cli.py} of dbt 1.12).
 *
 * @param indirect when tests come along, unless the definition says it
 */
record SelectorDefinition(IndirectSelection indirect) {

    private static final String EXCLUDE = "exclude";
    private static final String UNION = "union";
    private static final String INTERSECTION = "intersection";

    Selection parse(Json definition, SelectorPlace place) {
        if (definition instanceof Json.Obj object
                && (object.find(UNION).isPresent() || object.find(INTERSECTION).isPresent())
                && object.fields().size() > 1) {
            throw place.error(
                    "Only a single 'union' or 'intersection' key is allowed in a root level selector definition; found "
                            + String.join(",", object.fields().keySet()) + ".");
        }
        return part(definition, place);
    }

    private Selection part(Json definition, SelectorPlace place) {
        if (definition instanceof Json.Str text) {
            return expression(text.value(), place);
        }
        if (!(definition instanceof Json.Obj object)) {
            throw place.error(
                    "Expected to find union, intersection, str or dict, instead found: " + YamlWords.of(definition));
        }
        if (object.find(UNION).isPresent()) {
            return group(SelectionOperator.UNION, UNION, object, place);
        }
        if (object.find(INTERSECTION).isPresent()) {
            return group(SelectionOperator.INTERSECTION, INTERSECTION, object, place);
        }
        return single(object, place);
    }

    private Selection expression(String text, SelectorPlace place) {
        try {
            return new CriterionParser(indirect).criteria(text, 0).at(Position.in(place));
        } catch (SelectionException invalid) {
            throw place.error(invalid);
        }
    }

    private Selection group(SelectionOperator operator, String key, Json.Obj definition, SelectorPlace place) {
        List<Selection> included = new ArrayList<>();
        Selection excluded = null;
        List<Json> items = list(key, definition, place);
        for (int i = 0; i < items.size(); i++) {
            SelectorPlace here = place.at(key).at(i);
            if (items.get(i) instanceof Json.Obj object && object.find(EXCLUDE).isPresent()) {
                if (excluded != null) {
                    throw here.error("You cannot provide multiple exclude arguments to the same selector set operator");
                }
                excluded = exclusion(object, here);
            } else {
                included.add(part(items.get(i), here));
            }
        }
        Selection group = new Group(operator, included, IndirectSelection.EAGER);
        return excluded == null ? group : minus(group, excluded);
    }

    private static List<Json> list(String key, Json.Obj definition, SelectorPlace place) {
        if (!(definition.get(key) instanceof Json.Arr list)) {
            throw place.at(key)
                    .error("Invalid value for key \"" + key + "\". Expected a list, instead found: "
                            + YamlWords.of(definition.get(key)));
        }
        return list.items();
    }

    /** Returns what an {@code exclude} takes out; null if it is empty. */
    private @Nullable Selection exclusion(Json.Obj definition, SelectorPlace place) {
        List<Selection> parts = new ArrayList<>();
        List<Json> items = list(EXCLUDE, definition, place);
        for (int i = 0; i < items.size(); i++) {
            parts.add(part(items.get(i), place.at(EXCLUDE).at(i)));
        }
        if (parts.size() < 2) {
            return parts.isEmpty() ? null : parts.get(0);
        }
        return new Group(SelectionOperator.UNION, parts, IndirectSelection.EAGER);
    }

    private static Selection minus(Selection from, Selection excluded) {
        return new Group(SelectionOperator.DIFFERENCE, List.of(from, excluded), IndirectSelection.EAGER);
    }

    private Selection single(Json.Obj definition, SelectorPlace place) {
        if (definition.fields().size() == 1) {
            Map.Entry<String, Json> only =
                    definition.fields().entrySet().iterator().next();
            return criteria(only.getKey(), only.getValue(), Json.Obj.EMPTY, place.at(only.getKey()));
        }
        String method = definition.text("method");
        if (method == null || definition.find("value").isEmpty()) {
            throw place.error("Expected either 1 key or else \"method\" and \"value\" keys, but got "
                    + definition.fields().keySet());
        }
        Selection found = criteria(method, definition.get("value"), definition, place.at("value"));
        Selection excluded = definition.find(EXCLUDE).isPresent() ? exclusion(definition, place) : null;
        return excluded == null ? found : minus(found, excluded);
    }

    private SelectionCriteria criteria(String name, Json value, Json.Obj options, SelectorPlace place) {
        boolean at = isTrue(options.get("childrens_parents"));
        boolean children = isTrue(options.get("children"));
        if (at && children) {
            throw place.error(
                    "Invalid node spec " + value.toPlain() + " - \"@\" prefix and \"+\" suffix are incompatible");
        }
        return new SelectionCriteria(
                method(name, value, place),
                value,
                new Reach(
                        at,
                        isTrue(options.get("parents"))
                                ? depth(options.get("parents_depth"), place)
                                : Integer.valueOf(0),
                        children ? depth(options.get("children_depth"), place) : Integer.valueOf(0)),
                mode(options, place),
                Position.in(place));
    }

    /** dbt stops, too, when it compares the name of a node with a list, a number or nothing; only configurations have such values. */
    private static Method method(String name, Json value, SelectorPlace place) {
        Method method;
        try {
            method = MethodNames.read(name, -1);
        } catch (SelectionException unknown) {
            throw place.error(unknown);
        }
        if (!method.name().equals("config") && !(value instanceof Json.Str)) {
            throw place.error("Invalid value for method \"" + name + "\": expected a text, instead found: "
                    + YamlWords.of(value) + "; " + advice(name, value));
        }
        return method;
    }

    private static String advice(String name, Json value) {
        if (value instanceof Json.Arr) {
            return "for several values write a union of " + name + " with one value each";
        }
        return value instanceof Json.Num || value instanceof Json.Bool ? "put it in quotes" : "write a text";
    }

    private IndirectSelection mode(Json.Obj options, SelectorPlace place) {
        Json mode = options.get("indirect_selection");
        return isTrue(mode)
                ? IndirectSelection.find(String.valueOf(mode.toPlain()))
                        .orElseThrow(() -> place.error("'" + mode.toPlain() + "' is not a valid IndirectSelection"))
                : indirect;
    }

    /** As Python's bool(): a text is true unless it is empty, so that {@code parents: "false"} is true in dbt. */
    private static boolean isTrue(Json value) {
        return !List.of(
                        Json.Null.INSTANCE,
                        new Json.Bool(false),
                        Json.of(""),
                        Json.of(0),
                        new Json.Arr(List.of()),
                        Json.Obj.EMPTY)
                .contains(value);
    }

    /** Returns how many generations; null, for all of them, if the definition does not say or says 0. */
    private static @Nullable Integer depth(Json value, SelectorPlace place) {
        String digits = value == Json.Null.INSTANCE ? "" : String.valueOf(value.toPlain());
        if (digits.isEmpty() || digits.equals("0")) {
            return null;
        }
        try {
            return CriterionParser.depth(digits, -1);
        } catch (SelectionException invalid) {
            throw place.error(invalid);
        }
    }
}
