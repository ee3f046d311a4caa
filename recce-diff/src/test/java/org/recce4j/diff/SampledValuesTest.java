package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.print.Numbers;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

/** The parameter {@code sampling} of value_diff and value_diff_detail. */
class SampledValuesTest {

    private final Warehouse warehouse = InMemory.warehouse();
    private final TwoEnvironments environments = InMemory.environments(warehouse);

    @AfterEach
    void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            range as id                                     | 'id'
            range::bigint as id                             | 'id'
            concat('key ', range) as id                     | 'id'
            range::decimal(9, 2) as id                      | 'id'
            case when range > 0 then range end as id        | 'id'
            date '2000-01-01' + range::int as id            | 'id'
            timestamp '2000-01-01' + to_hours(range) as id  | 'id'
            (range % 2) as l, range // 2 as id              | 'l', 'id'
            range::double as l, range as id                 | 'l', 'id'
            """)
    void theSameRowsAreComparedOnBothSides(String key, String columns) {
        String rows = "select " + key + ", range as v from range(20000)";
        environments.model("orders", "", rows, rows.replace("::bigint", "::int"));
        ValueDiff diff = (ValueDiff) run("value_diff", columns, "'2 %'");
        assertThat(diff.rows().base())
                .isEqualTo(diff.rows().current())
                .isEqualTo(diff.rows().common())
                .isBetween(250L, 550L);
        assertThat(diff.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(diff.notCompared()).containsExactly("the rows outside a sample of 2% of the keys");
        assertThat(diff.summary())
                .startsWith("no difference in a sample of 2% of the keys: "
                        + diff.rows().base() + " rows by " + columns.replace("'", ""));
        assertThat(diff.toJson().object("sampling")).isEqualTo(object("{'share': 0.02, 'of': 'keys'}"));
        CheckResult detail = run("value_diff_detail", columns, "0.02");
        assertThat(detail.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(detail.summary()).startsWith("no row differs in a sample of 2% of the keys");
    }

    @Test
    void aDifferenceInTheSampleIsOne() {
        environments.model(
                "orders",
                "",
                "select range as id, 0 as v from range(20000)",
                "select range as id, 1 as v from range(20000)");
        ValueDiff diff = (ValueDiff) run("value_diff", "'id'", "0.5");
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(diff.rows().common()).isBetween(9_500L, 10_500L);
        assertThat(diff.summary())
                .contains("values differ in v")
                .endsWith("; in a sample of 50% of the keys: "
                        + Numbers.of(diff.rows().common()) + " rows");
        assertThat(run("value_diff_detail", "'id'", "'50%'").summary()).endsWith("; in a sample of 50% of the keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a', 'b'", "null, 'b'", "'a', null", "null::text, null"})
    void nullIsAValueOfAKey(String key) {
        String row = "select * from (values (" + key + ", 1)) t(k, l, v)";
        environments.model("orders", "", row, row);
        ValueDiff diff = (ValueDiff) run("value_diff", "'k', 'l'", "0.999999");
        assertThat(diff.rows())
                .isEqualTo(new ValueDiff.Rows(1, 1, 1, key.contains("null") ? 1 : 0, key.contains("null") ? 1 : 0));
    }

    @Test
    void withoutAKeyWholeRowsAreSampled() {
        String rows = "select range // 3 as x, (range // 3)::double as d from range(30000)";
        environments.model("orders", "", rows, rows + " union all select -1, 1 from range(5000)");
        ValueDiff diff = (ValueDiff) run("value_diff", "", "0.1");
        assertThat(diff.rows().removed()).isZero();
        assertThat(diff.rows().base() % 3).as("equal rows belong together").isZero();
        assertThat(diff.rows().base()).isBetween(2_400L, 3_600L);
        assertThat(diff.summary()).contains("in a sample of 10% of the rows: ");
        assertThat(run("value_diff_detail", "", "0.1").verdict()).isNotEqualTo(Verdict.EQUAL);
    }

    @Test
    void aComparedColumnWithAToleranceIsNotHashed() {
        environments.model(
                "orders",
                "",
                "select 'text ' || range as t, range as n from range(1000)",
                "select 'TEXT ' || range as t, range as n from range(1000)");
        ValueDiff diff = (ValueDiff) Checks.of(
                        "value_diff",
                        object(
                                "{'model': 'orders', 'columns': ['t', 'n'], 'sampling': 0.5, 'compare': {'t': 'ignore_case'}}"))
                .run(InMemory.context(environments, warehouse));
        assertThat(diff.rows().added() + diff.rows().removed()).isZero();
    }

    @Test
    void aKeyWithoutAColumnThatCanBeHashedIsRefused() {
        String rows = "select range::double as id, 1 as v from range(10)";
        environments.model("orders", "", rows, rows);
        assertThatThrownBy(() -> run("value_diff", "'id'", "0.5"))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessage(
                        "Cannot sample model.shop.orders: no column of its key is a text, an integer, a decimal, a boolean, a date,"
                                + " a timestamp without time zone or a UUID of one type on both sides (between two kinds of warehouses, only"
                                + " texts and integers can be used); give another primary_key, or leave out sampling");
    }

    @Test
    void theSameRowsAreComparedInTwoPlaces() {
        String rows = "select 'key ' || range as id, range as v from range(5000)";
        environments.model("orders", "", rows, rows);
        try (Warehouse other = InMemory.warehouse()) {
            InMemory.environments(other).model("orders", "", rows, rows);
            ValueDiff diff = (ValueDiff)
                    Checks.of("value_diff", object("{'model': 'orders', 'primary_key': 'id', 'sampling': 0.1}"))
                            .run(CheckContext.of(InMemory.states(environments), warehouse, other));
            assertThat(diff.rows().common()).isEqualTo(diff.rows().base()).isBetween(350L, 650L);
            assertThat(diff.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "'1'", "-0.1", "'100 %'", "'0 %'", "'1.5'", "'one'", "[]", "0.0000001", "true"})
    void aShareIsMoreThanNothingAndLessThanAll(String sampling) {
        assertThatThrownBy(() -> Checks.of("value_diff", object("{'model': 'm', 'sampling': " + sampling + "}")))
                .hasMessageContaining("\"sampling\" must be a percentage such as \"1 %\", or a number such as 0.01");
    }

    @Test
    void noLimitOfAPolicyCanBeCheckedOnASample() {
        assertThatThrownBy(() -> Checks.of("value_diff", object("{'model': 'm', 'sampling': 0.1, 'policy': '1 %'}")))
                .hasMessageContaining("a \"policy\" with limits cannot be checked on a sample");
        assertThat(Checks.of("value_diff", object("{'model': 'm', 'sampling': 0.1, 'policy': 'warn'}")))
                .isNotNull();
    }

    @Property(tries = 30)
    void aSmallerSampleIsPartOfALargerOne(@ForAll @IntRange(min = 1, max = 98) int percent) {
        try (Warehouse own = InMemory.warehouse()) {
            String rows = "select range as id, range as v from range(300)";
            TwoEnvironments both =
                    InMemory.environments(own).model("orders", "", rows, rows.replace("range as v", "0 as v"));
            long smaller = compared(both, own, percent);
            assertThat(smaller).isLessThanOrEqualTo(compared(both, own, percent + 1));
        }
    }

    private static long compared(TwoEnvironments environments, Warehouse warehouse, int percent) {
        return ((ValueDiff) Checks.of(
                                "value_diff",
                                object("{'model': 'orders', 'primary_key': 'id', 'sampling': '" + percent + " %'}"))
                        .run(InMemory.context(environments, warehouse)))
                .rows()
                .common();
    }

    private CheckResult run(String type, String key, String sampling) {
        String keyed = key.isEmpty() ? "" : "'primary_key': [" + key + "], ";
        return Checks.of(type, object("{'model': 'orders', " + keyed + "'sampling': " + sampling + "}"))
                .run(InMemory.context(environments, warehouse));
    }

    private static Json.Obj object(String text) {
        return (Json.Obj) JsonText.read(text.replace('\'', '"'));
    }
}
