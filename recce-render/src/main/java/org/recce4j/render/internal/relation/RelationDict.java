package org.recce4j.render.internal.relation;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonDict;

/** A relation as a dict, in the order of the fields of dbt's class ({@code relation.to_dict()}). */
final class RelationDict {

    private RelationDict() {}

    static PythonDict of(RelationValue relation, boolean omitsNone) {
        RelationTraits traits = relation.relationClass().traits();
        PythonDict dict = new PythonDict();
        dict.put("path", relation.path().toDict(omitsNone));
        put(dict, "type", relation.type(), omitsNone);
        put(dict, "quote_character", relation.quoteCharacter(), omitsNone);
        dict.put("include_policy", relation.includePolicy().toDict(omitsNone));
        dict.put("quote_policy", relation.quotePolicy().toDict(omitsNone));
        for (String name : traits.fields().keySet()) {
            put(dict, name, relation.field(name), omitsNone);
            if (name.equals("catalog")) {
                dict.put(
                        "renameable_relations",
                        new ArrayList<>(traits.abilities().renameable()));
                dict.put(
                        "replaceable_relations",
                        new ArrayList<>(traits.abilities().replaceable()));
            }
        }
        return dict;
    }

    private static void put(PythonDict dict, String name, @Nullable Object value, boolean omitsNone) {
        if (value != null || !omitsNone) {
            dict.put(name, value);
        }
    }
}
