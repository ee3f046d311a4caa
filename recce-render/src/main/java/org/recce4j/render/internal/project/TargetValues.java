package org.recce4j.render.internal.project;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.render.RenderInputs;

/**
 * The attributes of {@code target} that are known: those that the caller gives, else what the artifacts show of the database and
 * schema into which dbt builds. Immutable.
 *
 * @param values by name, in the order in which templates see them
 * @param isComplete whether an attribute that is not here does not exist
 */
public record TargetValues(Map<String, Json> values, boolean isComplete) {

    private static final List<String> DATABASE_NAMES = List.of("database", "dbname", "project", "catalog");
    private static final List<String> SCHEMA_NAMES = List.of("schema", "dataset");

    public TargetValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static TargetValues of(ProjectState state, RenderInputs inputs) {
        Map<String, Json> values = new LinkedHashMap<>();
        if (!inputs.isTargetComplete()) {
            put(values, List.of("type"), state.info().adapterType());
            put(values, DATABASE_NAMES, database(state));
            put(values, SCHEMA_NAMES, schema(state.nodes()));
        }
        values.putAll(inputs.target().fields());
        return new TargetValues(values, inputs.isTargetComplete());
    }

    /** Returns these values with those of further inputs for the same state. */
    TargetValues with(RenderInputs inputs) {
        Map<String, Json> merged = new LinkedHashMap<>(values);
        merged.putAll(inputs.target().fields());
        return new TargetValues(merged, inputs.isTargetComplete());
    }

    private static void put(Map<String, Json> values, List<String> names, @Nullable String value) {
        if (value != null) {
            names.forEach(name -> values.put(name, Json.of(value)));
        }
    }

    /** The most frequent database of nodes that do not configure one; empty with dbt-clickhouse, which has no databases. */
    private static @Nullable String database(ProjectState state) {
        if ("clickhouse".equals(state.info().adapterType())) {
            return "";
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Node node : built(state.nodes())) {
            String database = node.relation() == null ? null : node.relation().database();
            if (database != null && node.config().resolved().text("database") == null) {
                counts.merge(database, 1, Integer::sum);
            }
        }
        return mostFrequent(counts);
    }

    /** The most frequent one, without the custom schemas that dbt appends to it by default. */
    private static @Nullable String schema(Collection<Node> nodes) {
        Map<String, Integer> counts = new HashMap<>();
        for (Node node : built(nodes)) {
            String schema = node.relation() == null ? null : node.relation().schema();
            if (schema != null) {
                String base = withoutCustom(schema, node.config().resolved().text("schema"));
                if (base != null) {
                    counts.merge(base, 1, Integer::sum);
                }
            }
        }
        return mostFrequent(counts);
    }

    private static @Nullable String withoutCustom(String schema, @Nullable String custom) {
        if (custom == null || custom.isEmpty()) {
            return schema;
        }
        String suffix = "_" + custom.toLowerCase(Locale.ROOT);
        return schema.toLowerCase(Locale.ROOT).endsWith(suffix)
                ? schema.substring(0, schema.length() - suffix.length())
                : null;
    }

    private static List<Node> built(Collection<Node> nodes) {
        return nodes.stream().filter(node -> node.type().isRefable()).toList();
    }

    private static @Nullable String mostFrequent(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
