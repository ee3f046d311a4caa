package org.recce4j.render.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.PythonSet;
import org.recce4j.render.jinja.internal.value.PythonTuple;

/** A column of a table: a value of each row (agate 1.9, {@code columns.py}). Immutable. */
final class TemplateColumn extends MappedSequence {

    private static final FunctionTable OWN_METHODS = FunctionTable.builder("Column.")
            .addAll(METHODS)
            .add(
                    "values_distinct",
                    "self",
                    (env, a) -> PythonTuple.of(
                            new ArrayList<>(PythonSet.of(self(a).values().iterator()))))
            .add("values_without_nulls", "self", (env, a) -> PythonTuple.of(self(a).withoutNulls()))
            .add("values_sorted", "self", (env, a) -> NullsLast.sorted(env, self(a).values()))
            .add("values_without_nulls_sorted", "self", (env, a) -> sortedWithoutNulls(env, self(a)))
            .build();

    private final int index;
    private final String name;
    private final TemplateColumnType type;

    TemplateColumn(int index, String name, TemplateColumnType type, List<AgateRow> rows) {
        super(valuesOf(rows, index), null);
        this.index = index;
        this.name = name;
        this.type = type;
    }

    private static List<@Nullable Object> valuesOf(List<AgateRow> rows, int index) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(row.values().get(index)));
        return values;
    }

    private static TemplateColumn self(@Nullable Object[] arguments) {
        return (TemplateColumn) Objects.requireNonNull(arguments[0]);
    }

    private static Object sortedWithoutNulls(Environment env, TemplateColumn column) {
        return NullsLast.sorted(env, column.withoutNulls());
    }

    private List<?> withoutNulls() {
        return values().stream().filter(Objects::nonNull).toList();
    }

    String name() {
        return name;
    }

    TemplateColumnType type() {
        return type;
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return switch (attribute) {
            case "index" -> (long) index;
            case "name" -> name;
            case "data_type" -> type;
            default -> MISSING;
        };
    }

    @Override
    public FunctionTable methods() {
        return OWN_METHODS;
    }

    @Override
    public String typeName() {
        return "Column";
    }

    @Override
    public String qualifiedTypeName() {
        return "agate.columns.Column";
    }
}
