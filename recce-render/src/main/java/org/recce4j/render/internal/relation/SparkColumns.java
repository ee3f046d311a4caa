package org.recce4j.render.internal.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of dbt-spark 1.11 and dbt-databricks 1.10. */
final class SparkColumns extends ColumnClass {

    private static final List<String> FIELDS = List.of(
            "table_database", "table_schema", "table_name", "table_type", "table_owner", "table_stats", "column_index");

    private static final List<String> DATABRICKS_FIELDS =
            List.of("table_comment", "comment", "not_null", "mask", "databricks_tags");

    private static final PythonMethods<ColumnClass> DATABRICKS_FUNCTIONS = PythonMethods.<ColumnClass>builder()
            .add("DatabricksColumn.get_name", "column", (columnClass, a) -> name(a[0]))
            .add("DatabricksColumn.format_remove_column_list", "columns", (columnClass, a) -> list(a[0], false))
            .add("DatabricksColumn.format_add_column_list", "columns", (columnClass, a) -> list(a[0], true))
            .build();

    private final boolean isDatabricks;

    private SparkColumns(String name, ColumnBehaviour rules, boolean isDatabricks, List<String> fields) {
        super(name, name, rules, fields.toArray(String[]::new));
        this.isDatabricks = isDatabricks;
    }

    static ColumnClass spark(ColumnBehaviour rules) {
        return new SparkColumns("SparkColumn", rules, false, FIELDS);
    }

    static ColumnClass databricks(ColumnBehaviour rules) {
        List<String> fields = new ArrayList<>(FIELDS);
        fields.addAll(DATABRICKS_FIELDS);
        return new SparkColumns("DatabricksColumn", rules, true, fields);
    }

    private static String name(@Nullable Object column) {
        Map<?, ?> model = (Map<?, ?>) Objects.requireNonNull(column);
        String name = PythonStr.of(model.get("name"));
        return PythonStr.isTrue(model.get("quote")) ? "`" + name + "`" : name;
    }

    private static String list(@Nullable Object columns, boolean hasTypes) {
        List<String> names = new ArrayList<>();
        for (Object item : (List<?>) Objects.requireNonNull(columns)) {
            ColumnValue column = (ColumnValue) Objects.requireNonNull(item);
            String name = column.columnClass().quoted(column);
            names.add(hasTypes ? name + " " + PythonStr.of(column.columnClass().dataType(column)) : name);
        }
        return String.join(", ", names);
    }

    @Override
    String translateType(String type) {
        String translated = super.translateType(type);
        return isDatabricks && rules().lowersTypes() ? AdapterCase.lower(translated) : translated;
    }

    @Override
    @Nullable
    Object dataType(ColumnValue column) {
        boolean isTranslated = isDatabricks && rules().lowersTypes();
        return isTranslated && column.lowerType() != null
                ? translateType(PythonStr.of(column.dtype()))
                : column.dtype();
    }

    @Override
    boolean canExpandTo(ColumnValue column, ColumnValue other) {
        return isString(column) && other.columnClass().isString(other);
    }

    @Override
    String literal(ColumnValue column, @Nullable Object value) {
        return "cast(" + PythonStr.of(value) + " as " + PythonStr.of(column.dtype()) + ")";
    }

    @Override
    String quoted(ColumnValue column) {
        return "`" + PythonStr.of(column.column()) + "`";
    }

    @Override
    Object numericType(@Nullable Object type, @Nullable Object precision, @Nullable Object scale) {
        return String.valueOf(super.numericType("decimal", precision, scale));
    }

    @Override
    Object function(String function) {
        return isDatabricks ? DATABRICKS_FUNCTIONS.of(this, function) : super.function(function);
    }

    @Override
    String repr(ColumnValue column) {
        return column.withType(name());
    }
}
