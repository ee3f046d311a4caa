package org.recce4j.render.internal.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.Typed;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.SequenceObject;

/** A query's result as a template sees it: a table of agate 1.9. Immutable. */
public final class AgateTable implements Typed, SequenceObject, Iterable<@Nullable Object> {

    /** What agate has and templates of dbt projects do not use. */
    private static final Set<String> UNSUPPORTED = Set.of(
            "aggregate",
            "bar_chart",
            "bins",
            "column_chart",
            "compute",
            "denormalize",
            "from_csv",
            "from_fixed",
            "from_json",
            "from_object",
            "homogenize",
            "join",
            "line_chart",
            "merge",
            "normalize",
            "pivot",
            "scatterplot",
            "to_csv",
            "to_json");

    private final List<String> names;
    private final List<TemplateColumnType> types;
    private final List<AgateRow> rows;
    private final MappedSequence rowSequence;
    private final MappedSequence columns;

    AgateTable(List<String> names, List<TemplateColumnType> types, List<AgateRow> rows) {
        this.names = names;
        this.types = types;
        this.rows = rows;
        this.rowSequence = new MappedSequence(rows, null);
        List<TemplateColumn> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            all.add(new TemplateColumn(i, names.get(i), types.get(i), rows));
        }
        this.columns = new MappedSequence(all, PythonTuple.of(names));
    }

    List<String> names() {
        return names;
    }

    List<TemplateColumnType> types() {
        return types;
    }

    List<AgateRow> rows() {
        return rows;
    }

    MappedSequence columns() {
        return columns;
    }

    /** Returns the values of all rows, as {@code load_result(…).data} has them. */
    public List<Object> matrix() {
        List<Object> matrix = new ArrayList<>();
        rows.forEach(row -> matrix.add(row.values()));
        return matrix;
    }

    @Override
    public @Nullable Object attribute(String name) {
        if (UNSUPPORTED.contains(name)) {
            throw PythonException.unsupported("agate's Table." + name + " is not supported");
        }
        return switch (name) {
            case "column_names" -> PythonTuple.of(names);
            case "column_types" -> PythonTuple.of(types);
            case "columns" -> columns;
            case "rows" -> rowSequence;
            case "row_names" -> null;
            default -> MISSING;
        };
    }

    @Override
    public FunctionTable methods() {
        return TableMethods.TABLE;
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        return rowSequence.item(key);
    }

    @Override
    public List<? extends @Nullable Object> items() {
        return rows;
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        return rowSequence.iterator();
    }

    @Override
    public Integer length() {
        return rows.size();
    }

    @Override
    public boolean isTrue() {
        return !rows.isEmpty();
    }

    @Override
    public String typeName() {
        return "Table";
    }

    @Override
    public String qualifiedTypeName() {
        return "agate.table.Table";
    }

    @Override
    public String repr() {
        return "<agate.table.Table object " + Repr.address(this) + ">";
    }

    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lines.add(List.of(names.get(i), types.get(i).name()));
        }
        return MarkdownTable.of(List.of("column", "data_type"), lines);
    }
}
