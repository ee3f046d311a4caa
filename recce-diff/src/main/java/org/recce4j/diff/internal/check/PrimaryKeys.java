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

    /** Tests of the columns in a list, by their names, and the argument that has the list. */
    private static final List<List<String>> LISTS = List.of(
            List.of("unique_combination_of_columns", "combination_of_columns"),
            List.of("expect_compound_columns_to_be_unique", "column_list"));

    private PrimaryKeys() {}

    /**
     * Returns the keys that a project declares, the most telling first: {@code unique_key}, for a snapshot the id of its versions;
     * primary-key constraints; the columns of {@code unique} tests, those with a {@code not_null} test beside them before others; tests
     * of several columns. A test of some rows only does not count. A name may be an expression, which is no column of the table.
     */
    public static List<Declared> of(ProjectState state, Node model) {
        List<Declared> keys = new ArrayList<>();
        add(keys, configured(model), KeySource.UNIQUE_KEY);
        add(keys, constrained(model.extras().items("constraints"), List.of()), KeySource.CONSTRAINT);
        for (Column column : model.columns()) {
            add(keys, constrained(column.extras().items("constraints"), List.of(column.name())), KeySource.CONSTRAINT);
        }
        List<Node> tests = state.nodes().stream()
                .filter(node -> node.type().equals(ResourceType.TEST) && isAttached(node, model))
                .filter(PrimaryKeys::isOfAllRows)
                .toList();
        List<String> notNull = columns(tests, "not_null");
        columns(tests, "unique").stream()
                .sorted(Comparator.comparing(column -> !notNull.contains(column)))
                .forEach(column -> add(keys, List.of(column), KeySource.TEST));
        tests.forEach(test -> add(keys, combination(test), KeySource.TEST));
        return List.copyOf(keys);
    }

    private static void add(List<Declared> keys, List<String> columns, KeySource source) {
        if (!columns.isEmpty()) {
            keys.add(new Declared(columns, source));
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

    private static boolean isAttached(Node test, Node model) {
        String attached = test.extras().text("attached_node");
        return attached == null
                ? test.dependsOn().nodes().equals(List.of(model.id()))
                : attached.equals(model.id().value());
    }

    private static boolean isOfAllRows(Node test) {
        Json.Obj arguments = arguments(test);
        return test.config().resolved().get("where") == Json.Null.INSTANCE
                && arguments.get("row_condition") == Json.Null.INSTANCE
                && !"any_value_is_missing".equals(arguments.text("ignore_row_if"));
    }

    private static List<String> columns(List<Node> tests, String name) {
        List<String> columns = new ArrayList<>();
        for (Node test : tests) {
            String column = arguments(test).text("column_name");
            if (name.equals(name(test)) && column != null) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static List<String> combination(Node test) {
        return LISTS.stream()
                .filter(list -> list.get(0).equals(name(test)))
                .findFirst()
                .map(list -> texts(arguments(test).items(list.get(1))))
                .orElse(List.of());
    }

    private static String name(Node test) {
        return String.valueOf(test.extras().object("test_metadata").text("name"));
    }

    private static Json.Obj arguments(Node test) {
        return test.extras().object("test_metadata").object("kwargs");
    }

    private static List<String> texts(List<Json> values) {
        return values.stream().map(value -> String.valueOf(value.toPlain())).toList();
    }

    /** A key, its columns as the project spells them, and where the project says so. */
    public record Declared(List<String> columns, KeySource source) {}
}
