package org.recce4j.render.internal.adapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.PythonStr;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;

/**
 * BigQuery's columns whose names have dots, such as {@code address.city}, as structs (dbt-bigquery 1.12, {@code
 * get_nested_column_data_types}).
 */
final class NestedColumns {

    /** What a struct's own type and constraints are under, among its fields. */
    private static final String OWN = "__parent_data_type";

    private NestedColumns() {}

    /** Returns each outermost column with its whole type; others of its attributes only for a column without fields. */
    static PythonDict of(Map<?, ?> columns, Map<?, ?> constraints) {
        Map<String, @Nullable Object> nested = new LinkedHashMap<>();
        for (Object value : columns.values()) {
            Map<?, ?> column = Values.map(value);
            String name = ConstraintText.required(column, "name");
            add(name, PythonStr.orNull(column.get("data_type")), PythonStr.orNull(constraints.get(name)), nested);
        }
        PythonDict result = new PythonDict();
        nested.forEach((name, type) -> {
            PythonDict column = new PythonDict();
            column.put("name", name);
            column.put("data_type", type(type));
            if (columns.containsKey(name)) {
                Values.map(columns.get(name)).forEach((key, value) -> {
                    if (!column.containsKey(key)) {
                        column.put(key, value);
                    }
                });
            }
            result.put(name, column);
        });
        return result;
    }

    private static void add(
            String name, @Nullable String type, @Nullable String constraint, Map<String, @Nullable Object> nested) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            addLast(name, type, constraint, nested);
            return;
        }
        String root = name.substring(0, dot);
        Object parent = nested.get(root);
        if (!(parent instanceof Map)) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            if (parent != null) {
                fields.put(OWN, parent);
            }
            nested.put(root, fields);
        }
        add(name.substring(dot + 1), type, constraint, fields(nested.get(root)));
    }

    private static void addLast(
            String name, @Nullable String type, @Nullable String constraint, Map<String, @Nullable Object> nested) {
        boolean hasType = type != null && !type.isEmpty();
        String text = hasType ? constraint == null ? type : type + " " + constraint : null;
        Object existing = nested.get(name);
        if (!PythonStr.isTrue(existing)) {
            nested.put(name, text);
        } else if (existing instanceof Map) {
            fields(existing).put(OWN, text);
        } else {
            throw PythonException.of("AssertionError", "");
        }
    }

    @SuppressWarnings("unchecked") // only maps that this class makes
    private static Map<String, @Nullable Object> fields(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }

    private static @Nullable String type(@Nullable Object type) {
        if (!(type instanceof Map)) {
            return PythonStr.orNull(type);
        }
        Map<String, @Nullable Object> fields = fields(type);
        Object own = fields.containsKey(OWN) ? fields.get(OWN) : "";
        if (own == null) {
            throw PythonException.attributeError("NoneType", "split");
        }
        List<String> parts = new ArrayList<>();
        fields.forEach((name, field) -> {
            if (!name.equals(OWN)) {
                String inner = type(field);
                parts.add((name + " " + (inner == null ? "" : inner)).strip());
            }
        });
        String struct = "struct<" + String.join(", ", parts) + ">";
        String[] words = PythonStr.of(own).strip().split("\\s+", 2);
        String whole = words[0].equalsIgnoreCase("array") ? "array<" + struct + ">" : struct;
        return words.length < 2 ? whole : whole + " " + String.join(" ", words[1].split("\\s+"));
    }

    /** Returns the columns with their types and constraints, as DDL. */
    static List<@Nullable Object> rendered(Map<?, ?> columns, ConstraintText text) {
        Map<String, @Nullable Object> constraints = new LinkedHashMap<>();
        for (Object value : columns.values()) {
            Map<?, ?> column = Values.map(value);
            String all = text.ofColumn(column);
            if (all != null) {
                constraints.put(ConstraintText.required(column, "name"), all);
            }
        }
        List<@Nullable Object> rendered = new ArrayList<>();
        for (Object value : of(columns, constraints).values()) {
            Map<?, ?> column = Values.map(value);
            String name = PythonStr.of(column.get("name"));
            String quoted = PythonStr.isTrue(column.get("quote")) ? "`" + name + "`" : name;
            rendered.add(quoted + " " + PythonStr.of(column.get("data_type")));
        }
        return rendered;
    }
}
