package org.recce4j.render.internal.relation;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;

/** dbt's {@code api.Column}: the class of columns, which makes columns when it is called. */
record ColumnApi(ColumnClass columnClass) implements TemplateObject, Jinja.Callable {

    @Override
    public @Nullable Object attribute(String name) {
        return ColumnMethods.ofClass(columnClass, name);
    }

    @Override
    public Object call(Arguments arguments) {
        return columnClass.construct(arguments);
    }

    @Override
    public String typeName() {
        return "type";
    }

    @Override
    public String toString() {
        return "<class '" + columnClass.name() + "'>";
    }
}
