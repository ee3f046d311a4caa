package org.recce4j.render.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** {@code table.rename(…)} (agate 1.9, {@code table/rename.py}), without row names and slugs. */
final class Renaming {

    private Renaming() {}

    static AgateTable of(Environment env, AgateTable table, @Nullable Object[] a) {
        if (a[2] != null || TemplateValues.isTrue(a[3]) || TemplateValues.isTrue(a[4])) {
            throw PythonException.unsupported("agate's Table.rename supports column_names only");
        }
        if (a[1] == null) {
            return table;
        }
        List<String> names = UniqueNames.unique(names(env, table, a[1]));
        if (names.size() != table.types().size()) {
            throw PythonException.valueError("column_names and column_types must be the same length.");
        }
        PythonTuple keys = PythonTuple.of(names);
        List<AgateRow> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(new AgateRow(row.values(), keys)));
        return new AgateTable(names, table.types(), List.copyOf(rows));
    }

    private static List<?> names(Environment env, AgateTable table, @Nullable Object given) {
        if (given instanceof Map<?, ?> renamed) {
            List<@Nullable Object> names = new ArrayList<>();
            table.names().forEach(name -> names.add(renamed.containsKey(name) ? renamed.get(name) : name));
            return names;
        }
        List<?> names = BoundArguments.list(env, given);
        if (!names.isEmpty()) {
            return names;
        }
        List<String> letters = new ArrayList<>();
        int count = table.rows().isEmpty() ? 0 : table.names().size();
        for (int i = 0; i < count; i++) {
            letters.add(UniqueNames.letter(i));
        }
        return letters;
    }
}
