package org.recce4j.diff.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.InMemory;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.result.HistogramDiff.NotFinite;
import org.recce4j.diff.result.ProfileDistribution;
import org.recce4j.diff.result.ProfileDistribution.Cuts;
import org.recce4j.diff.result.ProfileDistribution.Extremes;
import org.recce4j.diff.result.ProfileDistribution.Frequent;
import org.recce4j.diff.result.ProfileDistribution.Side;
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
        assertThat(found.summary()).isEqualTo("the distributions of 1 of 2 columns differ: s");
        Json.Obj columns = found.toJson().object("columns");
        assertThat(columns.object("n").items("base_bin_edges"))
                .hasSize(12)
                .startsWith(Json.of(0.0), Json.of(1.0))
                .endsWith(Json.of(11.0));
        assertThat(columns.object("s").get("values")).isEqualTo(Json.of(List.of("a", "b", "c", "d")));
        assertThat(columns.object("s").get("base_ranks")).isEqualTo(Json.of(java.util.Arrays.asList(1, 2, 3, null)));
        assertThat(columns.object("s").get("current_ranks")).isEqualTo(Json.of(java.util.Arrays.asList(2, 1, null, 3)));
        assertThat(found.table().get(2))
                .containsExactly(
                        "s", "most frequent values", "3 values: a (6), b (3), c (3)", "3 values: b (7), a (3), d (2)");
    }

    @Test
    void aColumnOnOneSideLeavesTheOthersAsTheyAre() {
        ProfileDistribution found = distribution("select 1 as a, 2 as b", "select 1 as a, 'x' as c");
        assertThat(found.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(found.summary()).isEqualTo("the distributions of 2 of 3 columns differ: b, c");
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
                "(12345678901234567890123::hugeint) | (12345678901234567890124::hugeint) | 1.23457e+22 ███████████ 1.23457e+22; 12345678901234567890123 to 12345678901234567890123 | 1.23457e+22 ███████████ 1.23457e+22; 12345678901234567890124 to 12345678901234567890124",
                "(7), (7), (null)                   | (7), (7), (7)                      | 7 ███████████ 7; 2 values | 7 ███████████ 7; 3 values",
                "('a'), ('a'), ('b'), ('b'), ('b')  | ('a'), ('a'), ('b'), ('b'), ('a')  | 2 values: b (3), a (2) | 2 values: a (3), b (2)",
            })
    void showsWhatDiffers(String base, String current, String shownOfBase, String shownOfCurrent) {
        String query = "select * from (values %s) t(v)";
        ProfileDistribution found = distribution(query.formatted(base), query.formatted(current));
        assertThat(found.verdict()).isEqualTo(Verdict.DIFFERENT);
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
        ProfileDistribution found = ProfileDistribution.of(base, current);
        assertThat(found.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(found.notCompared()).containsExactly("the cuts of column \"v\": the warehouse only estimates them");
        assertThat(found.toJson().text("strategy")).isEqualTo("approximate_quantiles");
        assertThat(ProfileDistribution.of(base, base).verdict()).isEqualTo(Verdict.EQUAL);
    }

    private ProfileDistribution distribution(String base, String current) {
        TwoEnvironments environments = InMemory.environments(warehouse).model("t", "", base, current);
        return (ProfileDistribution) Checks.of(
                        "profile_distribution",
                        Json.Obj.builder().put("model", "t").build())
                .run(InMemory.context(environments, warehouse));
    }
}
