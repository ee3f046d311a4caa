package org.recce4j.render.internal.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.HashKeys;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;

/** The result of {@code table.group_by(…)}: tables by the value that their rows share (agate 1.9, {@code tableset/}). Immutable. */
final class TableGroups extends MappedSequence {

    private static final int MOST_LINES = 20;

    private final List<AgateTable> tables;
    private final PythonTuple keys;
    private final @Nullable Object keyName;
    private final TemplateColumnType keyType;
    private final AgateTable sample;

    private TableGroups(
            List<AgateTable> tables, PythonTuple keys, @Nullable Object keyName, TemplateColumnType keyType) {
        super(tables, keys);
        this.keyName = keyName;
        this.keyType = keyType;
        this.tables = List.copyOf(tables);
        this.keys = keys;
        this.sample = tables.get(0);
    }

    static TableGroups of(Environment env, AgateTable table, @Nullable Object[] a) {
        if (a[3] != null) {
            throw PythonException.unsupported("agate's Table.group_by supports no key_type");
        }
        boolean isFunction = a[1] instanceof Jinja.Callable;
        TemplateColumn column = isFunction ? null : column(table, a[1]);
        Map<@Nullable Object, List<AgateRow>> groups = new LinkedHashMap<>();
        List<@Nullable Object> keys = new ArrayList<>();
        for (AgateRow row : table.rows()) {
            env.meter().step();
            Object key = column == null ? text(env, row, a[1]) : TableMethods.value(row, column.name());
            groups.computeIfAbsent(HashKeys.key(key), any -> {
                        keys.add(key);
                        return new ArrayList<>();
                    })
                    .add(row);
        }
        List<AgateTable> tables = new ArrayList<>();
        groups.values().forEach(rows -> tables.add(new AgateTable(table.names(), table.types(), List.copyOf(rows))));
        if (tables.isEmpty()) {
            tables.add(new AgateTable(table.names(), table.types(), List.of()));
        }
        Object standard = column == null ? "group" : column.name();
        return new TableGroups(
                tables,
                PythonTuple.of(keys),
                a[2] == null || a[2].equals("") ? standard : a[2],
                column == null ? TemplateColumnType.TEXT : column.type());
    }

    private static TemplateColumn column(AgateTable table, @Nullable Object key) {
        Object column = table.columns().item(key);
        if (column instanceof TemplateColumn found) {
            return found;
        }
        throw TableMethods.missing(key);
    }

    private static @Nullable Object text(Environment env, AgateRow row, @Nullable Object function) {
        Object key = TableMethods.key(env, row, Objects.requireNonNull(function));
        return key == null ? null : StandardText.cast(Repr.str(env.meter(), key));
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "key_name" -> keyName;
            case "key_type" -> keyType;
            case "column_names" -> PythonTuple.of(sample.names());
            case "column_types" -> PythonTuple.of(sample.types());
            case "aggregate", "distinct", "exclude", "find", "group_by", "having", "limit", "merge", "order_by" ->
                throw unsupported(name);
            case "compute", "join", "normalize", "pivot", "print_structure", "select", "to_csv", "to_json", "where" ->
                throw unsupported(name);
            default -> MISSING;
        };
    }

    private static PythonException unsupported(String name) {
        return PythonException.unsupported("agate's TableSet." + name + " is not supported");
    }

    @Override
    public String typeName() {
        return "TableSet";
    }

    @Override
    public String qualifiedTypeName() {
        return "agate.tableset.TableSet";
    }

    @Override
    public String repr() {
        return super.toString();
    }

    /** The names of the tables and how many rows they have. */
    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(keys.size(), MOST_LINES); i++) {
            Object key = keys.get(i);
            String name = key == null ? null : StandardText.cast(key instanceof String text ? text : textOf(key));
            lines.add(List.of(
                    name == null ? "" : name, String.valueOf(tables.get(i).length())));
        }
        return MarkdownTable.of(List.of("table", "rows"), lines);
    }

    private static String textOf(Object key) {
        return key instanceof TemplateObject ? key.toString() : Repr.repr(key);
    }
}
