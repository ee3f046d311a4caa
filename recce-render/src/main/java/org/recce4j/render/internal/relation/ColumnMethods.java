package org.recce4j.render.internal.relation;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** The methods of columns, and of their classes (dbt-adapters 1.24, {@code base/column.py}). */
final class ColumnMethods {

    private static final PythonMethods<ColumnValue> METHODS = PythonMethods.<ColumnValue>builder()
            .add("Column.is_string", "self", (column, a) -> column.columnClass().isString(column))
            .add("Column.is_number", "self", (column, a) -> isNumber(column))
            .add("Column.is_float", "self", (column, a) -> column.columnClass().isFloat(column))
            .add(
                    "Column.is_integer",
                    "self",
                    (column, a) -> column.columnClass().isInteger(column))
            .add(
                    "Column.is_numeric",
                    "self",
                    (column, a) -> column.columnClass().isNumeric(column))
            .add(
                    "Column.string_size",
                    "self",
                    (column, a) -> column.columnClass().stringSize(column))
            .add(
                    "Column.can_expand_to",
                    "self, other_column",
                    (column, a) -> column.columnClass().canExpandTo(column, column(a[0])))
            .add(
                    "Column.literal",
                    "self, value",
                    (column, a) -> column.columnClass().literal(column, a[0]))
            .build();

    private static final PythonMethods<ColumnClass> CLASS_METHODS = PythonMethods.<ColumnClass>builder()
            .add("Column.translate_type", "cls, dtype", (columnClass, a) -> columnClass.translateType(type(a[0])))
            .add(
                    "Column.create",
                    "cls, name, label_or_dtype",
                    (columnClass, a) -> columnClass.of(a[0], columnClass.translateType(type(a[1]))))
            .add("Column.string_type", "cls, size", (columnClass, a) -> columnClass.stringType(a[0]))
            .add(
                    "Column.numeric_type",
                    "cls, dtype, precision, scale",
                    (columnClass, a) -> columnClass.numericType(a[0], a[1], a[2]))
            .add(
                    "Column.from_description",
                    "cls, name, raw_data_type",
                    (columnClass, a) -> columnClass.fromDescription(a[0], type(a[1])))
            .build();

    private ColumnMethods() {}

    static Object of(ColumnValue column, String name) {
        Object method = METHODS.of(column, name);
        return method == ColumnValue.MISSING ? ofClass(column.columnClass(), name) : method;
    }

    static Object ofClass(ColumnClass columnClass, String name) {
        Object own = columnClass.function(name);
        return own == ColumnValue.MISSING ? CLASS_METHODS.of(columnClass, name) : own;
    }

    private static boolean isNumber(ColumnValue column) {
        ColumnClass type = column.columnClass();
        return type.isInteger(column) || type.isNumeric(column) || type.isFloat(column);
    }

    private static ColumnValue column(@Nullable Object value) {
        if (value instanceof ColumnValue column) {
            return column;
        }
        throw PythonException.attributeError(TemplateValues.typeName(value), "is_string");
    }

    private static String type(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw PythonException.attributeError(TemplateValues.typeName(value), "upper");
    }
}
