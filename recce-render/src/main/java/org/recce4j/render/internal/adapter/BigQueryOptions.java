package org.recce4j.render.internal.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.internal.relation.AdapterErrors;
import org.recce4j.render.internal.relation.PythonStr;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonTuple;

/** The options of BigQuery's tables and views (dbt-bigquery 1.12, {@code get_table_options} and its like). */
final class BigQueryOptions {

    private BigQueryOptions() {}

    static PythonDict common(@Nullable Object config, @Nullable Object node, @Nullable Object temporary) {
        PythonDict options = new PythonDict();
        Object hours = Values.get(config, "hours_to_expiration");
        if (hours != null && !PythonStr.isTrue(temporary)) {
            options.put(
                    "expiration_timestamp",
                    "TIMESTAMP_ADD(CURRENT_TIMESTAMP(), INTERVAL " + PythonStr.of(hours) + " hour)");
        }
        Map<?, ?> model = node instanceof Map<?, ?> map ? map : Map.of();
        if (persistsDocs(config) && model.containsKey("description")) {
            options.put("description", "\"\"\"" + escaped(model.get("description")) + "\"\"\"");
        }
        PythonDict labels = new PythonDict();
        if (PythonStr.isTrue(Values.get(config, "labels_from_meta"))) {
            addAll(labels, Values.get(config, "meta"));
        }
        addAll(labels, Values.get(config, "labels"));
        if (!labels.isEmpty()) {
            options.put("labels", pairs(labels));
        }
        if (Values.get(config, "resource_tags") instanceof Map<?, ?> tags && !tags.isEmpty()) {
            options.put("tags", pairs(tags));
        }
        return options;
    }

    private static boolean persistsDocs(@Nullable Object config) {
        Object persists = config instanceof TemplateObject object ? object.attribute("persist_relation_docs") : null;
        return persists instanceof Jinja.Callable function && PythonStr.isTrue(function.call(Arguments.NONE));
    }

    /** Returns a text as JSON writes it, without the quotes. */
    private static String escaped(@Nullable Object text) {
        if (!(text instanceof String string)) {
            throw AdapterErrors.compilation("cannot escape a non-string: " + PythonStr.of(text));
        }
        StringBuilder ascii = new StringBuilder();
        for (char c : JsonText.write(Json.of(string)).toCharArray()) {
            if (c < 0x80) {
                ascii.append(c);
            } else {
                ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return ascii.substring(1, ascii.length() - 1);
    }

    private static void addAll(PythonDict labels, @Nullable Object more) {
        if (more instanceof Map<?, ?> map) {
            map.forEach(labels::put);
        }
    }

    private static List<@Nullable Object> pairs(Map<?, ?> map) {
        List<@Nullable Object> pairs = new ArrayList<>();
        map.forEach((name, value) -> pairs.add(PythonTuple.of(name, value)));
        return pairs;
    }

    static PythonDict ofTable(
            AdapterSettings settings, @Nullable Object config, @Nullable Object node, @Nullable Object temporary) {
        PythonDict options = common(config, node, temporary);
        Object key = Values.get(config, "kms_key_name");
        if (key != null) {
            options.put("kms_key_name", "'" + PythonStr.of(key) + "'");
        }
        if (PythonStr.isTrue(temporary)) {
            options.put("expiration_timestamp", "TIMESTAMP_ADD(CURRENT_TIMESTAMP(), INTERVAL 12 hour)");
            return options;
        }
        if (Values.get(config, "partition_by") != null) {
            put(options, "require_partition_filter", config);
        }
        put(options, "partition_expiration_days", config);
        put(options, "enable_change_history", config);
        CatalogRelation catalog = CatalogRelations.of(settings, null);
        if (catalog != null && "iceberg".equals(catalog.get("table_format"))) {
            for (String name : List.of("table_format", "file_format", "storage_uri")) {
                options.put(name, "'" + PythonStr.of(catalog.get(name)) + "'");
            }
        }
        return options;
    }

    private static void put(PythonDict options, String name, @Nullable Object config) {
        Object value = Values.get(config, name);
        if (value != null) {
            options.put(name, value);
        }
    }

    static PythonDict ofView(@Nullable Object config, @Nullable Object node) {
        PythonDict options = common(config, node, false);
        if (PythonStr.isTrue(Objects.requireNonNullElse(Values.get(config, "enable_change_history"), false))) {
            throw AdapterErrors.runtime("`enable_change_history` is not supported for views on BigQuery.");
        }
        return options;
    }
}
