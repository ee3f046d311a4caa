package org.recce4j.render.internal.adapter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.PythonStr;

/** The warehouse's type of a column of a seed or query result (the {@code convert_…_type} of each adapter, 2026-08). */
final class SeedTypes {

    /**
     * The types of an adapter.
     *
     * @param decimal of numbers of which one has digits behind the point
     * @param whole of other numbers
     */
    private record Types(
            String integer,
            String text,
            String decimal,
            String whole,
            String flag,
            String datetime,
            String date,
            String time) {}

    private static final Types SQL =
            new Types("integer", "text", "float8", "integer", "boolean", "timestamp without time zone", "date", "time");

    private static final Types SPARK =
            new Types("bigint", "string", "double", "bigint", "boolean", "timestamp", "date", "time");

    private static final Map<String, Types> OF_ADAPTER = Map.of(
            "bigquery", new Types("int64", "string", "float64", "int64", "bool", "datetime", "date", "time"),
            "spark", SPARK,
            "databricks", SPARK);

    private SeedTypes() {}

    /** Returns the type; null for a column of another kind. */
    static @Nullable String of(String adapterType, TableColumn column) {
        Types types = OF_ADAPTER.getOrDefault(adapterType, SQL);
        return switch (column.type()) {
            case "Integer" -> types.integer();
            case "Text" -> adapterType.equals("redshift") ? sizedText(column.values()) : types.text();
            case "Number" -> column.hasDecimals() ? types.decimal() : types.whole();
            case "Boolean" -> types.flag();
            case "DateTime" -> types.datetime();
            case "Date" -> types.date();
            case "TimeDelta" -> adapterType.equals("redshift") ? "varchar(24)" : types.time();
            default -> null;
        };
    }

    private static String sizedText(List<Object> values) {
        int longest = values.stream()
                .mapToInt(value -> PythonStr.of(value).getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(64);
        return "varchar(" + longest + ")";
    }
}
