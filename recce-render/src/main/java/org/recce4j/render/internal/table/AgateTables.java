package org.recce4j.render.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.Introspector.QueryResult;
import org.recce4j.render.jinja.internal.value.PythonTuple;

/** Makes tables of query results (dbt-common 1.39, {@code table_from_data_flat}; dbt-adapters 1.24, {@code process_results}). */
public final class AgateTables {

    private AgateTables() {}

    /** Returns the table without columns and rows, dbt's for a statement whose rows are not fetched. */
    public static AgateTable empty() {
        return new AgateTable(List.of(), List.of(), List.of());
    }

    /**
     * Returns the table.
     *
     * @param hasInteger false before dbt 1.7, where integers are decimals
     */
    public static AgateTable of(QueryResult result, boolean hasInteger) {
        List<String> sources = UniqueNames.ofResult(result.columns());
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < sources.size(); i++) {
            positions.put(sources.get(i), i);
        }
        List<String> names = UniqueNames.unique(sources);
        List<TemplateColumnType> types = new ArrayList<>();
        List<List<@Nullable Object>> columns = new ArrayList<>();
        for (String source : sources) {
            int position = positions.getOrDefault(source, 0);
            List<@Nullable Object> values = new ArrayList<>();
            result.rows().forEach(row -> values.add(row.get(position)));
            TemplateColumnType type = TypeInference.of(values, hasInteger);
            values.replaceAll(value -> AgateValues.cast(value, type));
            types.add(type);
            columns.add(values);
        }
        return new AgateTable(names, List.copyOf(types), rows(result.rows().size(), columns, names));
    }

    private static List<AgateRow> rows(int count, List<List<@Nullable Object>> columns, List<String> names) {
        PythonTuple keys = PythonTuple.of(names);
        List<AgateRow> rows = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            for (List<@Nullable Object> column : columns) {
                values.add(column.get(row));
            }
            rows.add(new AgateRow(values, keys));
        }
        return List.copyOf(rows);
    }
}
