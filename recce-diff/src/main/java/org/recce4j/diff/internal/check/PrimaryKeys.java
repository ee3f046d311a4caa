package org.recce4j.diff.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.recce4j.diff.result.KeySource;
import org.recce4j.model.Column;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.ResourceType;

/** What a project says about the rows of a model: which columns tell them apart. */
public final class PrimaryKeys {

    private PrimaryKeys() {}

    /**
     * Returns the keys that a project declares, the most telling first: {@code unique_key}, for a snapshot the id of its versions;
     * primary-key constraints; the columns of {@code unique} tests, those with a {@code not_null} test beside them before others; tests
     * of several columns. A test of some rows only does not count. A name may be an expression, which is no column of the table.
     */
    public static List<DeclaredKey> of(ProjectState state, Node model) {
        List<DeclaredKey> keys = new ArrayList<>();
        add(keys, configured(model), KeySource.UNIQUE_KEY);
        add(keys, constrained(model.extras().items("constraints"), List.of()), KeySource.CONSTRAINT);
        for (Column column : model.columns()) {
            add(keys, constrained(column.extras().items("constraints"), List.of(column.name())), KeySource.CONSTRAINT);
        }
        List<Node> tests = KeyTests.find(state, model);
        List<String> notNull = KeyTests.columns(tests, "not_null");
        KeyTests.columns(tests, "unique").stream()
                .sorted(Comparator.comparing(column -> !notNull.contains(column)))
                .forEach(column -> add(keys, List.of(column), KeySource.TEST));
        tests.forEach(test -> add(keys, KeyTests.combination(test), KeySource.TEST));
        return List.copyOf(keys);
    }

    private static void add(List<DeclaredKey> keys, List<String> columns, KeySource source) {
        if (!columns.isEmpty()) {
            keys.add(new DeclaredKey(columns, source));
        }
    }

    /** A snapshot has several rows of one {@code unique_key}. */
    private static List<String> configured(Node model) {
        Json.Obj config = model.config().resolved();
        if (model.type().equals(ResourceType.SNAPSHOT)) {
            String renamed = config.object("snapshot_meta_column_names").text("dbt_scd_id");
            return List.of(renamed == null ? "dbt_scd_id" : renamed);
        }
        String single = config.text("unique_key");
        return single == null ? texts(config.items("unique_key")) : List.of(single);
    }

    private static List<String> constrained(List<Json> constraints, List<String> column) {
        for (Json constraint : constraints) {
            if (constraint instanceof Json.Obj fields && "primary_key".equals(fields.text("type"))) {
                List<String> columns = texts(fields.items("columns"));
                return columns.isEmpty() ? column : columns;
            }
        }
        return List.of();
    }

    static List<String> texts(List<Json> values) {
        return values.stream().map(value -> String.valueOf(value.toPlain())).toList();
    }
}
