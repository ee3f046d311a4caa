package org.recce4j.render.internal.table;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.Typed;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.PythonReal;
import org.recce4j.render.jinja.internal.value.Repr;

/**
 * A column's type: agate's, or dbt's own of the same kind (dbt-common 1.39, {@code agate_helper.py}). Immutable.
 *
 * @param module Python's module of the class
 * @param name the name of the class, which a table prints
 */
record TemplateColumnType(String module, String name) implements Typed {

    static final TemplateColumnType INTEGER = new TemplateColumnType("dbt_common.clients.agate_helper", "Integer");
    static final TemplateColumnType NUMBER = new TemplateColumnType("dbt_common.clients.agate_helper", "Number");
    static final TemplateColumnType DATE = new TemplateColumnType("agate.data_types.date", "Date");
    static final TemplateColumnType DATETIME = new TemplateColumnType("agate.data_types.date_time", "DateTime");
    static final TemplateColumnType BOOLEAN = new TemplateColumnType("agate.data_types.boolean", "Boolean");
    static final TemplateColumnType TEXT = new TemplateColumnType("agate.data_types.text", "Text");

    /** In the order in which dbt tries them. */
    static final List<TemplateColumnType> ALL = List.of(INTEGER, NUMBER, DATE, DATETIME, BOOLEAN, TEXT);

    private static final FunctionTable METHODS = FunctionTable.builder()
            .add("csvify", "self, d", (env, a) -> self(a).text(env, a[1]))
            .add("jsonify", "self, d", (env, a) -> self(a).json(env, a[1]))
            .build();

    private static TemplateColumnType self(@Nullable Object[] arguments) {
        return (TemplateColumnType) Objects.requireNonNull(arguments[0]);
    }

    private @Nullable Object text(Environment env, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return equals(DATE) || equals(DATETIME)
                ? env.call(env.attribute(value, "isoformat"), Arguments.NONE)
                : Repr.str(env.meter(), value);
    }

    private @Nullable Object json(Environment env, @Nullable Object value) {
        if (equals(INTEGER) || equals(BOOLEAN)) {
            return value;
        }
        if (equals(NUMBER) && value != null) {
            return value instanceof PythonReal real
                    ? (Object) real.toDouble()
                    : env.filter("float", value, Arguments.NONE);
        }
        return text(env, value);
    }

    @Override
    public FunctionTable methods() {
        return METHODS;
    }

    @Override
    public String typeName() {
        return name;
    }

    @Override
    public String qualifiedTypeName() {
        return module + "." + name;
    }

    @Override
    public String toString() {
        return "<" + qualifiedTypeName() + " object " + Repr.address(this) + ">";
    }
}
