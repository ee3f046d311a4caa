package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.DatePart;
import org.recce4j.sql.build.Sql;

/** What every dialect does, on an engine: names, texts, expressions and errors, and the values. */
abstract class DialectContract extends ValueContract {

    private static final SqlType READING = new SqlType.Timestamp(false);
    private static final SqlType DATE = new SqlType.Date();

    static final List<String> HOSTILE = List.of(
            "plain",
            "Mixed Case",
            "a\"b",
            "\"\"",
            "a`b",
            "``",
            "a'b",
            "a.b",
            "[brackets]",
            "semi;colon",
            "-- comment",
            "/* comment */",
            "select",
            "1st",
            "ünï 🍵",
            "back\\slash",
            "end\\",
            "? :x {0} $$ %",
            "line\nend",
            "tab\tulator");

    // ── names and texts ─────────────────────────────────────────────────────────────────────────────────────────────

    @TestFactory
    Stream<DynamicTest> quotesWhateverANameHolds() {
        return HOSTILE.stream()
                .map(name -> dynamicTest(
                        name,
                        () -> assertThat(engine().query("select 1 as "
                                                + engine().dialect().quote(name))
                                        .columns()
                                        .get(0)
                                        .name())
                                .isEqualTo(name)));
    }

    @TestFactory
    Stream<DynamicTest> buildsStatementsWithWhateverANameHolds() {
        return HOSTILE.stream()
                .map(name -> dynamicTest(name, () -> {
                    String sql = Sql.text(Sql.builder(engine().dialect())
                            .select(Sql.column("t", name))
                            .from(Sql.builder(engine().dialect())
                                    .select(DSL.inline(7).as(DSL.name(name)))
                                    .asTable("t")));
                    assertThat(((Number) engine().query(sql).value()).intValue())
                            .isEqualTo(7);
                }));
    }

    @TestFactory
    Stream<DynamicTest> passesTheUsersSqlUntouched() {
        String marks = engine().dialect().literal("? :a {} $$ %s -- /*");
        return Stream.of(
                        "select " + marks,
                        "select " + marks + " -- ? :b {0}",
                        "select /* ? :c {fn x} */ " + marks,
                        "select\n" + marks + "\n",
                        "select " + marks + " as " + engine().dialect().quote("? :d {}"))
                .map(sql -> dynamicTest(
                        sql, () -> assertThat(engine().query(sql).value()).isEqualTo("? :a {} $$ %s -- /*")));
    }

    // ── expressions ─────────────────────────────────────────────────────────────────────────────────────────────────

    @TestFactory
    Stream<DynamicTest> comparesNullsAsValues() {
        Field<Object> one = integer(1L);
        Field<Object> two = integer(2L);
        Field<Object> none = integer(null);
        return Stream.of(
                same("1, 1", one, one, true),
                same("1, 2", one, two, false),
                same("1, NULL", one, none, false),
                same("NULL, 1", none, one, false),
                same("NULL, NULL", none, none, true));
    }

    private DynamicTest same(String name, Field<?> left, Field<?> right, boolean expected) {
        return dynamicTest(name, () -> {
            Condition same = engine().dialect().same(left, right);
            assertThat(number(DSL.when(same, DSL.inline(1)).otherwise(DSL.inline(0))))
                    .isEqualTo(expected ? 1 : 0);
            assertThat(number(DSL.when(same.not(), DSL.inline(1)).otherwise(DSL.inline(0))))
                    .isEqualTo(expected ? 0 : 1);
        });
    }

    @TestFactory
    Stream<DynamicTest> hashesTextsAsMd5OfUtf8() {
        return Stream.of("", "a", "it's", "ünï 🍵", "x".repeat(1000))
                .map(text -> dynamicTest(text.length() + " letters", () -> {
                    byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
                    assertThat(value(engine().dialect().md5(DSL.inline(text))))
                            .isEqualTo(HexFormat.of().formatHex(hash));
                }));
    }

    /** Of two NULL, one 2, one 3 and two 4, and not of two 1. */
    @Test
    void countsDistinctRowsWithNull() {
        Condition some = n().isNull().or(n().gt(DSL.inline(1)));
        engine().dialect()
                .countDistinctRows(List.of(n(), DSL.inline("a")), some)
                .ifPresent(count -> assertThat(number(count, numbers(1L, 1L, null, null, 2L, 3L, 4L, 4L)))
                        .isEqualTo(4));
    }

    @TestFactory
    Stream<DynamicTest> findsQuantiles() {
        return Stream.of(0.0, 0.25, 0.5, 0.75, 1.0)
                .filter(share -> !notProvedHere().contains(Feature.QUANTILE))
                .map(share -> dynamicTest(
                        String.valueOf(share),
                        () -> assertThat(number(
                                        engine().dialect()
                                                .quantiles(n(), List.of(share))
                                                .get(0),
                                        numbers(5L, 3L, 1L, 2L, 4L, null)))
                                .isEqualTo((int) (1 + 4 * share))));
    }

    @Test
    void samplesAShareOfTheRows() {
        Table<?> rows = numbers(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(count(rows, engine().dialect().sampled(1))).isEqualTo(8);
        assertThat(count(rows, engine().dialect().sampled(0))).isEqualTo(0);
        Table<?> many = crossJoin(rows, "b", "c", "d");
        assertThat(count(many, engine().dialect().sampled(0.5))).isBetween(1700, 2400);
    }

    private Table<?> crossJoin(Table<?> rows, String... aliases) {
        Table<?> joined = rows;
        for (String alias : aliases) {
            joined = joined.crossJoin(numbersAs(alias, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L));
        }
        return joined;
    }

    private int count(Table<?> rows, Condition condition) {
        String sql = Sql.text(
                Sql.builder(engine().dialect()).selectCount().from(rows).where(condition));
        return ((Number) engine().query(sql).value()).intValue();
    }

    @Test
    void limitsRows() {
        String sql = Sql.text(Sql.builder(engine().dialect())
                .select(n())
                .from(numbers(3L, 1L, 2L))
                .orderBy(n())
                .limit(DSL.inline(2)));
        assertThat(engine().query(sql).rows()).containsExactly(List.of(1L), List.of(2L));
    }

    @TestFactory
    Stream<DynamicTest> cutsMomentsDown() {
        LocalDateTime moment = LocalDateTime.parse("2024-08-15T13:45:59.123456");
        return Arrays.stream(DatePart.values())
                .map(part -> dynamicTest(part.name(), () -> {
                    Field<Object> cut =
                            engine().dialect().truncated(engine().dialect().literal(moment, READING), part, READING);
                    assertThat(value(cut)).isEqualTo(cut(moment, part));
                }));
    }

    @TestFactory
    Stream<DynamicTest> cutsDatesDown() {
        LocalDate day = LocalDate.parse("2024-08-15");
        return Stream.of(DatePart.DAY, DatePart.WEEK, DatePart.MONTH, DatePart.QUARTER, DatePart.YEAR)
                .map(part -> dynamicTest(part.name(), () -> {
                    Field<Object> cut =
                            engine().dialect().truncated(engine().dialect().literal(day, DATE), part, DATE);
                    assertThat(value(cut))
                            .isEqualTo(cut(day.atStartOfDay(), part).toLocalDate());
                }));
    }

    private static LocalDateTime cut(LocalDateTime moment, DatePart part) {
        LocalDateTime day = moment.truncatedTo(ChronoUnit.DAYS);
        return switch (part) {
            case MINUTE -> moment.truncatedTo(ChronoUnit.MINUTES);
            case HOUR -> moment.truncatedTo(ChronoUnit.HOURS);
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    // ── errors ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Statements that fail, and how. */
    List<Failure> failures() {
        return List.of(
                new Failure("select * from no_such_table", SqlErrorCode.TABLE_NOT_FOUND),
                new Failure("select no_such_column from (select 1 as a) as t", SqlErrorCode.SYNTAX),
                new Failure("select 1 frm t x", SqlErrorCode.SYNTAX),
                new Failure("select 'unfinished", SqlErrorCode.SYNTAX),
                new Failure("select no_such_function(1)", SqlErrorCode.SYNTAX));
    }

    @TestFactory
    Stream<DynamicTest> tellsErrorsApart() {
        return failures().stream()
                .map(failure -> dynamicTest(
                        failure.sql(),
                        () -> assertThatThrownBy(() -> engine().query(failure.sql()))
                                .isInstanceOfSatisfying(
                                        SqlException.class,
                                        thrown -> assertThat(thrown.code()).isEqualTo(failure.code()))));
    }

    record Failure(String sql, SqlErrorCode code) {}

    // ── helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    private int number(Field<?> field) {
        return ((Number) value(field.as("v"))).intValue();
    }

    private int number(Field<?> field, Table<?> rows) {
        String sql =
                Sql.text(Sql.builder(engine().dialect()).select(field.as("v")).from(rows));
        return ((Number) engine().query(sql).value()).intValue();
    }

    private Field<Object> integer(Long value) {
        return engine().dialect().literal(value, SqlType.Exact.BIGINT);
    }

    private static Field<Object> n() {
        return Sql.column("t", "n");
    }

    private Table<?> numbers(Long... values) {
        return numbersAs("t", values);
    }

    private Table<?> numbersAs(String alias, Long... values) {
        var all = Sql.builder(engine().dialect()).select(integer(values[0]).as("n"));
        Select<Record1<Object>> union = all;
        for (Long value : Arrays.asList(values).subList(1, values.length)) {
            union = union.unionAll(
                    Sql.builder(engine().dialect()).select(integer(value).as("n")));
        }
        return union.asTable(alias);
    }
}
