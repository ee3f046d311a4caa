package org.recce4j.render.internal.adapter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.PythonStr;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/**
 * A column of an agate table.
 *
 * @param type the name of its type's class: {@code Integer}, {@code Number}, {@code Text} …
 * @param values those that are not none
 */
record TableColumn(String type, List<Object> values) {

    /** Reads a column of a table as templates see it. */
    static TableColumn of(@Nullable Object table, @Nullable Object index) {
        Object type = item(attribute(table, "column_types"), index);
        String typeName = type instanceof TemplateObject object ? object.typeName() : PythonStr.of(type);
        List<Object> values = new ArrayList<>();
        for (Object value : Values.list(item(attribute(table, "columns"), index))) {
            if (value != null) {
                values.add(value);
            }
        }
        return new TableColumn(typeName, List.copyOf(values));
    }

    private static @Nullable Object attribute(@Nullable Object object, String name) {
        Object value = object instanceof TemplateObject known ? known.attribute(name) : TemplateObject.MISSING;
        if (value == TemplateObject.MISSING) {
            throw PythonException.attributeError(TemplateValues.typeName(object), name);
        }
        return value;
    }

    private static @Nullable Object item(@Nullable Object sequence, @Nullable Object index) {
        if (sequence instanceof List<?> list && index instanceof Long number && number >= 0 && number < list.size()) {
            return list.get(number.intValue());
        }
        Object item = sequence instanceof TemplateObject object ? object.item(index) : TemplateObject.MISSING;
        if (item == TemplateObject.MISSING) {
            throw PythonException.indexError("tuple index out of range");
        }
        return item;
    }

    /** Returns whether a number has digits behind the point other than 0. */
    boolean hasDecimals() {
        return values.stream()
                .map(value -> new BigDecimal(PythonStr.of(value)).stripTrailingZeros())
                .anyMatch(number -> number.scale() > 0);
    }
}
