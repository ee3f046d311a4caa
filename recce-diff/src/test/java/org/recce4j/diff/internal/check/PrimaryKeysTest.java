package org.recce4j.diff.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.diff.result.KeySource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Config;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

class PrimaryKeysTest {

    private static final Node MODEL = States.model("cur", "orders", "select 1 as id");

    /** Recce takes the key of the tests' names, spelled as the catalog spells the columns (recce-semantics §2.1). */
    @ParameterizedTest
    @CsvSource({
        "unique_orders_id, unique, column_name",
        "rows_are_told_apart, unique, column_name",
        "unique_combination_of_columns_or_0123456789abcdef, unique_combination_of_columns, combination_of_columns",
        "expect_compound_columns_to_be_unique_orders, expect_compound_columns_to_be_unique, column_list"
    })
    void takesTheKeyOfTestsWhateverTheyAreCalled(String name, String test, String argument) {
        Object columns = argument.equals("column_name") ? "id" : List.of("id");
        assertThat(keys(MODEL, test(name, test, Map.of(argument, columns))))
                .containsExactly(new DeclaredKey(List.of("id"), KeySource.TEST));
    }

    @Test
    void prefersTheColumnThatIsNeverNull() {
        assertThat(keys(
                        MODEL,
                        test("a", "unique", Map.of("column_name", "a")),
                        test("b", "unique", Map.of("column_name", "b")),
                        test("c", "not_null", Map.of("column_name", "b"))))
                .extracting(DeclaredKey::columns)
                .containsExactly(List.of("b"), List.of("a"));
    }

    @Test
    void aTestOfSomeRowsSaysNothingOfTheOthers() {
        assertThat(keys(
                        MODEL,
                        test(
                                "a",
                                "expect_compound_columns_to_be_unique",
                                Map.of("column_list", List.of("a"), "row_condition", "b > 0"))))
                .isEmpty();
    }

    @Test
    void theConfigurationComesFirstThenConstraintsThenTests() {
        Node model = MODEL.toBuilder()
                .config(new Config(
                        (Json.Obj) Json.of(Map.of("unique_key", List.of("a", "b"))), Json.Obj.EMPTY, List.of()))
                .extras((Json.Obj)
                        Json.of(Map.of("constraints", List.of(Map.of("type", "primary_key", "columns", List.of("c"))))))
                .build();
        assertThat(keys(model, test("d", "unique", Map.of("column_name", "d"))))
                .containsExactly(
                        new DeclaredKey(List.of("a", "b"), KeySource.UNIQUE_KEY),
                        new DeclaredKey(List.of("c"), KeySource.CONSTRAINT),
                        new DeclaredKey(List.of("d"), KeySource.TEST));
    }

    private static List<DeclaredKey> keys(Node model, Node... tests) {
        ProjectState.Builder state =
                ProjectState.builder(States.info("current", "run")).add(model);
        for (Node test : tests) {
            state.add(test);
        }
        return PrimaryKeys.of(state.build(), model);
    }

    private static Node test(String name, String test, Map<String, Object> arguments) {
        return Node.builder(new NodeId("test.shop." + name + ".0123456789"))
                .name(name)
                .packageName("shop")
                .dependsOn(new Dependencies(List.of(MODEL.id()), List.of()))
                .extras((Json.Obj) Json.of(Map.of("test_metadata", Map.of("name", test, "kwargs", arguments))))
                .build();
    }
}
