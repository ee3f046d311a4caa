package org.recce4j.diff.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.ResourceType;

/** The tests of a project that say which columns tell the rows of a model apart. */
final class KeyTests {

    /** Tests of the columns in a list, by their names, and the argument that has the list. */
    private static final List<List<String>> LISTS = List.of(
            List.of("unique_combination_of_columns", "combination_of_columns"),
            List.of("expect_compound_columns_to_be_unique", "column_list"));

    private KeyTests() {}

    /** Returns the tests of a model, without those of some rows only. */
    static List<Node> find(ProjectState state, Node model) {
        return state.nodes().stream()
                .filter(node -> node.type().equals(ResourceType.TEST) && isAttached(node, model))
                .filter(KeyTests::isOfAllRows)
                .toList();
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

    static List<String> columns(List<Node> tests, String name) {
        List<String> columns = new ArrayList<>();
        for (Node test : tests) {
            String column = arguments(test).text("column_name");
            if (name.equals(name(test)) && column != null) {
                columns.add(column);
            }
        }
        return columns;
    }

    static List<String> combination(Node test) {
        return LISTS.stream()
                .filter(list -> list.get(0).equals(name(test)))
                .findFirst()
                .map(list -> PrimaryKeys.texts(arguments(test).items(list.get(1))))
                .orElse(List.of());
    }

    private static String name(Node test) {
        return String.valueOf(test.extras().object("test_metadata").text("name"));
    }

    private static Json.Obj arguments(Node test) {
        return test.extras().object("test_metadata").object("kwargs");
    }
}
