package org.recce4j.render.internal.adapter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.PythonMethods;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** What dbt-bigquery 1.12 computes. */
final class BigQueryFunctions {

    private static final PythonMethods<AdapterSettings> METHODS = PythonMethods.<AdapterSettings>builder()
            .add(
                    "BigQueryAdapter.parse_partition_by",
                    "self, raw_partition_by",
                    (settings, a) -> PartitionConfig.parse(a[0]))
            .add(
                    "BigQueryAdapter.nest_column_data_types",
                    "cls, columns, constraints=None",
                    (settings, a) -> NestedColumns.of(
                            Values.map(a[0]), a[1] instanceof Map<?, ?> constraints ? constraints : Map.of()))
            .add(
                    "BigQueryAdapter.add_time_ingestion_partition_column",
                    "self, partition_by, columns",
                    (settings, a) -> withPartitionColumn(settings, a[0], a[1]))
            .add(
                    "BigQueryAdapter.get_common_options",
                    "self, config, node, temporary=False",
                    (settings, a) -> BigQueryOptions.common(a[0], a[1], a[2]))
            .add(
                    "BigQueryAdapter.get_table_options",
                    "self, config, node, temporary",
                    (settings, a) -> BigQueryOptions.ofTable(settings, a[0], a[1], a[2]))
            .add(
                    "BigQueryAdapter.get_view_options",
                    "self, config, node",
                    (settings, a) -> BigQueryOptions.ofView(a[0], a[1]))
            .add(
                    "BigQueryAdapter.expand_target_column_types",
                    "self, from_relation, to_relation",
                    (settings, a) -> null)
            .build();

    private BigQueryFunctions() {}

    static Object of(AdapterSettings settings, String name) {
        return METHODS.of(settings, name);
    }

    @SuppressWarnings("unchecked") // a template's list takes any value
    private static Object withPartitionColumn(
            AdapterSettings settings, @Nullable Object partitionBy, @Nullable Object columns) {
        if (!(partitionBy instanceof PartitionConfig config)) {
            throw PythonException.attributeError(
                    TemplateValues.typeName(partitionBy), "insertable_time_partitioning_field");
        }
        TemplateObject api = settings.relations().columnApi();
        Object column =
                ((Jinja.Callable) api).call(Arguments.of("_PARTITIONTIME", config.dataType(), null, "NULLABLE"));
        if (!(columns instanceof List<?> list)) {
            throw PythonException.attributeError(TemplateValues.typeName(columns), "append");
        }
        ((List<@Nullable Object>) list).add(column);
        return list;
    }
}
