package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.result.Profile;
import org.recce4j.diff.result.ProfileDiff;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

class ProfileCheckTest {

    private final Warehouse warehouse = InMemory.warehouse();
    private final Warehouse elsewhere = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
        elsewhere.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "profile_diff", "value_diff", "value_diff_detail"})
    void saysThatTheOtherStateHasTheModel(String type) {
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("orders", "", "select 1 as v", "select 1 as v");
        ProjectState empty = ProjectState.builder(environments.current().info()).build();
        CheckContext removed =
                CheckContext.of(new ChangeSet(environments.base(), empty, List.of()), warehouse, warehouse);
        Json.Obj params = Json.Obj.builder().put("model", "orders").build();
        assertThatThrownBy(() -> Checks.of(type, params).run(removed))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.MODEL_NOT_FOUND))
                .hasMessage("Cannot read the rows of \"orders\" in current: only base has it");
        Json.Obj unknown = Json.Obj.builder().put("model", "nope").build();
        assertThatThrownBy(() -> Checks.of(type, unknown).run(removed))
                .hasMessageStartingWith("Cannot read the rows of \"nope\": no state has such a model, seed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1::tinyint), (3)                   | 1    | 3    | 2.0",
                "(1::hugeint), (2)                   | 1    | 2    | 1.5",
                "(9223372036854775807), (9223372036854775807) | 9223372036854775807 | 9223372036854775807 | 9.223372036854775807e18",
                "('170141183460469231731687303715884105727'::hugeint), ('170141183460469231731687303715884105727'::hugeint) | 170141183460469231731687303715884105727 | 170141183460469231731687303715884105727 | 1.7014118346046923e38",
                "(1.10::decimal(5, 2)), (2.25)       | 1.10 | 2.25 | 1.675",
                "(1.5::float), (2.5)                 | 1.5  | 2.5  | 2.0",
                "(1e308), (1e308)                    | 1.0E308 | 1.0E308 | 1e308",
                "(1), (2), (null)                    | 1    | 2    | 1.5",
            })
    void knowsEveryKindOfNumber(String rows, String least, String greatest, double average) {
        Profile.Column column = column("select * from (values " + rows + ") t(v)");
        assertThat(column.least()).isEqualTo(least);
        assertThat(column.greatest()).isEqualTo(greatest);
        assertThat(((Number) Objects.requireNonNull(column.average()).value()).doubleValue())
                .isCloseTo(average, within(average * 1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 2]                              | 1",
                "{'a': 1}                            | 1",
                "map {'a': 1}                        | 1",
                "'{\"a\": 1}'::json                  | 1",
                "'x'::blob                           | 1",
                "uuid()                              | 3",
                "'101'::bit                          | 1",
            })
    void countsWhatHasNoLeastAndNoAverage(String value, long distinct) {
        Profile.Column column = column("select " + value + " as v from range(3) union all select null");
        assertThat(column.values()).isEqualTo(3);
        assertThat(column.distinct()).isEqualTo(distinct);
        assertThat(column.least()).isNull();
        assertThat(column.average()).isNull();
    }

    @Test
    void averagesTruthValuesWithoutNull() {
        Profile profile = profile(
                "select * from (values (true, null::boolean), (true, null), (false, null), (null, null)) t(v, w)");
        assertThat(Objects.requireNonNull(profile.columns().get(0).average()).json())
                .isEqualTo(Json.of(2.0 / 3));
        assertThat(profile.columns().get(1).average()).isNull();
    }

    @Test
    void writesNanAndInfinityAsTexts() {
        Profile.Column column = column("select * from (values ('nan'::double), ('-inf')) t(v)");
        assertThat(column.least()).isEqualTo("-Infinity");
        assertThat(column.greatest()).isEqualTo("NaN");
        assertThat(Objects.requireNonNull(column.average()).json()).isEqualTo(new Json.Str("NaN"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timestamp '2026-03-01 23:30:00'             | 2026-03-01 23:30:00",
                "timestamp '2026-03-01 23:30:00.5'           | 2026-03-01 23:30:00.5",
                "timestamp_ns '2026-03-01 23:30:00.123456789' | 2026-03-01 23:30:00.123456789",
                "timestamptz '2026-03-01 23:30:00+02'        | 2026-03-01 21:30:00+00",
                "date '2026-03-01'                           | 2026-03-01",
                "time '12:00:00'                             | 12:00:00",
                "'infinity'::timestamp                       | infinity",
                "340282366920938463463374607431768211455::uhugeint | 340282366920938463463374607431768211455",
                "170141183460469231731687303715884105727::hugeint  | 170141183460469231731687303715884105727",
            })
    void writesExtremesAsTheWarehouseDoes(String value, String text) {
        Profile.Column column = column("select " + value + " as v");
        assertThat(column.least()).isEqualTo(text);
        assertThat(column.greatest()).isEqualTo(text);
    }

    @Test
    void averagesTheLargestNumbersWithoutASign() {
        Profile.Column column = column("select 340282366920938463463374607431768211455::uhugeint as v from range(3)");
        assertThat(Objects.requireNonNull(column.average()).value())
                .isEqualTo(new java.math.BigDecimal("340282366920938463463374607431768211455")
                        .round(java.math.MathContext.DECIMAL128));
    }

    @Test
    void hasNoAverageOfIntervalsBeyondTheWarehouse() {
        Profile.Column column = column("select unnest([interval 178956970 years, interval 1 month]) as v");
        assertThat(column.least()).isEqualTo("1 month");
        assertThat(column.greatest()).isEqualTo("178956970 years");
    }

    @Test
    void hasARowOfAnEmptyTable() {
        Profile profile = profile("select 1 as v where false");
        assertThat(profile.rows()).isZero();
        assertThat(JsonText.write(profile.toJson().object("current").get("data")))
                .isEqualTo("[[\"v\",\"integer\",0,null,null,0,null,null,null,null,null]]");
    }

    @Test
    void profilesWideTablesInSeveralStatements() {
        String columns = IntStream.range(0, 250).mapToObj(i -> i + " as c" + i).collect(Collectors.joining(", "));
        Profile profile = profile("select " + columns);
        assertThat(profile.columns()).hasSize(250);
        assertThat(profile.columns().get(249).least()).isEqualTo("249");
    }

    @Test
    void profilesOnlyTheColumnsAskedFor() {
        TwoEnvironments environments = environments("select 1 as a, 2 as b", "select 1 as a, 2 as b");
        Profile profile = (Profile) Checks.of("profile", params("A")).run(InMemory.context(environments, warehouse));
        assertThat(profile.columns()).extracting(Profile.Column::name).containsExactly("a");
        assertThatThrownBy(() -> Checks.of("profile", params("nope")).run(InMemory.context(environments, warehouse)))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.COLUMN_NOT_FOUND))
                .hasMessageContaining("it has no column \"nope\" in current");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1 as v                     | select 1 as v                     | EQUAL     | the profiles of 1 column are equal",
                "select 1 as v                     | select 2 as v                     | DIFFERENT | the profiles of 1 of 1 column differ: v",
                "select 1::int as v                | select 1::bigint as v             | EQUAL     | the profiles of 1 column are equal; type changed: v (INTEGER to BIGINT)",
                "select 1.10::decimal(5, 2) as v   | select 1.1::decimal(5, 1) as v    | EQUAL     | the profiles of 1 column are equal; type changed: v (DECIMAL(5,2) to DECIMAL(5,1))",
                "select 1 as v, 2 as w             | select 1 as v                     | DIFFERENT | the profiles of 1 of 2 columns differ: w",
                "select 1 as v                     | select 1 as V                     | EQUAL     | the profiles of 1 column are equal",
                "select v from (values (0.1::double), (0.2), (0.3)) t(v) | select v from (values (0.3::double), (0.2), (0.1)) t(v) | EQUAL | the profiles of 1 column are equal",
                "select v from (values (1::bigint), (5), (9007199254740993)) t(v) | select v from (values (1::bigint), (6), (9007199254740993)) t(v) | DIFFERENT | the profiles of 1 of 1 column differ: v",
                "select date '2024-01-01' as v     | select timestamp '2024-01-01' as v | EQUAL    | the profiles of 1 column are equal; type changed: v (DATE to TIMESTAMP)",
                "select date '2024-01-01' as v     | select timestamp '2024-01-01 00:00:01' as v | DIFFERENT | the profiles of 1 of 1 column differ: v",
                "select timestamp '2024-01-01 10:20:30' as v | select timestamptz '2024-01-01 10:20:30+00' as v | EQUAL | the profiles of 1 column are equal; type changed: v",
                "select 1 as v                     | select 1 as v from range(2)       | DIFFERENT | the tables have 1 and 2 rows; the profiles of 1 column are equal",
            })
    void comparesWhatItFound(String base, String current, Verdict verdict, String summary) {
        ProfileDiff diff = diff(warehouse, base, current);
        assertThat(diff.verdict()).isEqualTo(verdict);
        assertThat(diff.summary()).startsWith(summary.strip());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, EQUAL", "1, 2, DIFFERENT"})
    void comparesTablesOfTwoPlaces(int base, int current, Verdict verdict) {
        assertThat(diff(elsewhere, "select " + base + " as v", "select " + current + " as v")
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void separatesThousandsInAverageMedianAndExtremes() {
        ProfileDiff diff = diff(
                warehouse,
                "select * from (values (1000000.6::double), (1000000.6)) t(v)",
                "select * from (values (1000001.4::double), (1000001.4)) t(v)");
        assertThat(diff.table())
                .containsExactly(
                        List.of("column", "measure", "base", "current"),
                        List.of("v", "minimum", "1,000,000.6", "1,000,001.4"),
                        List.of("v", "maximum", "1,000,000.6", "1,000,001.4"),
                        List.of("v", "average", "1,000,000.6", "1,000,001.4"),
                        List.of("v", "median", "1,000,000.6", "1,000,001.4"));
    }

    @Test
    void showsPeopleWhatDiffers() {
        ProfileDiff diff = diff(
                warehouse,
                "select * from (values (1000, 'a'), (2, null)) t(n, s)",
                "select * from (values (12000, 'a'), (2, 'b')) t(n, s)");
        assertThat(diff.table())
                .containsExactly(
                        List.of("column", "measure", "base", "current"),
                        List.of("n", "maximum", "1,000", "12,000"),
                        List.of("n", "average", "501", "6,001"),
                        List.of("n", "median", "501", "6,001"),
                        List.of("s", "nulls", "1", "0"),
                        List.of("s", "distinct", "1", "2"));
        assertThat(diff.current().table())
                .allMatch(row -> row.size() == diff.current().table().get(0).size());
        assertThat(diff.base().table().get(2)).containsSequence("VARCHAR", "50.0% ████");
    }

    @Test
    void refusesParametersThatItDoesNotKnow() {
        assertThatThrownBy(() -> Checks.of(
                        "profile",
                        Json.Obj.builder().put("model", "m").put("colums", "x").build()))
                .hasMessageContaining("it has no parameter \"colums\"");
    }

    private static Json.Obj params(String... columns) {
        return Json.Obj.builder()
                .put("model", "orders")
                .put("columns", List.of(columns))
                .build();
    }

    private Profile.Column column(String query) {
        return profile(query).columns().get(0);
    }

    private Profile profile(String query) {
        return (Profile) Checks.of("profile", params()).run(InMemory.context(environments(query, query), warehouse));
    }

    private TwoEnvironments environments(String base, String current) {
        return InMemory.environments(warehouse).model("orders", "", base, current);
    }

    /** The base's rows are in another database if it is given. */
    private ProfileDiff diff(Warehouse baseWarehouse, String base, String current) {
        TwoEnvironments environments = environments(base, current);
        if (baseWarehouse == elsewhere) {
            warehouse.inTransaction("the test's tables", connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.execute("drop table base.orders");
                }
            });
            InMemory.environments(elsewhere).model("orders", "", base, base);
        }
        return (ProfileDiff) Checks.of("profile_diff", params())
                .run(CheckContext.of(InMemory.states(environments), baseWarehouse, warehouse));
    }
}
