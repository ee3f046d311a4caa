package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.diff.result.HistogramDiff;
import org.recce4j.diff.result.HistogramDiff.NotFinite;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

class HistogramDiffCheckTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void laysBothSidesOverTheSameBins() {
        HistogramDiff diff = diff("(0), (9), (10)", "(0), (19), (20)", 2);
        assertThat(JsonText.write(diff.toJson()))
                .isEqualTo("{\"base\":{\"counts\":[2,1],\"total\":3,\"min\":0,\"max\":10,\"null\":0,\"nan\":0,"
                        + "\"infinity\":0,\"negative_infinity\":0},\"current\":{\"counts\":[1,2],\"total\":3,\"min\":0,"
                        + "\"max\":20,\"null\":0,\"nan\":0,\"infinity\":0,\"negative_infinity\":0},\"min\":0,\"max\":20,"
                        + "\"bin_edges\":[0,10,20],\"labels\":[\"0-10\",\"10-20\"]}");
        assertThat(diff.summary()).isEqualTo("2 of 2 bins differ; maximum: 10 in base, 20 in current");
        assertThat(diff.table())
                .containsExactly(
                        List.of("bin", "base", "", "current", ""),
                        List.of("0 to 10", "2", "████████████", "1", "██████"),
                        List.of("10 to 20", "1", "██████", "2", "████████████"));
    }

    @Test
    void saysThatTheHistogramsAreEqualAndNoMore() {
        HistogramDiff diff = diff("(0), (3), (20)", "(0), (4), (20)", 2);
        assertThat(diff.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(diff.summary()).isEqualTo("the histograms are equal");
    }

    @Test
    void differsIfOnlyTheLeastOrGreatestValueDoes() {
        HistogramDiff diff = diff("(1), (20)", "(2), (20)", 2);
        assertThat(diff.base().counts()).isEqualTo(diff.current().counts());
        assertThat(diff.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(diff.summary()).isEqualTo("the counts of all bins are equal; minimum: 1 in base, 2 in current");
    }

    @Test
    void countsNanAndInfinitiesApart() {
        HistogramDiff diff = diff("(1.5::double), ('nan'), ('inf'), ('-inf'), (null)", "(1.5::double), ('nan')", 5);
        assertThat(diff.base().notFinite()).isEqualTo(new NotFinite(1, 1, 1));
        assertThat(diff.base().counts()).containsExactly(1L);
        assertThat(diff.base().rows()).isEqualTo(5);
        assertThat(diff.summary())
                .isEqualTo(
                        "the counts of all bins are equal; NaN and infinities: 1 NaN, 1 infinite, 1 negative infinite in base, 1 NaN in current; NULLs, which are in no bin: 1 in base, 0 in current");
        assertThat(diff.table()).contains(List.of("NaN", "1", "", "1", ""));
    }

    @Test
    void saysThatOnlyTheNumberOfNullsDiffers() {
        HistogramDiff diff = diff("(1), (2), (null)", "(1), (2)", 2);
        assertThat(diff.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(diff.summary())
                .isEqualTo("the histograms are equal; NULLs, which are in no bin: 1 in base, 0 in current");
    }

    @Test
    void hasNoBinsWithoutAFiniteValue() {
        HistogramDiff diff = diff("(null::double), ('nan')", "(null::double), ('nan')", 5);
        assertThat(diff.edges()).isEmpty();
        assertThat(diff.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(diff.toJson().get("labels")).isEqualTo(Json.Arr.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date '2026-03-01' | date '2026-03-03' | 2026-03-01 2026-03-02 2026-03-03 2026-03-04",
                "timestamp '2026-03-01 23:30:00' | timestamp '2026-03-02 00:00:00' | 2026-03-01 2026-03-02 2026-03-03",
                "timestamptz '2026-03-01 23:30:00+00' | timestamptz '2026-03-02 03:00:00+04' | 2026-03-01 2026-03-02",
                "date '2026-01-15' | date '2026-03-31' | 2026-01-01 2026-02-01 2026-03-01 2026-04-01",
                "date '2020-05-05' | date '2024-12-31' | 2020-01-01 2021-01-01 2022-01-01 2023-01-01 2024-01-01 2025-01-01",
            })
    void laysDatesOverDaysMonthsAndYears(String first, String last, String edges) {
        HistogramDiff diff = diff("(" + first + ")", "(" + last + ")", 50);
        assertThat(diff.edges().stream().map(edge -> ((Json.Str) edge).value())).containsExactly(edges.split(" "));
        assertThat(diff.base().counts().get(0)).isEqualTo(1);
        assertThat(diff.current().counts().get(diff.current().counts().size() - 1))
                .isEqualTo(1);
    }

    @Test
    void saysHowManyBinsALineOfTheTableHas() {
        HistogramDiff diff = diff("(0), (25000), (50000)", "(0), (25001), (50000)", 50);
        assertThat(diff.table().get(0)).startsWith("bins, 4 in a line");
        assertThat(diff.table().get(1)).startsWith("0 to 4,000");
        assertThat(diff.toJson().items("labels")).startsWith(Json.of("0-1000"));
        assertThat(diff.summary()).isEqualTo("the histograms are equal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(0), (1), (10) | (0), (10), (10) | 2 of 10 bins differ",
                "(0), (1), (10) | (0), (10)       | 1 of 10 bins differs",
                "(1), (1)       | (1)             | 1 of 1 bin differs",
            })
    void countsTheBinsThatDiffer(String base, String current, String summary) {
        assertThat(diff(base, current, 10).summary()).isEqualTo(summary);
    }

    @Test
    void writesTimestampsAsOtherChecksDo() {
        HistogramDiff diff = diff(
                "(timestamp '2026-03-01 23:30:00'), (timestamp '2026-03-02')",
                "(timestamp '2026-03-01 23:30:00.50'), (timestamp '2026-03-02')",
                50);
        assertThat(diff.summary())
                .isEqualTo("the counts of all bins are equal;"
                        + " minimum: 2026-03-01 23:30:00 in base, 2026-03-01 23:30:00.5 in current");
        assertThat(diff.toJson().get("min")).isEqualTo(Json.of("2026-03-01T23:30:00"));
    }

    @Test
    void joinsYearsIfThereAreMany() {
        HistogramDiff diff = diff("(date '1000-01-01')", "(date '1999-12-31'), (date 'infinity')", 50);
        assertThat(diff.base().counts()).hasSize(50);
        assertThat(diff.current().notFinite().infinity()).isEqualTo(1);
        assertThat(diff.table()).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "('-170141183460469231731687303715884105728'::hugeint), (170141183460469231731687303715884105727::hugeint)",
                "(340282366920938463463374607431768211455::uhugeint), (0)",
                "(0::ubigint), (18446744073709551615::ubigint)",
                "('5877642-06-25 (BC)'::date), ('5881580-07-10'::date)",
                "('5881580-07-10'::date), ('2024-01-01'::date)",
                "('5881580-07-10'::date), ('5881580-07-09'::date)",
                "('290308-01-01 (BC) 00:00:00'::timestamp), ('294247-01-10 04:00:54.775806'::timestamp)",
                "('290309-12-22 (BC) 00:00:00'::timestamp), ('290309-12-23 (BC) 00:00:00'::timestamp)",
                "('290309-12-22 (BC) 00:00:00'::timestamp), ('290308-03-01 (BC) 00:00:00'::timestamp)",
                "('290309-12-22 (BC) 00:00:00'::timestamp), ('2026-01-01'::timestamp)",
                "('290309-12-22 (BC) 00:00:00+00'::timestamptz), ('294247-01-10 04:00:54.775806+00'::timestamptz)",
                "('290309-12-22 (BC) 00:00:00'::timestamp_s), ('294247-01-10 04:00:54'::timestamp_s)",
                "('1677-09-22'::timestamp_ns), ('2262-04-11 23:47:16.854775806'::timestamp_ns)",
                "(5e-324::double), (0)",
                "(-99999999999999999999999999999999999999::decimal(38, 0)), (99999999999999999999999999999999999999::decimal(38, 0))",
                "(-1.7976931348623157e308::double), (1.7976931348623157e308::double)",
            })
    void reachesAsFarAsTheTypesDo(String values) {
        HistogramDiff diff = diff(values, values, 50);
        assertThat(diff.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(diff.base().counts().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(2);
    }

    @Test
    void refusesATypeThatTheWarehouseDoesNotHave() {
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("t", "", "select 1.5::double as v", "select 1.5::double as v");
        assertThatThrownBy(() -> Checks.of("histogram_diff", params(5).with("column_type", new Json.Str("banana")))
                        .run(InMemory.context(environments, warehouse)))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessageContaining("\"column_type\" is \"banana\", which is not a type");
    }

    @Test
    void takesTheTypeOfTheTableAndMentionsAnotherOne() {
        TwoEnvironments environments =
                InMemory.environments(warehouse).model("t", "", "select 1.5::double as v", "select 1.5::double as v");
        Json.Obj params = params(5).with("column_type", new Json.Str("INTEGER"));
        assertThat(Checks.of("histogram_diff", params)
                        .run(InMemory.context(environments, warehouse))
                        .summary())
                .isEqualTo("the histograms are equal; column_type is INTEGER, but the table has DOUBLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x'", "true", "time '12:00'", "[1]", "interval 1 day", "uuid()"})
    void refusesTypesWithoutAHistogram(String value) {
        assertThatThrownBy(() -> diff("(" + value + ")", "(" + value + ")", 5))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessageContaining("a histogram needs numbers, dates or timestamps");
    }

    @Test
    void cannotSayIfNumbersBecameDates() {
        assertThatThrownBy(() -> diff("(1)", "(date '2026-01-01')", 5))
                .isInstanceOf(InconclusiveException.class)
                .hasMessageContaining("have no histogram in common");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void refusesNumbersOfBinsThatMakeNoSense(int bins) {
        assertThatThrownBy(() -> Checks.of("histogram_diff", params(bins)))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessageContaining("\"num_bins\" must be");
    }

    private static Json.Obj params(int bins) {
        return Json.Obj.builder()
                .put("model", "t")
                .put("column_name", "v")
                .put("num_bins", bins)
                .build();
    }

    private HistogramDiff diff(String base, String current, int bins) {
        TwoEnvironments environments = InMemory.environments(warehouse)
                .model(
                        "t",
                        "",
                        "select * from (values " + base + ") t(v)",
                        "select * from (values " + current + ") t(v)");
        return (HistogramDiff) Checks.of("histogram_diff", params(bins)).run(InMemory.context(environments, warehouse));
    }
}
