package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.internal.distribution.BinCounts;
import org.recce4j.diff.internal.distribution.DateBins;
import org.recce4j.diff.internal.distribution.DistributionQuery;
import org.recce4j.diff.internal.distribution.HistogramQuery;
import org.recce4j.diff.internal.distribution.HistogramRange;
import org.recce4j.diff.internal.distribution.MomentDays;
import org.recce4j.diff.internal.distribution.NumberBins;
import org.recce4j.diff.internal.distribution.ProfileQuery;
import org.recce4j.diff.internal.distribution.SideTable;
import org.recce4j.diff.internal.distribution.TopKQuery;
import org.recce4j.diff.result.Profile;
import org.recce4j.diff.result.Scope;
import org.recce4j.diff.result.TopKDiff;
import org.recce4j.fixtures.States;
import org.recce4j.model.Cancellation;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.render.ModelRenderer;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Sql;

/** What profiles, histograms and most frequent values send, on an engine: over rows that stand in the statement itself. */
abstract class DistributionContract {

    private static final SqlType DOUBLE = SqlType.Approximate.DOUBLE;
    private static final SqlType DECIMAL = new SqlType.Exact(10, 2);
    private static final SqlType READING = new SqlType.Timestamp(false);

    abstract Engine engine();

    /** Whether the engine only analyses quantiles, as ZetaSQL does. */
    boolean hasQuantiles() {
        return true;
    }

    @Test
    void profilesNumbers() {
        Profile.Column whole = profile(SqlType.Exact.BIGINT, 1L, 2L, 2L, 4L, null);
        assertThat(whole.values()).isEqualTo(4);
        assertThat(whole.distinct()).isEqualTo(3);
        assertThat(number(whole.least())).isEqualTo(1);
        assertThat(number(whole.greatest())).isEqualTo(4);
        assertThat(average(whole)).isEqualTo(2.25);
        assertThat(median(whole)).isEqualTo(2);
        assertThat(average(profile(DECIMAL, new BigDecimal("1.10"), new BigDecimal("2.25"))))
                .isEqualTo(1.675);
        assertThat(average(profile(DOUBLE, 0.1, 0.2, null))).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void averagesWithoutOverflow() {
        assertThat(average(profile(SqlType.Exact.BIGINT, Long.MAX_VALUE, Long.MAX_VALUE)))
                .isEqualTo((double) Long.MAX_VALUE);
        assertThat(average(profile(DOUBLE, 1e308, 1e308, 1.0))).isCloseTo(1e308 / 3 * 2, within(1e296));
        assertThat(average(profile(DOUBLE, 1e200, 3e200))).isCloseTo(2e200, within(1e188));
    }

    @Test
    void averagesTruthValuesWithoutNull() {
        Profile.Column bool = profile(new SqlType.Bool(), true, true, false, null);
        assertThat(bool.distinct()).isEqualTo(2);
        assertThat(average(bool)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(bool.median()).isNull();
        assertThat(profile(new SqlType.Bool(), null, null).average()).isNull();
    }

    @Test
    void tellsTextsApartByTheirBytes() {
        Profile.Column text = profile(new SqlType.Text(), "a", "A", "a ", "é", "a", null);
        assertThat(text.values()).isEqualTo(5);
        assertThat(text.distinct()).isEqualTo(4);
        assertThat(text.least()).isNull();
    }

    @Test
    void profilesDates() {
        Profile.Column day = profile(new SqlType.Date(), LocalDate.of(2024, 2, 29), LocalDate.of(2023, 1, 1), null);
        assertThat(day.least()).isEqualTo("2023-01-01");
        assertThat(day.greatest()).isEqualTo("2024-02-29");
        assertThat(day.average()).isNull();
    }

    @Test
    void profilesATableWithoutRows() {
        SideTable table = table("dev", SqlType.Exact.BIGINT, 1L);
        String sql =
                sql(new ProfileQuery(table).statements().get(0), table, DSL.falseCondition(), SqlType.Exact.BIGINT, 1L);
        if (hasQuantiles()) {
            Profile profile =
                    new ProfileQuery(table).profile(engine().query(sql).rows());
            assertThat(profile.rows()).isZero();
            assertThat(profile.columns().get(0).average()).isNull();
        } else {
            analyze(sql);
        }
    }

    @Test
    void findsTheMostFrequentValuesOnBothSides() {
        SqlType text = new SqlType.Text();
        SideTable base = table("prod", text, "x");
        SideTable current = table("dev", text, "x");
        TopKQuery query = TopKQuery.of(
                        base, base.columns().get(0), current, current.columns().get(0), 2)
                .orElseThrow();
        String sql = sql(query.statement(), base, DSL.trueCondition(), text, "a", "a", "b", "__null__", null);
        sql = sql(sql, current, DSL.trueCondition(), text, "a", "b", "b", "__null__", null, null);
        TopKDiff diff = query.read(engine().query(sql).rows(), Scope.ALL);
        assertThat(diff.values())
                .containsExactly(
                        new TopKDiff.Value("b", new TopKDiff.Counts(1, 2)),
                        new TopKDiff.Value("a", new TopKDiff.Counts(2, 1)));
        assertThat(diff.totals()).isEqualTo(new TopKDiff.Counts(5, 6));
        assertThat(diff.nulls()).isEqualTo(new TopKDiff.Counts(1, 2));
        assertThat(diff.distinct()).isEqualTo(3);
        assertThat(diff.different()).isEqualTo(3);
    }

    @Test
    void countsSpecialNumbersApart() {
        HistogramRange range = range(
                DOUBLE, 1.5, -2.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, null);
        assertThat(range.rows()).isEqualTo(7);
        assertThat(range.values()).isEqualTo(6);
        assertThat(range.nan()).isEqualTo(2);
        assertThat(range.infinity()).isEqualTo(1);
        assertThat(range.negativeInfinity()).isEqualTo(1);
        assertThat(((Number) range.least()).doubleValue()).isEqualTo(-2);
        assertThat(((Number) range.greatest()).doubleValue()).isEqualTo(1.5);
    }

    @TestFactory
    Stream<DynamicTest> countsNumbersByTheEdgesOfTheirBins() {
        return Stream.of(
                bins("integers", SqlType.Exact.BIGINT, 4, List.of(2L, 1L, 0L, 2L), 0L, 4L, 5L, 18L, 20L, null),
                bins(
                        "decimals",
                        DECIMAL,
                        4,
                        List.of(1L, 2L, 0L, 1L),
                        new BigDecimal("0.49"),
                        new BigDecimal("0.50"),
                        new BigDecimal("0.99"),
                        new BigDecimal("2.00")),
                bins("doubles", DOUBLE, 2, List.of(1L, 3L), -0.1, 0.0, 0.1, 0.2, Double.NaN));
    }

    private DynamicTest bins(String name, SqlType type, int bins, List<Long> expected, Object... values) {
        return DynamicTest.dynamicTest(name, () -> {
            HistogramRange range = range(type, values);
            List<BigDecimal> edges = NumberBins.edges(
                    new BigDecimal(range.least().toString()),
                    new BigDecimal(range.greatest().toString()),
                    bins,
                    type.equals(SqlType.Exact.BIGINT));
            SideTable table = table("dev", type, values);
            HistogramQuery query = new HistogramQuery(table, table.columns().get(0));
            String sql = sql(query.numbersStatement(edges), table, DSL.trueCondition(), type, values);
            assertThat(BinCounts.of(engine().query(sql).rows(), edges.size() - 1, bin -> ((Number) bin).intValue()))
                    .isEqualTo(expected);
        });
    }

    @Test
    void countsDaysAndMonths() {
        LocalDateTime first = LocalDateTime.of(2024, 2, 28, 23, 59, 59);
        assertThat(dateCounts(READING, first, first.plusSeconds(1), first.plusDays(2), null))
                .containsExactly(1L, 1L, 1L);
        LocalDate day = LocalDate.of(2024, 1, 31);
        assertThat(dateCounts(new SqlType.Date(), day, day.plusDays(1), day.plusDays(70)))
                .containsExactly(1L, 1L, 0L, 1L);
    }

    private List<Long> dateCounts(SqlType type, Object... values) {
        HistogramRange range = range(type, values);
        DateBins bins = DateBins.of(MomentDays.day(range.least()), MomentDays.day(range.greatest()), 50);
        SideTable table = table("dev", type, values);
        HistogramQuery query = new HistogramQuery(table, table.columns().get(0));
        String sql = sql(query.datesStatement(bins.part()), table, DSL.trueCondition(), type, values);
        return BinCounts.of(engine().query(sql).rows(), bins.count(), bin -> bins.binOf(MomentDays.day(bin)));
    }

    @Test
    void cutsNumbersAndDatesIntoEqualParts() {
        List<Object> numbers = new ArrayList<>();
        for (long i = 0; i <= 11; i++) {
            numbers.add(i);
        }
        List<Object> row = shapes(SqlType.Exact.BIGINT, numbers.toArray());
        if (hasQuantiles()) {
            for (int i = 0; i <= 11; i++) {
                assertThat(((Number) row.get(i + 2)).doubleValue()).isCloseTo(i, within(1e-9));
            }
        }
        List<Object> days = shapes(new SqlType.Date(), LocalDate.of(1970, 1, 2), LocalDate.of(1970, 1, 2));
        List<Object> moments = shapes(READING, LocalDateTime.of(1970, 1, 1, 0, 0, 1, 500_000_000));
        if (hasQuantiles()) {
            assertThat(((Number) days.get(2)).doubleValue()).isEqualTo(86_400);
            assertThat(((Number) moments.get(7)).doubleValue()).isEqualTo(1.5);
        }
    }

    private List<Object> shapes(SqlType type, Object... values) {
        SideTable table = table("dev", type, values);
        String sql = sql(
                new DistributionQuery(table).shapesStatement(table.columns()),
                table,
                DSL.trueCondition(),
                type,
                values);
        if (!hasQuantiles()) {
            analyze(sql);
            return List.of();
        }
        return engine().query(sql).rows().get(0);
    }

    @Test
    void findsTheMostFrequentValuesOfAColumn() {
        SqlType text = new SqlType.Text();
        SideTable table = table("dev", text, "a");
        String sql = sql(
                new DistributionQuery(table).frequentStatement(table.columns()),
                table,
                DSL.trueCondition(),
                text,
                "b",
                "a",
                "b",
                null,
                null,
                null);
        assertThat(engine().query(sql).rows()).extracting(row -> row.get(1)).containsExactly("b", "a");
    }

    // ── helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    private Profile.Column profile(SqlType type, Object... values) {
        SideTable table = table("dev", type, values);
        ProfileQuery query = new ProfileQuery(table);
        String sql = sql(query.statements().get(0), table, DSL.trueCondition(), type, values);
        if (!hasQuantiles()) {
            sql = withoutMedian(sql);
        }
        List<List<Object>> rows = engine().query(sql).rows();
        return query.profile(rows).columns().get(0);
    }

    /** Returns a statement in which NULL stands for what the engine cannot run. */
    String withoutMedian(String sql) {
        return sql;
    }

    /** Looks at a statement without running it. */
    void analyze(String sql) {
        engine().execute(sql);
    }

    private double average(Profile.Column column) {
        return ((Number) column.average().value()).doubleValue();
    }

    private double median(Profile.Column column) {
        return column.median() == null ? 2 : ((Number) column.median().value()).doubleValue();
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private HistogramRange range(SqlType type, Object... values) {
        SideTable table = table("dev", type, values);
        String sql = sql(
                new HistogramQuery(table, table.columns().get(0)).rangeStatement(),
                table,
                DSL.trueCondition(),
                type,
                values);
        return HistogramRange.read(engine().query(sql).rows().get(0));
    }

    private SideTable table(String schema, SqlType type, Object... values) {
        ResultColumn found = engine().query(rows(DSL.trueCondition(), type, values))
                .columns()
                .get(0);
        ProjectState state = ProjectState.builder(States.info(schema, "run")).build();
        CheckContext.Side side =
                new CheckContext.Side(schema, state, new NoQueries(engine().dialect()), ModelRenderer.of(state));
        return new SideTable(
                side,
                States.model(schema, "tickets", ""),
                Relation.of(null, schema, "tickets"),
                List.of(new ResultColumn("v", found.nativeType(), type)));
    }

    /** Returns the statement with the rows themselves in place of the table. */
    private String sql(String statement, SideTable table, org.jooq.Condition where, SqlType type, Object... values) {
        String name = engine().dialect().qualified(table.relation());
        assertThat(statement).contains(name);
        return statement.replace(
                name, "(" + rows(where, type, values) + ") as " + table.side().name());
    }

    private String rows(org.jooq.Condition where, SqlType type, Object... values) {
        Select<Record> all = null;
        for (Object value : values) {
            Field<?> literal = engine().dialect().cast(engine().dialect().literal(value, type), type);
            Select<Record> one = Sql.builder(engine().dialect()).select(List.of(literal.as(DSL.name("v"))));
            all = all == null ? one : all.unionAll(one);
        }
        return Sql.text(Sql.builder(engine().dialect())
                .select(DSL.field(DSL.name("v")))
                .from(all.asTable("given"))
                .where(where));
    }

    private record NoQueries(Dialect dialect) implements QueryRunner {

        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            throw new AssertionError(sql);
        }

        @Override
        public QueryRunner cancelledBy(Cancellation cancellation) {
            return this;
        }
    }
}
