package org.recce4j.render.internal.relation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** A column as templates see it: dbt's {@code Column} and its adapters' classes. Immutable. */
public final class ColumnValue implements TemplateObject {

    private final ColumnClass columnClass;
    private final @Nullable Object column;
    private final @Nullable Object dtype;
    private final Map<String, @Nullable Object> fields;

    ColumnValue(
            ColumnClass columnClass,
            @Nullable Object column,
            @Nullable Object dtype,
            Map<String, @Nullable Object> fields) {
        this.columnClass = columnClass;
        this.column = column;
        this.dtype = dtype;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    ColumnClass columnClass() {
        return columnClass;
    }

    /** Returns the column's name. */
    public @Nullable Object name() {
        return column;
    }

    @Nullable
    Object column() {
        return column;
    }

    @Nullable
    Object dtype() {
        return dtype;
    }

    /** Returns the type in lower case; fails if it is not text. */
    String lowerType() {
        if (dtype instanceof String text) {
            return AdapterCase.lower(text);
        }
        throw PythonException.attributeError(TemplateValues.typeName(dtype), "lower");
    }

    @Nullable
    Object field(String name) {
        return fields.get(name);
    }

    ColumnValue withField(String name, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new ColumnValue(columnClass, column, dtype, changed);
    }

    /** Returns how a Python dataclass prints. */
    String withAllFields() {
        return withFields(fields.keySet());
    }

    /** Returns the repr of a Python class that has these fields beside the column and the type. */
    String withFields(Collection<String> shown) {
        StringJoiner all = new StringJoiner(", ", columnClass.name() + "(", ")");
        all.add("column=" + PythonStr.repr(column));
        all.add("dtype=" + PythonStr.repr(dtype));
        shown.forEach(name -> all.add(name + "=" + PythonStr.repr(fields.get(name))));
        return all.toString();
    }

    /** Returns {@code <Column name (type)>}. */
    String withType(String className) {
        return "<" + className + " " + PythonStr.of(column) + " (" + PythonStr.of(columnClass.dataType(this)) + ")>";
    }

    @Override
    public @Nullable Object attribute(String name) {
        Object value = columnClass.attribute(this, name);
        if (value == MISSING) {
            value = switch (name) {
                case "column", "name" -> column;
                case "dtype" -> dtype;
                case "quoted" -> columnClass.quoted(this);
                case "data_type", "expanded_data_type" ->
                    dtype instanceof String ? columnClass.dataType(this) : MISSING;
                default -> fields.containsKey(name) ? fields.get(name) : ColumnMethods.of(this, name);
            };
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ColumnValue value
                && columnClass == value.columnClass
                && Objects.equals(column, value.column)
                && Objects.equals(dtype, value.dtype)
                && fields.equals(value.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(column, dtype);
    }

    @Override
    public String typeName() {
        return columnClass.name();
    }

    @Override
    public String toString() {
        return columnClass.repr(this);
    }
}
