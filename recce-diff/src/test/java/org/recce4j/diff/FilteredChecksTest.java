package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.RecceException;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.Warehouse;

/** The parameters {@code where}, {@code base_where} and {@code current_where} of every check that reads a model's rows. */
class FilteredChecksTest {

    private static final String ROWS = "select * from (values (1, 10, 'a'), (2, 20, 'b'), (3, 30, 'c')%s) t(id, n, v)";

    private final Warehouse warehouse = InMemory.warehouse();

    /** Base has moved on: rows 4 and 5 are newer than current, and one key of them repeats. */
    private final TwoEnvironments environments = InMemory.environments(warehouse)
            .model("orders", "", ROWS.formatted(", (4, 40, 'd'), (5, 50, 'e'), (5, 60, 'f')"), ROWS.formatted(""));

    @AfterEach
    void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value_diff           | primary_key: id
            value_diff           | columns: [v]
            value_diff_detail    | primary_key: id
            value_diff_detail    | columns: [v]
            row_count_diff       | node_names: [orders]
            profile_diff         | columns: [id, n, v]
            profile_distribution | columns: [id, n]
            top_k_diff           | column_name: v
            histogram_diff       | column_name: n
            """)
    void compareOnlyTheRowsOfTheCondition(String type, String param) {
        assertThat(run(type, param, "where: id < 5").verdict()).isEqualTo(Verdict.DIFFERENT);
        for (String filter : List.of("where: id < 4", "base_where: id < 4", "where: {{ 1 + 1 }} > id - 2 -- rows")) {
            CheckResult some = run(type, param, filter);
            assertThat(some.verdict()).as(filter).isEqualTo(Verdict.EQUAL);
            assertThat(some.summary()).contains("; only rows ").contains("where ");
            assertThat(some.toJson().toString()).contains(filter.substring(0, filter.indexOf(':')));
        }
        CheckResult other = run(type, param, "base_where: id < 4", "current_where: id < 3", "where: n > 0");
        assertThat(other.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(other.summary()).endsWith("; only rows where n > 0, in base where id < 4, in current where id < 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value_diff           | primary_key: id
            value_diff           | columns: [v]
            value_diff_detail    | primary_key: id
            value_diff_detail    | columns: [v]
            row_count_diff       | node_names: [orders]
            profile_diff         | columns: [id, n, v]
            profile_distribution | columns: [id, n]
            top_k_diff           | column_name: v
            histogram_diff       | column_name: n
            """)
    void aConditionThatNoRowMeetsProvesNothing(String type, String param) {
        CheckResult none = run(type, param, "where: id > 99");
        assertThat(none.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(none.notCompared()).singleElement().asString().endsWith("the filter selects no rows on either side");
        assertThat(none.summary()).contains("the filter selects no rows on either side; only rows where id > 99");
        assertThat(run(type, param, "base_where: id < 4", "current_where: id > 99")
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            value_diff        | no row of either side is in a sample of 0.0001% of the keys
            value_diff_detail | no row of either side is in a sample of 0.0001% of the keys
            """)
    void aSampleWithoutARowProvesNothing(String type, String words) {
        CheckResult none = run(type, "primary_key: id", "where: id < 4", "sampling: 0.0001 %");
        assertThat(none.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(none.notCompared()).containsExactly(words);
        assertThat(none.summary()).isEqualTo(words + "; only rows where id < 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"value_diff", "value_diff_detail"})
    void emptyTablesAreEqual(String type) {
        environments.model("nothing", "", "select 1 as id where false", "select 1 as id where false");
        Json.Obj params = Json.Obj.builder()
                .put("model", "nothing")
                .put("primary_key", "id")
                .build();
        assertThat(Checks.of(type, params)
                        .run(InMemory.context(environments, warehouse))
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            row_count | node_names: [orders] | current_where: id > 2 | 1 row; only rows in current where id > 2
            profile   | columns: [n]         | where: id > 1         | 2 rows, 1 column; only rows where id > 1
            """)
    void answerForTheRowsOfTheConditionInCurrent(String type, String param, String filter, String summary) {
        assertThat(run(type, param, filter).summary()).isEqualTo(summary);
        assertThatThrownBy(() -> run(type, param, "base_where: id > 1"))
                .hasMessageContaining("it has no parameter \"base_where\"");
    }

    @Test
    void aKeyNeedsToBeUniqueOnlyAmongTheRowsOfTheCondition() {
        assertThatThrownBy(() -> run("value_diff", "primary_key: id", "where: id > 1"))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.KEY_NOT_UNIQUE));
        assertThat(run("value_diff", "primary_key: id", "where: id < 5").verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"value_diff", "value_diff_detail"})
    void selectsRowsInTwoPlaces(String type) {
        try (Warehouse other = InMemory.warehouse()) {
            InMemory.environments(other).model("orders", "", ROWS.formatted(""), ROWS.formatted(""));
            CheckContext apart = CheckContext.of(InMemory.states(environments), warehouse, other);
            assertThat(apart.isOnePlace()).isFalse();
            assertThat(check(type, "primary_key: id", "where: id < 4")
                            .run(apart)
                            .verdict())
                    .isEqualTo(Verdict.EQUAL);
            assertThat(check(type, "primary_key: id", "where: id < 5")
                            .run(apart)
                            .summary())
                    .contains("1 removed")
                    .contains("; only rows where id < 5");
        }
    }

    @Test
    void aConditionIsRenderedForItsSide() {
        environments.model("newest", "", "select 4 as id", "select 3 as id");
        String filter = "where: id <= (select max(id) from {{ ref('newest') }})";
        assertThat(run("row_count_diff", "node_names: [orders]", filter)
                        .toJson()
                        .object("orders"))
                .extracting(counts -> counts.get("base"), counts -> counts.get("curr"))
                .containsExactly(Json.of(4), Json.of(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"value_diff", "row_count_diff", "profile_diff", "profile"})
    void whatIsNoConditionIsRefusedBeforeItIsSent(String type) {
        String param = type.equals("row_count_diff") ? "node_names: [orders]" : "columns: [id]";
        for (String filter : List.of(
                "where: 1 = 1; drop table base.orders",
                "where: 1 = 1) or (1 = 1",
                "where: id > 1 limit 1",
                "where: drop table base.orders",
                "where: select 1")) {
            assertThatThrownBy(() -> run(type, param, filter))
                    .isInstanceOfSatisfying(
                            RecceException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.SYNTAX))
                    .hasMessageStartingWith("Cannot use \"where\" on ")
                    .hasMessageEndingWith("; nothing was sent");
        }
        assertThatThrownBy(() -> run(type, param, "where: {{ nosuch() }}"))
                .hasMessageStartingWith("Cannot render \"where\" on ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"where", "base_where", "current_where"})
    void anEmptyConditionIsRefused(String name) {
        assertThatThrownBy(() -> check("value_diff", "primary_key: id", name + ":  "))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessage("Cannot make a value_diff: \"" + name + "\" must be a text that is not empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"value_diff", "value_diff_detail", "profile_diff", "profile"})
    void aColumnThatATableLacksFailsTheCheck(String type) {
        assertThatThrownBy(() -> run(type, "columns: [id]", "where: sold_on < '2026-01-01'"))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessageStartingWith("Cannot select the rows of model.shop.orders in ")
                .hasMessageContaining("by the condition of this check: ")
                .hasMessageContaining("sold_on")
                .hasMessageEndingWith(
                        "; correct the condition, or leave it out with \"where: null\" if it is a default");
    }

    @Test
    void aTableToWhichAConditionDoesNotApplyIsNamedAndTheOthersAreCounted() {
        environments.model("shops", "", "select 1 as shop", "select 1 as shop");
        CheckResult counts = run("row_count_diff", "node_names: [orders, shops]", "where: id < 4");
        assertThat(counts.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(counts.notCompared())
                .singleElement()
                .asString()
                .startsWith("shops: Cannot select the rows of ")
                .contains(" in base by the condition of this check: ", " in current by the condition of this check: ")
                .endsWith("; correct the condition, or leave it out with \"where: null\" if it is a default");
        assertThat(counts.summary()).isEqualTo("no count differs; 1 could not be compared; only rows where id < 4");
    }

    @Test
    void aLongConditionIsShortenedInTheSummaryAlone() {
        String condition = "id < 4" + " and n > 0\n".repeat(20);
        CheckResult result = run("value_diff", "primary_key: id", "where: " + condition);
        assertThat(result.summary()).contains(" … ").doesNotContain("\n").hasSizeLessThan(160);
        assertThat(result.toJson().text("where")).isEqualTo(condition.strip());
    }

    private CheckResult run(String type, String param, String... filters) {
        return check(type, param, filters).run(InMemory.context(environments, warehouse));
    }

    private static Check check(String type, String param, String... filters) {
        Json.Obj.Builder params = Json.Obj.builder();
        if (!type.startsWith("row_count")) {
            params.put("model", "orders");
        }
        put(param, params);
        for (String filter : filters) {
            put(filter, params);
        }
        return Checks.of(type, params.build());
    }

    /** Puts a parameter such as {@code columns: [id, n]}. */
    private static void put(String text, Json.Obj.Builder params) {
        String name = text.substring(0, text.indexOf(": "));
        String value = text.substring(name.length() + 2);
        boolean isList = value.startsWith("[");
        params.put(name, isList ? List.of(value.replaceAll("[\\[\\]]", "").split(", ", -1)) : value.strip());
    }
}
