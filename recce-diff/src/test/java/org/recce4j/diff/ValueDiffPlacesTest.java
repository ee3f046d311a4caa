package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.diff.result.Fetched;
import org.recce4j.diff.result.TopKDiff;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.diff.result.ValueDiffDetail;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** Value diffs and top values of two databases: the result is that of one database. */
class ValueDiffPlacesTest {

    private final TwoPlaces places = new TwoPlaces();

    @AfterEach
    void close() {
        places.close();
    }

    @ParameterizedTest
    @CsvSource({"value_diff, id", "value_diff_detail, id", "value_diff, ''", "value_diff_detail, ''"})
    void areExplainedWithEveryStatement(String type, String key) {
        places.model("t", "", "select 1 as id, 'a' as v", "select 1 as id, 'b' as v");
        Check check = check(type, key.isEmpty() ? List.of() : List.of(key));
        DiffPlan plan = places.plan(check);
        assertThat(plan.note()).startsWith("Base and current are in two places");
        List<String> planned = plan.stages().stream()
                .flatMap(stage -> stage.statements().stream())
                .toList();
        assertThat(places.statements(check)).containsAll(planned);
        if (key.isEmpty()) {
            assertThat(plan.stages()).extracting(DiffPlan.Stage::name).containsExactly("key", "counts", "rows");
            assertThat(plan.stages()).extracting(DiffPlan.Stage::scans).containsExactly(2, null, null);
        } else {
            assertThat(planned).containsExactlyInAnyOrderElementsOf(places.statements(check));
            assertThat(plan.stages()).extracting(DiffPlan.Stage::scans).containsExactly(2, 2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // values
                "id | (1, 'a', 1.5), (2, 'b', null), (3, 'c', 2) t(id, v, n) | (2, 'b', null), (3, 'x', 2), (4, 'd', 3) t(id, v, n)",
                "id | (1, 'a') t(id, v)                            | (1, 'a') t(id, v)",
                "id | (1, 1.10::decimal(5, 2)) t(id, v)            | (1, 1.1::decimal(9, 4)) t(id, v)",
                "id | (1, 0.1::decimal(5, 2)), (2, 3) t(id, v)     | (1, 0.1::double), (2, 3.5) t(id, v)",
                "id | (1, 'nan'::double), (2, -0.0), (3, 1) t(id, v) | (1, 'nan'::double), (2, 0.0), (3, 2) t(id, v)",
                "id | (1, '1.50'), (2, '1.5') t(id, v)             | (1, 1.5::decimal(5, 2)), (2, 1.5) t(id, v)",
                "id | (1, date '2024-02-29') t(id, v)              | (1, timestamp '2024-02-29 00:00:00') t(id, v)",
                "id | (1, timestamptz '2024-02-29 01:00:00+01') t(id, v) | (1, timestamp '2024-02-29 00:00:00') t(id, v)",
                "id | (1, '2024-01-01 00:00:00.123456789'::timestamp_ns) t(id, v) | (1, timestamp '2024-01-01 00:00:00.123456') t(id, v)",
                "id | (1, [1, 2]), (2, [null]) t(id, v)            | (1, [1, 2]), (2, [3]) t(id, v)",
                "id | (1, {'a': 'x'}), (2, {'a': 'x'}) t(id, v)    | (1, {'a': 'x'}), (2, {'a': 'X'}) t(id, v)",
                "id | (1, '{\"a\": 1}'::json), (2, '1'::json) t(id, v) | (1, '{\"a\":1}'::json), (2, '1'::json) t(id, v)",
                "id | (1, 'ab'::blob) t(id, v)                     | (1, 'aB'::blob) t(id, v)",
                "id | (1, interval 1 year) t(id, v)                | (1, interval 360 day) t(id, v)",
                "id | (1, 'a' collate nocase) t(id, v)             | (1, 'A' collate nocase) t(id, v)",
                "id | (1, true) t(id, v)                           | (1, 1) t(id, v)",
                // keys
                "id | (null, 'a'), (1, 'b') t(id, v)               | (null, 'x'), (1, 'b') t(id, v)",
                "id | (null, 'a'), (1, 'b') t(id, v)               | (1, 'b') t(id, v)",
                "k, l | ('a-b', 'c', 1), (null, 'd', 2), ('e', null, 3), (null, null, 4) t(k, l, v) | ('a', 'b-c', 1), (null, 'd', 2), ('e', null, 0), (null, null, 4) t(k, l, v)",
                "id | (1::int, 'a'), (2, 'b') t(id, v)             | (1.0::decimal(5, 1), 'a'), (2.5, 'b') t(id, v)",
                // columns
                "id | (1, 'a', 2) t(id, v, gone)                   | (1, 'a', 2) t(id, v, fresh)",
                "id | (1, 'a') t(id, \"Mixed Case\")             | (1, 'b') t(id, \"mixed case\")",
                "''  | (1, 'a'), (1, 'a'), (2, 'b') t(x, v)         | (1, 'a'), (2, 'b'), (2, 'b') t(x, v)",
                "''  | (1, 'a'), (2, 'b') t(thing_id, v)            | (1, 'a'), (2, 'c') t(thing_id, v)",
                "''  | (1, 'a'), (1, 'b') t(thing_id, v)            | (1, 'a'), (1, 'c') t(thing_id, v)",
            })
    void areComparedByTheRulesOfOneDatabase(String key, String base, String current) {
        places.model("t", "", "select * from (values " + rows(base), "select * from (values " + rows(current));
        List<String> columns = key.equals("''") ? List.of() : List.of(key.split(", ", -1));
        for (String type : List.of("value_diff", "value_diff_detail")) {
            Check check = check(type, columns);
            CheckResult apart = places.apart(check);
            CheckResult together = places.together(check);
            assertThat(apart.verdict()).as(type).isEqualTo(together.verdict());
            assertThat(TwoPlaces.withoutFetched(apart)).as(type).isEqualTo(together.toJson());
            assertThat(apart.table()).isEqualTo(together.table());
            assertThat(apart.summary()).isEqualTo(together.summary() + "; read from two places");
        }
        Check top = Checks.of(
                "top_k_diff",
                Json.Obj.builder().put("model", "t").put("column_name", "x").build());
        if (base.endsWith("t(x, v)")) {
            TopKDiff apart = (TopKDiff) places.apart(top);
            assertThat(TwoPlaces.withoutFetched(apart))
                    .isEqualTo(places.together(top).toJson());
            assertThat(apart.fetched()).isEqualTo(new Fetched(2, 2, Map.of()));
        }
    }

    private static String rows(String values) {
        return values.substring(0, values.lastIndexOf(" t(")) + ")" + values.substring(values.lastIndexOf(" t("));
    }

    @Test
    void aKeyThatRepeatsIsRefusedWithTheMessageOfOneDatabase() {
        places.model(
                "t",
                "",
                "select * from (values (1, 'a'), (1, 'b'), (null, 'c'), (null, 'd'), (null, 'e')) t(id, v)",
                "select * from (values (2, 'a'), (2, 'b'), (3, 'c')) t(id, v)");
        for (String type : List.of("value_diff", "value_diff_detail")) {
            Check check = check(type, List.of("id"));
            DiffException together = failure(() -> places.together(check));
            assertThatThrownBy(() -> places.apart(check)).isInstanceOfSatisfying(DiffException.class, apart -> {
                assertThat(apart.code()).isEqualTo(DiffErrorCode.KEY_NOT_UNIQUE);
                assertThat(apart.getMessage()).isEqualTo(together.getMessage());
                assertThat(apart.examples()).isEqualTo(together.examples());
            });
        }
    }

    private static DiffException failure(Runnable check) {
        try {
            check.run();
        } catch (DiffException failure) {
            return failure;
        }
        throw new AssertionError("It did not fail");
    }

    @Test
    void sortsAndCutsTheRowsThatDiffer() {
        places.model(
                "t",
                "id",
                "select range::varchar as id, range as v from range(2000)",
                "select range::int as id, range + 1 as v from range(2000)");
        ValueDiffDetail detail = (ValueDiffDetail) places.apart(check("value_diff_detail", List.of("id")));
        assertThat(detail.rows().data()).hasSize(1000);
        assertThat(detail.rows().more()).isTrue();
        assertThat(detail.counts()).isEqualTo(new ValueDiffDetail.Counts(500, 0, 0));
        assertThat(detail.summary()).startsWith("more than 500 rows differ; the first 500: 500 changed");
    }

    @Test
    void filtersAreThoseOfEachSide() {
        places.model("t", "id", "select range as id from range(10)", "select range as id from range(5, 20)");
        Check check = Checks.of(
                "value_diff",
                Json.Obj.builder()
                        .put("model", "t")
                        .put("where", "id >= 5")
                        .put("current_where", "id < 10")
                        .build());
        ValueDiff diff = (ValueDiff) places.apart(check);
        assertThat(diff.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(diff.evidence().fetched()).isEqualTo(new Fetched(5, 5, Map.of()));
        assertThat(diff.toJson().object("fetched")).isEqualTo(Json.of(Map.of("base", 5, "current", 5)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"absolute\": 0.01} | 1.001, 2.0, null | 1.0, 2.02, 3",
                "{\"round\": 1}       | 1.04::double, 2.06, null | 1.0::double, 2.0, null",
                "\"ignore_case\"        | 'a', 'B', null | 'A', 'c', 'x'",
                "\"exact\"            | 1, 2, null | 1, 3, null",
            })
    void comparatorsCompareAsInOneDatabase(String comparator, String base, String current) {
        places.model("t", "id", rowsOf(base), rowsOf(current));
        Check check = Checks.of(
                "value_diff", (Json.Obj) JsonText.read("{\"model\": \"t\", \"compare\": {\"v\": " + comparator + "}}"));
        CheckResult apart = places.apart(check);
        CheckResult together = places.together(check);
        assertThat(TwoPlaces.withoutFetched(apart)).isEqualTo(together.toJson());
        assertThat(apart.summary()).isEqualTo(together.summary() + "; read from two places");
    }

    private static String rowsOf(String values) {
        return "select row_number() over () as id, v from (select unnest([" + values + "]) as v)";
    }

    @Test
    void anExpressionIsNotComparedInTwoPlaces() {
        places.model("t", "id", "select 1 as id, 2 as v", "select 1 as id, 2 as v");
        CheckResult apart = places.apart(Checks.of("value_diff", (Json.Obj)
                JsonText.read("{\"model\": \"t\", \"compare\": {\"v\": {\"expression\": \"abs({column})\"}}}")));
        assertThat(apart.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(apart.notCompared()).singleElement().asString().contains("in two places");
    }

    @Test
    void moreRowsThanTheBudgetAreOnlyCounted() {
        places.model("t", "id", "select range as id from range(100001)", "select range + 1 as id from range(100001)");
        ValueDiff diff = (ValueDiff) places.apart(check("value_diff", List.of()));
        assertThat(diff.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(diff.summary())
                .isEqualTo("the numbers of rows are equal, but the rows were not compared; base has 100,001 rows and"
                        + " current 100,001, in two places, and at most 100,000 rows of each side are fetched to compare"
                        + " them; select fewer rows with \"where\", or raise \"budget: {rows: N}\"");
        ValueDiffDetail detail = (ValueDiffDetail) places.apart(check("value_diff_detail", List.of()));
        assertThat(detail.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(detail.summary()).isEqualTo(diff.summary());
    }

    @Test
    void otherNumbersOfRowsDifferWhateverTheBudget() {
        places.model("t", "id", "select range as id from range(100001)", "select range as id from range(3)");
        for (String type : List.of("value_diff", "value_diff_detail")) {
            CheckResult result = places.apart(check(type, List.of()));
            assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
            assertThat(result.summary()).contains("at least 99,998 rows only in base; the rows were not compared");
            assertThat(result.notCompared()).hasSize(1);
        }
        TopKDiff top = (TopKDiff) places.apart(Checks.of(
                "top_k_diff",
                Json.Obj.builder().put("model", "t").put("column_name", "id").build()));
        assertThat(top.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(top.summary()).startsWith("base has 100,001 rows (0 with NULL) and current 3 (0);");
    }

    @Test
    void tooManyValuesAreInconclusive() {
        places.model("t", "", "select range as v from range(100001)", "select range + 1 as v from range(100001)");
        CheckResult top = places.apart(Checks.of(
                "top_k_diff",
                Json.Obj.builder().put("model", "t").put("column_name", "v").build()));
        assertThat(top.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(top.notCompared())
                .containsExactly(
                        "base and current are in two places, and at most 100,000 values of each side are fetched"
                                + " to compare them; raise \"budget: {rows: N}\"");
        assertThat(top.summary())
                .endsWith("; the values were not compared: " + top.notCompared().get(0));
    }

    private static Check check(String type, List<String> key) {
        return Checks.of(
                type,
                Json.Obj.builder()
                        .put("fingerprint", false)
                        .put("model", "t")
                        .put("primary_key", key)
                        .build());
    }
}
