package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.check.RowMask;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.Rows;

/** Examples of keys that repeat. */
record RepeatedKeys(QueryRunner runner, String model, KeyedTables tables, RowMask mask) {

    List<String> names() {
        return tables.key().stream().map(key -> key.columns().name()).toList();
    }

    /** Returns the keys that a statement of {@link RepeatExamples} finds, for people. */
    List<String> examples(String side, String sql) {
        List<String> names = names();
        return runner.rows("the query for repeated keys of " + model, sql, rows -> {
            List<String> examples = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    values.add(text(i, rows.value(i)));
                }
                long rowsOfKey = ((Number) Objects.requireNonNull(rows.value(names.size()))).longValue();
                examples.add(KeyRepeats.example(side, names, values, rowsOfKey));
            }
            return examples;
        });
    }

    private String text(int column, @Nullable Object value) {
        String text = value == null ? "NULL" : Rows.text(value);
        return value != null && mask.hidden().get(column) ? mask.masking().shown(text) : text;
    }
}
