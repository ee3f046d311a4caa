package org.recce4j.render.internal.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** The columns of dbt-bigquery 1.12, which may be records and lists. */
final class BigQueryColumns extends ColumnClass {

    private static final PythonMethods<ColumnValue> METHODS = PythonMethods.<ColumnValue>builder()
            .add("BigQueryColumn.flatten", "self", (column, a) -> flattened(column, ""))
            .build();

    private static final PythonMethods<ColumnClass> FUNCTIONS = PythonMethods.<ColumnClass>builder()
            .add(
                    "BigQueryColumn.get_struct_select_expression",
                    "cls, column_name, data_type",
                    (columnClass, a) -> BigQueryStructs.selection(PythonStr.of(a[0]), PythonStr.of(a[1])))
            .build();

    BigQueryColumns(ColumnBehaviour rules) {
        super("BigQueryColumn", "BigQueryColumn", rules, ownFields(), false);
    }

    private static Map<String, @Nullable Object> ownFields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("fields", null);
        fields.put("mode", "NULLABLE");
        return fields;
    }

    @Override
    ColumnValue made(ColumnValue column) {
        Object fields = column.field("fields");
        if (fields == null) {
            return column.withField("fields", List.of());
        }
        if (fields instanceof List) {
            return column;
        }
        throw PythonException.typeError("'" + TemplateValues.typeName(fields) + "' object is not iterable");
    }

    private static String mode(ColumnValue column) {
        return PythonStr.of(column.field("mode"));
    }

    private static List<ColumnValue> subfields(ColumnValue column) {
        List<ColumnValue> fields = new ArrayList<>();
        for (Object field : (List<?>) Objects.requireNonNull(column.field("fields"))) {
            fields.add((ColumnValue) Objects.requireNonNull(field));
        }
        return fields;
    }

    private static List<ColumnValue> flattened(ColumnValue column, String prefix) {
        String name = prefix + PythonStr.of(column.column());
        List<ColumnValue> fields = subfields(column);
        if (fields.isEmpty()) {
            ColumnValue flat = column.columnClass().of(name, column.dtype());
            return List.of(flat.withField("mode", column.field("mode")));
        }
        List<ColumnValue> flat = new ArrayList<>();
        fields.forEach(field -> flat.addAll(flattened(field, name + ".")));
        return flat;
    }

    @Override
    Object dataType(ColumnValue column) {
        String type = PythonStr.of(column.dtype());
        if (AdapterCase.upper(type).equals("RECORD")) {
            List<String> fields = new ArrayList<>();
            for (ColumnValue field : subfields(column)) {
                fields.add(quoted(field) + " " + dataType(field));
            }
            type = "STRUCT<" + String.join(", ", fields) + ">";
        }
        return AdapterCase.upper(mode(column)).equals("REPEATED") ? "ARRAY<" + type + ">" : type;
    }

    /** The warehouse describes lists and structs, which dbt reads as modes and fields. */
    @Override
    ColumnValue ofWarehouse(String column, String type) {
        String lower = AdapterCase.lower(type);
        if (lower.startsWith("array<") && lower.endsWith(">")) {
            String item = type.substring("array<".length(), type.length() - 1);
            return ofWarehouse(column, item).withField("mode", "REPEATED");
        }
        List<StructFields.Field> fields = StructFields.ofBigQuery(type);
        if (fields != null) {
            List<ColumnValue> columns = new ArrayList<>();
            fields.forEach(field -> columns.add(ofWarehouse(field.name(), field.type())));
            return of(column, "RECORD").withField("fields", columns);
        }
        int open = type.indexOf('(');
        String name = open < 0 ? type : type.substring(0, open);
        return of(column, lower.equals("bool") ? "BOOLEAN" : translateType(name));
    }

    /** dbt passes sizes that the class does not take. */
    @Override
    ColumnValue fromDescription(@Nullable Object column, String type) {
        SizedType.of(type);
        throw PythonException.typeError(
                "BigQueryColumn.__init__() takes from 3 to 5 positional arguments but 6 were given");
    }

    @Override
    String quoted(ColumnValue column) {
        return "`" + PythonStr.of(column.column()) + "`";
    }

    @Override
    String literal(ColumnValue column, @Nullable Object value) {
        return "cast(" + PythonStr.of(value) + " as " + PythonStr.of(column.dtype()) + ")";
    }

    @Override
    @Nullable
    Object numericType(@Nullable Object type, @Nullable Object precision, @Nullable Object scale) {
        return type;
    }

    @Override
    boolean isString(ColumnValue column) {
        return column.lowerType().equals("string");
    }

    @Override
    boolean isInteger(ColumnValue column) {
        return column.lowerType().equals("int64");
    }

    @Override
    boolean isNumeric(ColumnValue column) {
        return column.lowerType().equals("numeric");
    }

    @Override
    boolean isFloat(ColumnValue column) {
        return column.lowerType().equals("float64");
    }

    @Override
    boolean canExpandTo(ColumnValue column, ColumnValue other) {
        return isString(column) && other.columnClass().isString(other);
    }

    @Override
    @Nullable
    Object attribute(ColumnValue column, String attribute) {
        return switch (attribute) {
            case "char_size", "numeric_precision", "numeric_scale" -> null;
            default -> METHODS.of(column, attribute);
        };
    }

    @Override
    Object function(String function) {
        return FUNCTIONS.of(this, function);
    }

    @Override
    String repr(ColumnValue column) {
        return "<BigQueryColumn " + PythonStr.of(column.column()) + " (" + dataType(column) + ", " + mode(column)
                + ")>";
    }
}
