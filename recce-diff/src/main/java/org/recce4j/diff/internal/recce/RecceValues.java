package org.recce4j.diff.internal.recce;

import java.util.List;
import org.recce4j.diff.CheckContext;
import org.recce4j.model.Json;

/**
 * What {@code value_diff} and {@code value_diff_detail} are asked.
 *
 * @param model the model's name
 * @param key the primary key as it was written
 * @param columns the columns to compare; none for all
 */
record RecceValues(String model, RecceKeys key, List<String> columns) {

    static RecceValues of(RecceParams given) {
        boolean isList = given.values().get("primary_key") instanceof Json.Arr;
        List<String> key = isList ? given.list("primary_key") : List.of(given.require("primary_key"));
        return new RecceValues(given.require("model"), new RecceKeys(key, isList), given.list("columns"));
    }

    /** Returns this with names as the tables spell them, all columns named, and its key verified. */
    RecceValues verified(CheckContext context, RecceTables tables) {
        RecceKeys spelled = new RecceKeys(tables.spelled(key.columns()), key.isList());
        new RecceUniqueKeys(spelled, tables).verify(context);
        List<String> compared = tables.compared(
                tables.spelled(columns), spelled.columns(), context.together().dialect());
        return new RecceValues(model, spelled, compared);
    }
}
