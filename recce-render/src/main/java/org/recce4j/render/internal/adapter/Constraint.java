package org.recce4j.render.internal.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.AdapterErrors;
import org.recce4j.render.internal.relation.PythonStr;

/**
 * A constraint of a column or model (dbt-common 1.39, {@code constraints.py}).
 *
 * @param type {@code check}, {@code not_null}, {@code unique}, {@code primary_key}, {@code foreign_key} or {@code custom}
 * @param expression what the user wrote for it
 * @param to the relation that a foreign key refers to
 * @param toColumns the columns that a foreign key refers to
 * @param columns the columns of a model's constraint
 */
record Constraint(
        String type,
        @Nullable String name,
        @Nullable String expression,
        @Nullable String to,
        List<String> toColumns,
        List<String> columns) {

    private static final List<String> TYPES =
            List.of("check", "not_null", "unique", "primary_key", "foreign_key", "custom");

    private static final List<String> FIELDS =
            List.of("type", "name", "expression", "warn_unenforced", "warn_unsupported", "to", "to_columns");

    /** Reads a constraint; fails for one that dbt does not accept. */
    static Constraint of(@Nullable Object raw, boolean isOfModel) {
        if (!(raw instanceof Map<?, ?> fields) || !isValid(fields, isOfModel)) {
            throw AdapterErrors.validation("Could not parse constraint: " + PythonStr.of(raw));
        }
        return new Constraint(
                PythonStr.of(fields.get("type")),
                PythonStr.orNull(fields.get("name")),
                PythonStr.orNull(fields.get("expression")),
                PythonStr.orNull(fields.get("to")),
                texts(fields.get("to_columns")),
                texts(fields.get("columns")));
    }

    private static boolean isValid(Map<?, ?> fields, boolean isOfModel) {
        return TYPES.contains(fields.get("type"))
                && fields.keySet().stream()
                        .allMatch(name -> FIELDS.contains(name) || (isOfModel && name.equals("columns")))
                && isText(fields, "name")
                && isText(fields, "expression")
                && isText(fields, "to")
                && isTexts(fields, "to_columns")
                && isTexts(fields, "columns");
    }

    private static boolean isText(Map<?, ?> fields, String name) {
        return fields.get(name) == null || fields.get(name) instanceof String;
    }

    private static boolean isTexts(Map<?, ?> fields, String name) {
        return !fields.containsKey(name)
                || (fields.get(name) instanceof List<?> list && list.stream().allMatch(item -> item instanceof String));
    }

    private static List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> texts.add(PythonStr.of(item)));
        }
        return List.copyOf(texts);
    }

    /** Returns whether it names what a foreign key refers to. */
    boolean hasTarget() {
        return to != null && !to.isEmpty() && !toColumns.isEmpty();
    }
}
