package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.diff.result.HistogramDiff.NotFinite;
import org.recce4j.diff.result.ProfileDistribution;
import org.recce4j.diff.result.ProfileDistribution.Cuts;
import org.recce4j.diff.result.ProfileDistribution.Extremes;
import org.recce4j.diff.result.ProfileDistribution.Frequent;
import org.recce4j.diff.result.ProfileDistribution.Side;
import org.recce4j.diff.result.Scope;
import org.recce4j.fixtures.States;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.sql.Warehouse;

class ProfileDistributionCheckTest {

    private static final Extremes EXTREMES = new Extremes(new NotFinite(0, 0, 0), null, null);

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void cutsNumbersAndRanksOtherValues() {
        ProfileDistribution found = distribution(
                "select i as n, case when i < 6 then 'a' when i < 9 then 'b' else 'c' end as s from range(12) t(i)",
                "select i as n, case when i < 3 then 'a' when i < 10 then 'b' else 'd' end as s from range(12) t(i)");
        assertThat(found.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(found.summary()).isEqualTo("the distribution of 1 of 2 columns differs: s");
        Json.Obj columns = found.toJson().object("columns");
        assertThat(columns.object("n").items("base_bin_edges"))
                .hasSize(12)
                .startsWith(Json.of(0.0), Json.of(1.0))
                .endsWith(Json.of(11.0));
        assertThat(columns.object("s").get("values")).isEqualTo(Json.of(List.of("a", "b", "c", "d")));
        assertThat(columns.object("s").get("base_ranks")).isEqualTo(Json.of(java.util.Arrays.asList(1, 2, 3, null)));
        assertThat(columns.object("s").get("current_ranks")).isEqualTo(Json.of(java.util.Arrays.asList(2, 1, null, 3)));
        assertThat(found.table().get(2))
                .containsExactly("s", "12", "12", "3 distinct: a (6), b (3), c (3)", "3 distinct: b (7), a (3), d (2)");
    }

    @Test
    void aColumnOnOneSideLeavesTheOthersAsTheyAre() {
        ProfileDistribution found = distribution("select 1 as a, 2 as b", "select 1 as a, 'x' as c");
        assertThat(found.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(found.summary())
                .isEqualTo("only in base: b; only in current: c; the distributions are otherwise equal");
        assertThat(found.toJson().object("columns").object("a").items("base_bin_edges"))
                .hasSize(12);
    }

    @Test
    void aModelOnOneSideIsShownAlone() {
        TwoEnvironments environments = InMemory.environments(warehouse)
                .model("other", "", "select 1 as v", "select 1 as v")
                .add(States.model("base", "gone", ""), States.model("cur", "new_one", ""));
        environments.execute("create table cur.new_one as select 5 as v");
        ProfileDistribution found = (ProfileDistribution) Checks.of(
                        "profile_distribution",
                        Json.Obj.builder().put("model", "new_one").build())
                .run(InMemory.context(environments, warehouse));
        assertThat(found.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(found.summary()).isEqualTo("only current has the model");
        assertThatThrownBy(() -> Checks.of(
                                "profile_distribution",
                                Json.Obj.builder().put("model", "nobody").build())
                        .run(InMemory.context(environments, warehouse)))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.MODEL_NOT_FOUND));
    }

    @Test
    void leavesNanAndInfinityOutOfTheCuts() {
        ProfileDistribution found = distribution(
                "select * from (values (1.5::double), ('nan'), ('inf'), (null)) t(v)",
                "select * from (values (1.5::double), ('nan'), ('inf'), (null)) t(v)");
        assertThat(found.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(found.base().shapes().get("v"))
                .isInstanceOfSatisfying(
                        Cuts.class, cuts -> assertThat(cuts.edges()).hasSize(12).containsOnly(1.5));
        assertThat(found.table().get(1)).contains("1.5 ███████████ 1.5; 1 NaN, 1 infinite");
    }

    @Test
    void showsNoValuesIfNearlyEachIsThereOnce() {
        ProfileDistribution found = distribution(
                "select 'guest ' || i as v from range(40) t(i)", "select 'guest ' || i as v from range(40) t(i)");
        assertThat(found.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(found.notCompared())
                .containsExactly(
                        "the values of column \"v\": nearly every row has its own; compare them by value_diff");
        assertThat(found.summary()).isEqualTo("nothing differs, but 1 of 1 column could not be compared");
        assertThat(found.base().shapes().get("v"))
                .isInstanceOfSatisfying(
                        Frequent.class, values -> assertThat(values.frequent()).isEmpty());
        assertThat(found.toJson().object("columns").object("v").items("values")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(0.0::double), (1)                    | ('-0.0'::double), (1)                 | EQUAL",
                "('inf'::double), (1)                  | ('-inf'::double), (1)                 | DIFFERENT",
                "('nan'::double), (1)                  | ('inf'::double), (1)                  | DIFFERENT",
                "('infinity'::date)                    | ('-infinity'::date)                   | DIFFERENT",
                "('infinity'::timestamp)               | ('infinity'::timestamp)               | EQUAL",
                "(18446744073709551615::ubigint)       | (18446744073709551614::ubigint)       | DIFFERENT",
                "(99999999999999999999999999999999999999::decimal(38, 0)) | (99999999999999999999999999999999999998::decimal(38, 0)) | DIFFERENT",
                "(1.50::decimal(5, 2))                 | (1.5::decimal(5, 1))                  | EQUAL",
                "('2026-01-01 00:00:00.123456789'::timestamp_ns) | ('2026-01-01 00:00:00.123456788'::timestamp_ns) | DIFFERENT",
                "(340282366920938463463374607431768211455::uhugeint) | (340282366920938463463374607431768211455::uhugeint) | EQUAL",
                "('5881580-07-10'::date)               | ('5881580-07-09'::date)               | DIFFERENT",
            })
    void comparesTheEndsExactlyAndWhatIsBeyond(String base, String current, Verdict verdict) {
        String query = "select * from (values %s) t(v)";
        assertThat(distribution(query.formatted(base), query.formatted(current)).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1.00000001::double), (9)          | (1.00000002::double), (9)          | 1.00000001 ███████████ 9 | 1.00000002 ███████████ 9",
                "(12345678901234567890123::hugeint) | (12345678901234567890124::hugeint) | minimum 12,345,678,901,234,567,890,123, maximum 12,345,678,901,234,567,890,123 | minimum 12,345,678,901,234,567,890,124, maximum 12,345,678,901,234,567,890,124",
                "(1.0::double), (2), (3), (99)      | (1.0::double), (2.0000001), (3), (99) | 1 ███████▁▁▁▁ 99; cut 1 at 1.2727272727272727 | 1 ███████▁▁▁▁ 99; cut 1 at 1.2727273",
                "('a'), ('a'), ('b'), ('b'), ('b')  | ('a'), ('a'), ('b'), ('b'), ('a')  | 2 distinct: b (3), a (2) | 2 distinct: a (3), b (2)",
            })
    void showsWhatDiffers(String base, String current, String shownOfBase, String shownOfCurrent) {
        String query = "select * from (values %s) t(v)";
        ProfileDistribution found = distribution(query.formatted(base), query.formatted(current));
        assertThat(found.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(found.table().get(1)).endsWith(shownOfBase, shownOfCurrent);
    }

    /** Interpolating a constant yields 6.999999999999999 for three rows, and 7 for two. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(7), (7), (null)    | (7), (7), (7)                | 2 | 3",
                "('a'), ('a')        | ('a'), ('a'), ('a')          | 2 | 3",
                "('a'), ('b'), ('b') | ('a'), ('b'), ('b'), ('b'), ('b'), ('a') | 3 | 6",
                "(null::int), (null) | (null::int), (null)          | 0 | 0",
            })
    void anotherNumberOfTheSameValuesIsNotAnotherDistribution(
            String base, String current, String countOfBase, String countOfCurrent) {
        String query = "select * from (values %s) t(v)";
        ProfileDistribution found = distribution(query.formatted(base), query.formatted(current));
        boolean same = countOfBase.equals(countOfCurrent);
        assertThat(found.verdict()).isEqualTo(same ? Verdict.EQUAL : Verdict.DIFFERENT);
        if (same) {
            assertThat(found.summary()).isEqualTo("the distributions of 1 column are equal");
        } else {
            assertThat(found.summary())
                    .endsWith("the number of values differs in 1 of 1 column; the distributions are otherwise equal");
        }
        assertThat(found.table().get(1)).startsWith("v", countOfBase, countOfCurrent);
        assertThat(String.join("", found.table().get(1))).doesNotContain("cut 1");
    }

    @Test
    void tellsAnotherNumberOfRowsFromAnotherDistribution() {
        ProfileDistribution found = distribution(
                "select i as id, 'x' as constant, if(i < 1000, i, null) as other from range(2000) t(i)",
                "select i as id, 'x' as constant, if(i < 1000, i, null) as other from range(2001) t(i)");
        assertThat(found.summary())
                .isEqualTo("the tables have 2,000 and 2,001 rows; the number of values differs in 2 of 3 columns:"
                        + " id, constant; the distribution of 1 of 3 columns differs: id");
    }

    @Test
    void namesValuesThatItCannotCompareBesideAnotherNumberOfThem() {
        ProfileDistribution found = distribution(
                "select 'guest ' || i as v from range(40) t(i)", "select 'guest ' || i as v from range(41) t(i)");
        assertThat(found.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(found.summary())
                .isEqualTo("the tables have 40 and 41 rows; the number of values differs in 1 of 1 column");
        assertThat(found.notCompared()).hasSize(1);
    }

    @Test
    void showsTheValuesWhoseSharesDifferMost() {
        String query = "select case when i < 1600 then 'shipped and paid' when i < 3100 then 'placed by a guest'"
                + " else 'returned by mail' end as v from range(%d) t(i)";
        ProfileDistribution found = distribution(query.formatted(3100), query.formatted(3400));
        assertThat(found.table().get(1))
                .endsWith("2 distinct: shipped and paid (1,600), 1 more", "3 distinct: returned by mail (300), 2 more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01 15:00:00.5 | 100 | minimum 2026-01-01 15:00:00, maximum 2026-01-05 18:00:00"
                        + " | minimum 2026-01-01 15:00:00.5, maximum 2026-01-05 18:00:00.5",
                "2026-01-01 15:00:00   | 101 | 2026-01-01 15:00:00 ██████ 2026-01-05 18:00:00"
                        + " | 2026-01-01 15:00:00 ██████ 2026-01-05 19:00:00",
            })
    void cutsTheBarsAndNotTheEnds(String first, int hours, String shownOfBase, String shownOfCurrent) {
        String query = "select timestamp '%s' + interval (i) hour as v from range(%d) t(i)";
        ProfileDistribution found =
                distribution(query.formatted("2026-01-01 15:00:00", 100), query.formatted(first, hours));
        assertThat(found.table().get(1)).endsWith(shownOfBase, shownOfCurrent);
    }

    @Test
    void writesWhatItComparesBesidesTheCuts() {
        Json.Obj columns = distribution(
                        "select * from (values (1.5::double, 'a'), ('nan', 'a'), ('inf', null), (null, 'b')) t(v, s)",
                        "select * from (values (1.5::double, 'a'), (2.5, 'a'), ('-inf', 'a'), (null, 'a')) t(v, s)")
                .toJson()
                .object("columns");
        assertThat(columns.object("v").object("base").toString())
                .isEqualTo(Json.Obj.builder()
                        .put("values", 3)
                        .put("min", 1.5)
                        .put("max", 1.5)
                        .put("nan", 1)
                        .put("infinity", 1)
                        .put("negative_infinity", 0)
                        .build()
                        .toString());
        assertThat(columns.object("v").object("current").get("negative_infinity"))
                .isEqualTo(Json.of(1));
        assertThat(columns.object("s").object("base").get("counts")).isEqualTo(Json.of(List.of(2, 1)));
        assertThat(columns.object("s").object("current").get("counts"))
                .isEqualTo(Json.of(java.util.Arrays.asList(4, null)));
    }

    @Test
    void estimatedCutsThatDifferProveNothing() {
        Side base = new Side(3, java.util.Map.of("v", new Cuts(3, List.of(1.0, 2.0, 9.0), EXTREMES, false, false)));
        Side current = new Side(3, java.util.Map.of("v", new Cuts(3, List.of(1.0, 3.0, 9.0), EXTREMES, false, false)));
        ProfileDistribution found = ProfileDistribution.of(base, current, Scope.ALL, null);
        assertThat(found.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(found.notCompared()).containsExactly("the cuts of column \"v\": the warehouse only estimates them");
        assertThat(found.toJson().text("strategy")).isEqualTo("approximate_quantiles");
        assertThat(ProfileDistribution.of(base, base, Scope.ALL, null).verdict())
                .isEqualTo(Verdict.EQUAL);
    }

    private ProfileDistribution distribution(String base, String current) {
        TwoEnvironments environments = InMemory.environments(warehouse).model("t", "", base, current);
        return (ProfileDistribution) Checks.of(
                        "profile_distribution",
                        Json.Obj.builder().put("model", "t").build())
                .run(InMemory.context(environments, warehouse));
    }
}
