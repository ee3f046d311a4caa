package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.fixtures.States;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

/** The parameter {@code policy} of each type of check. */
class PoliciesTest {

    private final Warehouse warehouse = InMemory.warehouse();

    /** Of 100 rows, one was removed, two were added, and three changed: row 1 in both columns, 2 and 3 in one each. */
    private final TwoEnvironments environments = InMemory.environments(warehouse)
            .model(
                    "orders",
                    "",
                    "select range as id, 0 as v, 0 as w from range(100)",
                    "select range as id, (range in (1, 2))::int as v, (range in (1, 3))::int as w from range(102)"
                            + " where range <> 50")
            .model("shops", "", "select 1 as id", "select 1 as id")
            .model("grown", "", "select 1 as id", "select range as id from range(3)");

    @AfterEach
    void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            value_diff           | 'model': 'orders', 'primary_key': 'id'    | '6 %'                            | ALLOWED | rows: 6 (6% of base's 100), at most 6% allowed
            value_diff           | 'model': 'orders', 'primary_key': 'id'    | 5                                | FAILS   | rows: 6 (6% of base's 100), at most 5 allowed
            value_diff           | 'model': 'orders', 'primary_key': 'id'    | {'allow': {'changed': 3, 'added': '2 rows', 'removed': '1 %'}} | ALLOWED | changed: 3 (3% of base's 100), at most 3 allowed; added: 2 (2% of base's 100), at most 2 allowed; removed: 1 (1% of base's 100), at most 1% allowed
            value_diff           | 'model': 'orders', 'columns': ['v']       | {'allow': 'added', 'warn': 'rows'} | WARNS | changed: 2 (2% of base's 100); removed: 1 (1% of base's 100)
            value_diff_detail    | 'model': 'orders', 'primary_key': 'id'    | 'allow'                          | ALLOWED | any difference is allowed
            row_count_diff       | 'node_names': ['orders', 'shops', 'grown'] | '1 %'                           | FAILS   | rows of grown: 2 (200% of base's 1), at most 1% allowed
            row_count_diff       | 'node_names': ['orders', 'shops', 'grown'] | {'allow': {'added': 2}}         | ALLOWED | added of orders: 1 (1% of base's 100), at most 2 allowed; added of grown: 2 (200% of base's 1), at most 2 allowed
            top_k_diff           | 'model': 'orders', 'column_name': 'v'     | 'at most 2 values'               | ALLOWED | values: 2 (100% of base's 2), at most 2 allowed
            query_diff           | 'sql_template': 'select * from {{ ref("orders") }}', 'primary_keys': ['id'] | {'allow': {'changed': 3, 'added': 2, 'removed': 0}} | FAILS | removed: 1 (1% of base's 100)
            query_diff           | 'sql_template': 'select * from {{ ref("orders") }}' | '9 rows'               | ALLOWED | rows: 9 (9% of base's 100), at most 9 allowed
            profile_diff         | 'model': 'orders'                         | 'warn'                           | WARNS   | any difference counts
            histogram_diff       | 'model': 'orders', 'column_name': 'v'     | 'allow'                          | ALLOWED | any difference is allowed
            profile_distribution | 'model': 'orders'                         | 'fail'                           | FAILS   | any difference counts
            """)
    void isJudgedByTheMeasuresOfTheType(String type, String params, String policy, Judgement.Level level, String why) {
        Check check = Checks.of(type, object("{" + params + ", 'policy': " + policy + "}"));
        assertThat(done(check).result().verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(done(check).judgement()).isEqualTo(new Judgement(level, why));
    }

    @Test
    void aNodeThatOnlyOneStateHasIsAMeasureOfItsOwn() {
        environments.add(States.model("base", "gone", ""), States.model("cur", "fresh", ""));
        environments.execute("create table base.gone as select 1 as id; create table cur.fresh as select 1 as id");
        String params = "{'node_names': ['gone', 'fresh'], 'policy': ";
        assertThat(done(Checks.of("row_count_diff", object(params + "'100 %'}")))
                        .judgement())
                .isEqualTo(new Judgement(Judgement.Level.FAILS, "removed models of gone: 1; added models of fresh: 1"));
        assertThat(done(Checks.of("row_count_diff", object(params + "{'allow': {'models': 1}}}")))
                        .judgement())
                .extracting(Judgement::level)
                .isEqualTo(Judgement.Level.ALLOWED);
        assertThat(done(Checks.of("row_count_diff", object(params + "{'allow': 'added_models'}}")))
                        .judgement())
                .isEqualTo(new Judgement(Judgement.Level.FAILS, "removed models of gone: 1"));
    }

    @Test
    void namesOfModelsStayAsTheyAreAndAnEmptyBaseHasNoPercentages() {
        environments.model("open_orders", "", "select 1 as id where false", "select 1 as id");
        assertThat(done(Checks.of("row_count_diff", object("{'node_names': ['open_orders'], 'policy': 'warn'}")))
                        .judgement())
                .isEqualTo(new Judgement(Judgement.Level.WARNS, "rows of open_orders: 1 (base has 0)"));
    }

    @Test
    void aSampleIsNotEverything() {
        Judgement judgement = done(Checks.of(
                        "value_diff",
                        object("{'model': 'orders', 'primary_key': 'id', 'sampling': '60 %', 'policy': 'warn'}")))
                .judgement();
        assertThat(judgement)
                .extracting(Judgement::why)
                .asString()
                .isEqualTo("not everything was compared, so more may differ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            value_diff           | 'model': 'm'                          | {'allow': {'values': 1}}        | this type of check has no measure "values"; its measures are rows, changed, added, removed, columns, added_columns, removed_columns
            value_diff           | 'model': 'm'                          | {'warn': {'columns': '1 %'}}    | columns cannot be limited by a percentage; give a number
            row_count_diff       | 'node_names': ['m']                   | '3 columns'                     | rows are counted in rows, not in columns
            schema_diff          | 'node_id': 'model.shop.m'             | '1 %'                           | columns cannot be limited by a percentage
            schema_diff          | 'node_id': 'model.shop.m'             | {'allow': 'added'}              | this type of check has no measure "added"
            value_diff_detail    | 'model': 'm'                          | '1 %'                           | this type of check has no number to limit; give allow, warn or fail
            profile_diff         | 'model': 'm'                          | {'allow': 3}                    | has no number to limit
            histogram_diff       | 'model': 'm', 'column_name': 'c'      | 3                               | has no number to limit
            lineage_diff         | 'view_mode': 'all'                    | 3                               | has no number to limit
            value_diff           | 'model': 'm'                          | {'alow': 3}                     | it has no key "alow"
            """)
    void isRefusedIfTheTypeCannotHaveIt(String type, String params, String policy, String words) {
        assertThatThrownBy(() -> Checks.of(type, object("{" + params + ", 'policy': " + policy + "}")))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessageStartingWith("Cannot make a " + type + ": \"policy\" cannot be used: ")
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"row_count", "profile", "query"})
    void isNoParameterOfWhatComparesNothing(String type) {
        String params = type.equals("query") ? "{'sql_template': 'select 1'" : "{'model': 'orders'";
        assertThatThrownBy(() -> Checks.of(type, object(params + ", 'policy': 'allow'}")))
                .hasMessageContaining("it has no parameter \"");
    }

    @Test
    void changedRowsAreCountedOnlyIfALimitNeedsTheNumber() {
        String params = "{'model': 'orders', 'primary_key': 'id'";
        ValueDiff without =
                (ValueDiff) done(Checks.of("value_diff", object(params + "}"))).result();
        assertThat(without.rows().changed()).isNull();
        assertThat(without.measures()).contains(new Measure("changed", "rows", 4, 100L, ""));
        ValueDiff limited = (ValueDiff) done(Checks.of("value_diff", object(params + ", 'policy': '1 %'}")))
                .result();
        assertThat(limited.rows().changed()).isEqualTo(3);
        assertThat(limited.toJson().get("changed_rows")).isEqualTo(Json.of(3));
    }

    @Test
    void changedRowsWithNullInTheirKeysAreCounted() {
        environments.model(
                "nulls",
                "",
                "select * from (values (null, 'a', 1, 1), (1, null, 1, 1), (null, null, 1, 1)) t(k, l, v, w)",
                "select * from (values (null, 'a', 2, 1), (1, null, 2, 2), (null, null, 1, 1)) t(k, l, v, w)");
        ValueDiff diff = (ValueDiff)
                done(Checks.of("value_diff", object("{'model': 'nulls', 'primary_key': ['k', 'l'], 'policy': 1}")))
                        .result();
        assertThat(diff.rows().changed()).isEqualTo(2);
    }

    /** A sample without a difference is INCONCLUSIVE; one with a difference says no more of the other rows. */
    @ParameterizedTest
    @ValueSource(strings = {"allow", "warn"})
    void doesNotAllowWhatWasNotCompared(String policy) {
        String params = "{'model': 'orders', 'primary_key': 'id', 'sampling': '90 %', 'policy': '" + policy + "'}";
        for (String type : List.of("value_diff", "value_diff_detail")) {
            Outcome.Done done = done(Checks.of(type, object(params)));
            assertThat(done.result().verdict()).isEqualTo(Verdict.DIFFERENT);
            assertThat(done.judgement())
                    .isEqualTo(new Judgement(Judgement.Level.FAILS, "not everything was compared, so more may differ"));
        }
    }

    @Test
    void isIgnoredInModeRecce() {
        Check check = RecceChecks.of("row_count_diff", object("{'node_names': ['orders'], 'policy': {'nonsense': 1}}"));
        assertThat(done(check).judgement()).isNull();
    }

    @Test
    void ofAHostsCheckIsJudgedAsWell() {
        Outcome.Done slow = done(new Newest(Policy.of(Json.of("at most 5 days"))));
        assertThat(slow.judgement()).isEqualTo(new Judgement(Judgement.Level.FAILS, "days: 7, at most 5 allowed"));
        assertThat(done(new Newest(Policy.NONE)).judgement()).isNull();
    }

    @Test
    void comesFromTheDefaultsOfTheTypeBeforeThatOfAll() {
        CheckDefaults defaults = CheckDefaults.of(
                object("{'policy': 'warn', 'policies': {'value_diff': {'allow': '1 %'}, 'row_count_diff': 'fail'}}"));
        assertThat(policy("value_diff", "{'model': 'orders'}", defaults)).isEqualTo(object("{'allow': '1 %'}"));
        assertThat(policy("profile_diff", "{'model': 'orders'}", defaults)).isEqualTo(Json.of("warn"));
        assertThat(policy("value_diff", "{'model': 'orders', 'policy': 'allow'}", defaults))
                .isEqualTo(Json.of("allow"));
        assertThat(policy("profile", "{'model': 'orders'}", defaults)).isEqualTo(Json.Null.INSTANCE);
        for (String nonsense : List.of(
                "{'policies': {'value_dif': 'warn'}}",
                "{'policies': {'query': 'warn'}}",
                "{'policies': 'warn'}",
                "{'policies': {'value_diff': {'alow': 1}}}",
                "{'policies': {'value_diff': {'allow': 'added_models'}}}",
                "{'policies': {'histogram_diff': '1 %'}}",
                "{'policy': {'alow': 1}}")) {
            assertThatThrownBy(() -> CheckDefaults.of(object(nonsense)))
                    .as(nonsense)
                    .isInstanceOf(DiffException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "histogram_diff",
                "lineage_diff",
                "profile_diff",
                "profile_distribution",
                "query_diff",
                "row_count_diff",
                "schema_diff",
                "top_k_diff",
                "value_diff",
                "value_diff_detail"
            })
    void ofAnyTypeCanBeADefault(String type) {
        assertThat(CheckDefaults.of(object("{'policies': {'" + type + "': 'warn'}}"))
                        .policies()
                        .get(type))
                .isEqualTo(Json.of("warn"));
    }

    private static Json policy(String type, String params, CheckDefaults defaults) {
        return Checks.of(type, object(params), defaults).params().get("policy");
    }

    private Outcome.Done done(Check check) {
        Outcome outcome = DiffEngine.on(warehouse)
                .run(InMemory.states(environments), List.of(check))
                .entries()
                .get(0)
                .outcome();
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    private static Json.Obj object(String text) {
        return (Json.Obj) JsonText.read(text.replace("\"", "\\\"").replace('\'', '"'));
    }

    private record Newest(Policy policy) implements Check {

        @Override
        public String type() {
            return "newest_diff";
        }

        @Override
        public Json.Obj params() {
            return Json.Obj.EMPTY;
        }

        @Override
        public String name() {
            return "newest";
        }

        @Override
        public CheckResult run(CheckContext context) {
            return new Days(7);
        }
    }

    private record Days(long apart) implements CheckResult {

        @Override
        public Verdict verdict() {
            return Verdict.DIFFERENT;
        }

        @Override
        public String summary() {
            return apart + " days apart";
        }

        @Override
        public List<List<String>> table() {
            return List.of();
        }

        @Override
        public List<Measure> measures() {
            return List.of(Measure.of("days", apart));
        }

        @Override
        public Json.Obj toJson() {
            return Json.Obj.EMPTY;
        }
    }
}
