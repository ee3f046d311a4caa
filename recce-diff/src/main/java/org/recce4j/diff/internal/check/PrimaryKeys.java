package org.recce4j.diff.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.ResourceType;

/** What a project's tests say about the rows of a model: which columns tell them apart. */
public final class PrimaryKeys {

    private PrimaryKeys() {}

    /**
     * Returns the columns of the model's {@code unique} test, the one with a {@code not_null} test beside it before
     * others; else those of {@code unique_combination_of_columns}; none when no test names a key. A test with a
     * {@code where} does not count: it looks at some of the rows only.
     */
    public static List<String> of(ProjectState state, Node model) {
        List<Node> tests = state.nodes().stream()
                .filter(node -> node.type().equals(ResourceType.TEST) && isAttached(node, model))
                .filter(test -> test.config().resolved().get("where") == Json.Null.INSTANCE)
                .toList();
        List<String> notNull = columns(tests, "not_null");
        Optional<String> unique =
                columns(tests, "unique").stream().min(Comparator.comparing(column -> !notNull.contains(column)));
        return unique.map(List::of).orElseGet(() -> combination(tests));
    }

    private static boolean isAttached(Node test, Node model) {
        String attached = test.extras().text("attached_node");
        return attached == null
                ? test.dependsOn().nodes().equals(List.of(model.id()))
                : attached.equals(model.id().value());
    }

    private static List<String> columns(List<Node> tests, String name) {
        List<String> columns = new ArrayList<>();
        for (Node test : tests) {
            Json.Obj metadata = test.extras().object("test_metadata");
            String column = metadata.object("kwargs").text("column_name");
            if (name.equals(metadata.text("name")) && column != null) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static List<String> combination(List<Node> tests) {
        for (Node test : tests) {
            Json.Obj metadata = test.extras().object("test_metadata");
            List<Json> columns = metadata.object("kwargs").items("combination_of_columns");
            if ("unique_combination_of_columns".equals(metadata.text("name")) && !columns.isEmpty()) {
                return columns.stream()
                        .map(column -> String.valueOf(column.toPlain()))
                        .toList();
            }
        }
        return List.of();
    }
}
