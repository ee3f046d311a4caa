package org.recce4j.render.internal.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.AdapterCase;
import org.recce4j.render.internal.relation.AdapterErrors;
import org.recce4j.render.internal.relation.PythonMethods;
import org.recce4j.render.internal.relation.PythonStr;
import org.recce4j.render.jinja.TemplateObject;

/**
 * How a table of BigQuery is partitioned (dbt-bigquery 1.12, {@code PartitionConfig}). Immutable.
 *
 * @param range {@code start}, {@code end} and {@code interval} of a partition by numbers
 * @param timeIngestion whether rows are partitioned by the time at which they arrive
 */
record PartitionConfig(
        String field,
        String dataType,
        String granularity,
        @Nullable Map<?, ?> range,
        boolean timeIngestion,
        boolean copies)
        implements TemplateObject {

    private static final String DATE = "_PARTITIONDATE";
    private static final String TIME = "_PARTITIONTIME";

    private static final List<String> TEXTS = List.of("field", "data_type", "granularity");
    private static final List<String> FLAGS = List.of("time_ingestion_partitioning", "copy_partitions");

    private static final PythonMethods<PartitionConfig> METHODS = PythonMethods.<PartitionConfig>builder()
            .add("PartitionConfig.data_type_for_partition", "self", (config, a) -> config.dataTypeForPartition())
            .add("PartitionConfig.data_type_should_be_truncated", "self", (config, a) -> config.isTruncated())
            .add("PartitionConfig.time_partitioning_field", "self", (config, a) -> config.timeField())
            .add("PartitionConfig.insertable_time_partitioning_field", "self", (config, a) -> TIME)
            .add("PartitionConfig.reject_partition_field_column", "self, columns", (config, a) -> config.without(a[0]))
            .add("PartitionConfig.render", "self, alias=None", (config, a) -> config.render(a[0]))
            .add("PartitionConfig.render_wrapped", "self, alias=None", (config, a) -> config.renderWrapped(a[0]))
            .build();

    /** Reads the {@code partition_by} of a model; null for none. */
    static @Nullable PartitionConfig parse(@Nullable Object raw) {
        if (raw == null) {
            return null;
        }
        if (!(raw instanceof Map<?, ?> given) || !isValid(given)) {
            throw AdapterErrors.validation("Could not parse partition config");
        }
        return new PartitionConfig(
                text(given, "field", ""),
                text(given, "data_type", "date"),
                text(given, "granularity", "day"),
                given.get("range") instanceof Map<?, ?> range ? range : null,
                PythonStr.isTrue(given.get("time_ingestion_partitioning")),
                PythonStr.isTrue(given.get("copy_partitions")));
    }

    private static boolean isValid(Map<?, ?> given) {
        return given.containsKey("field")
                && given.entrySet().stream().allMatch(entry -> isValid(entry.getKey(), entry.getValue()));
    }

    private static boolean isValid(@Nullable Object name, @Nullable Object value) {
        if (TEXTS.contains(name)) {
            return value instanceof String;
        }
        return FLAGS.contains(name)
                ? value instanceof Boolean
                : "range".equals(name) && (value == null || value instanceof Map);
    }

    private static String text(Map<?, ?> given, String name, String standard) {
        return given.containsKey(name) ? AdapterCase.lower(PythonStr.of(given.get(name))) : standard;
    }

    private String dataTypeForPartition() {
        return timeIngestion && !dataType.equals("date") ? "timestamp" : dataType;
    }

    private boolean isTruncated() {
        return !dataType.equals("int64") && !(dataType.equals("date") && granularity.equals("day"));
    }

    private String timeField() {
        return dataType.equals("date") ? DATE : TIME;
    }

    private List<@Nullable Object> without(@Nullable Object columns) {
        List<@Nullable Object> others = new ArrayList<>();
        for (Object column : Values.list(columns)) {
            Object name = column instanceof TemplateObject object ? object.attribute("name") : column;
            if (!AdapterCase.upper(PythonStr.of(name)).equals(AdapterCase.upper(field))) {
                others.add(column);
            }
        }
        return others;
    }

    private String render(@Nullable Object alias) {
        String name = timeIngestion ? timeField() : field;
        String column = PythonStr.isTrue(alias) ? PythonStr.of(alias) + "." + name : name;
        return isTruncated() ? dataType + "_trunc(" + column + ", " + granularity + ")" : column;
    }

    private String renderWrapped(@Nullable Object alias) {
        String column = render(alias);
        if (dataType.equals("int64")
                && range != null
                && !PythonStr.of(range.get("interval")).equals("1")) {
            return "(" + column + " - MOD(" + column + " - " + PythonStr.of(range.get("start")) + ", "
                    + PythonStr.of(range.get("interval")) + "))";
        }
        boolean isTime = List.of("date", "timestamp", "datetime").contains(dataType);
        boolean isDateAlready = timeIngestion && dataType.equals("date");
        return isTime && !isTruncated() && !isDateAlready ? dataType + "(" + column + ")" : column;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "field" -> field;
            case "data_type" -> dataType;
            case "granularity" -> granularity;
            case "range" -> range;
            case "time_ingestion_partitioning" -> timeIngestion;
            case "copy_partitions" -> copies;
            case "PARTITION_DATE" -> DATE;
            case "PARTITION_TIME" -> TIME;
            default -> METHODS.of(this, name);
        };
    }

    @Override
    public String toString() {
        return "PartitionConfig(field=" + PythonStr.repr(field) + ", data_type=" + PythonStr.repr(dataType)
                + ", granularity=" + PythonStr.repr(granularity) + ", range=" + PythonStr.repr(range)
                + ", time_ingestion_partitioning=" + PythonStr.repr(timeIngestion)
                + ", copy_partitions=" + PythonStr.repr(copies) + ")";
    }
}
