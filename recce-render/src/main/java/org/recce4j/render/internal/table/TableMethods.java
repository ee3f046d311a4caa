package org.recce4j.render.internal.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.value.Containers;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.HashKeys;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.SequenceObject;
import org.recce4j.render.jinja.internal.value.Slices;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** The methods of a table (agate 1.9, {@code table/}). What prints to the terminal prints nothing here. */
final class TableMethods {

    static final FunctionTable TABLE = FunctionTable.builder()
            .add("distinct", "self, key=None", (env, a) -> distinct(env, self(a), a[1]))
            .add("exclude", "self, key", (env, a) -> exclude(env, self(a), a[1]))
            .add("find", "self, test", (env, a) -> find(env, self(a), a[1]))
            .add("group_by", "self, key, key_name=None, key_type=None", (env, a) -> TableGroups.of(env, self(a), a))
            .add("limit", "self, start_or_stop=None, stop=None, step=None", (env, a) -> limit(env, self(a), a))
            .add("order_by", "self, key, reverse=False", (env, a) -> orderBy(env, self(a), a[1], a[2]))
            .add("print_bars", "self, *args, **kwargs", (env, a) -> null)
            .add("print_csv", "self, **kwargs", (env, a) -> null)
            .add("print_html", "self, *args, **kwargs", (env, a) -> null)
            .add("print_json", "self, **kwargs", (env, a) -> null)
            .add("print_structure", "self, *args, **kwargs", (env, a) -> null)
            .add("print_table", "self, *args, **kwargs", (env, a) -> null)
            .add(
                    "rename",
                    "self, column_names=None, row_names=None, slug_columns=False, slug_rows=False, **kwargs",
                    (env, a) -> Renaming.of(env, self(a), a))
            .add("select", "self, key", (env, a) -> select(self(a), names(a[1])))
            .add("where", "self, test", (env, a) -> where(env, self(a), a[1]))
            .build();

    private TableMethods() {}

    private static AgateTable self(@Nullable Object[] arguments) {
        return (AgateTable) Objects.requireNonNull(arguments[0]);
    }

    /** One name, or a sequence of them; as the rows will give them back. */
    private static List<?> names(@Nullable Object key) {
        if (key instanceof SequenceObject sequence) {
            return PythonTuple.of(sequence.items());
        }
        if (key instanceof List<?> list) {
            return list;
        }
        List<@Nullable Object> single = new ArrayList<>();
        single.add(key);
        return single;
    }

    private static boolean isSequence(@Nullable Object key) {
        return key instanceof List || key instanceof SequenceObject;
    }

    private static AgateTable fork(AgateTable table, List<AgateRow> rows) {
        return new AgateTable(table.names(), table.types(), List.copyOf(rows));
    }

    private static AgateTable select(AgateTable table, List<?> names) {
        List<Integer> indexes = new ArrayList<>();
        List<TemplateColumnType> types = new ArrayList<>();
        for (Object name : names) {
            int index = table.names().indexOf(name);
            if (index < 0) {
                throw PythonException.valueError("tuple.index(x): x not in tuple");
            }
            indexes.add(index);
            types.add(table.types().get(index));
        }
        List<AgateRow> rows = new ArrayList<>();
        for (AgateRow row : table.rows()) {
            List<@Nullable Object> values = new ArrayList<>();
            indexes.forEach(index -> values.add(row.values().get(index)));
            rows.add(new AgateRow(values, names));
        }
        return new AgateTable(UniqueNames.unique(names), types, List.copyOf(rows));
    }

    private static AgateTable exclude(Environment env, AgateTable table, @Nullable Object key) {
        List<?> excluded = names(key);
        List<String> names = table.names().stream()
                .filter(name -> !Containers.contains(env.meter(), excluded, name))
                .toList();
        return select(table, PythonTuple.of(names));
    }

    private static AgateTable where(Environment env, AgateTable table, @Nullable Object test) {
        List<AgateRow> rows = table.rows().stream()
                .filter(row -> TemplateValues.isTrue(env.call(test, Arguments.of(row))))
                .toList();
        return fork(table, rows);
    }

    private static @Nullable Object find(Environment env, AgateTable table, @Nullable Object test) {
        for (AgateRow row : table.rows()) {
            if (TemplateValues.isTrue(env.call(test, Arguments.of(row)))) {
                return row;
            }
        }
        return null;
    }

    private static AgateTable limit(Environment env, AgateTable table, @Nullable Object[] a) {
        boolean isRange = TemplateValues.isTrue(a[2]) || TemplateValues.isTrue(a[3]);
        Object part = isRange
                ? Slices.slice(env.meter(), table, a[1], a[2], a[3])
                : Slices.slice(env.meter(), table, null, a[1], null);
        List<AgateRow> rows = new ArrayList<>();
        ((PythonTuple) part).forEach(row -> rows.add((AgateRow) Objects.requireNonNull(row)));
        return fork(table, rows);
    }

    private static AgateTable orderBy(
            Environment env, AgateTable table, @Nullable Object key, @Nullable Object reverse) {
        List<AgateRow> rows = new ArrayList<>();
        NullsLast.sorted(env, table.rows(), row -> key(env, row, key), TemplateValues.isTrue(reverse))
                .forEach(row -> rows.add((AgateRow) Objects.requireNonNull(row)));
        return fork(table, rows);
    }

    private static AgateTable distinct(Environment env, AgateTable table, @Nullable Object key) {
        if (isSequence(key)) {
            // agate compares generators, which are never equal
            return table;
        }
        Map<@Nullable Object, AgateRow> first = new LinkedHashMap<>();
        for (AgateRow row : table.rows()) {
            Object value = key == null ? row.values() : key(env, row, key);
            env.meter().step();
            first.putIfAbsent(HashKeys.key(value), row);
        }
        return fork(table, List.copyOf(first.values()));
    }

    /** Of a row: a function's result, a tuple of values, or a value. */
    static @Nullable Object key(Environment env, @Nullable Object row, @Nullable Object key) {
        if (key instanceof Jinja.Callable) {
            return env.call(key, Arguments.of(row));
        }
        AgateRow values = (AgateRow) Objects.requireNonNull(row);
        if (!isSequence(key)) {
            return value(values, key);
        }
        List<@Nullable Object> all = new ArrayList<>();
        names(key).forEach(name -> all.add(value(values, name)));
        return PythonTuple.of(all);
    }

    static @Nullable Object value(AgateRow row, @Nullable Object key) {
        Object value = row.item(key);
        if (value == AgateRow.MISSING) {
            throw missing(key);
        }
        return value;
    }

    static PythonException missing(@Nullable Object key) {
        return TemplateValues.isInteger(key)
                ? PythonException.indexError("tuple index out of range")
                : PythonException.keyError(Repr.repr(key));
    }
}
