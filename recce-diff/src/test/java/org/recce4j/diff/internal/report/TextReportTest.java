package org.recce4j.diff.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.Judgement;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.internal.Inconclusive;
import org.recce4j.diff.internal.report.Reports.Found;
import org.recce4j.diff.result.RowCount;
import org.recce4j.diff.result.Scope;
import org.recce4j.sql.SqlErrorCode;

class TextReportTest {

    private static final String NO_KEY = "no primary key; add a unique test, or give primary_key";

    @Test
    void alignsNumbersAndNamesWhatCouldNotBeCompared() throws IOException {
        Found found = new Found(
                Verdict.DIFFERENT,
                "2 columns differ",
                List.of(
                        List.of("column", "rows", "share", "bar"),
                        List.of("price", "1,204", "99.50 %", "██"),
                        List.of("数量", "7", "-", "▏")),
                List.of("column \"shape\": base has it as BOX, current as TEXT"));
        assertThat(checks(Reports.done("values of orders", found))).isEqualTo("""
                CHECKS   1 check: 1 different
                  DIFFERENT    values of orders: 2 columns differ
                               not compared: column "shape": base has it as BOX, current as TEXT
                               column   rows    share  bar
                               price   1,204  99.50 %  ██
                               数量        7        -  ▏
                """);
    }

    @Test
    void saysWhatPoliciesMakeOfDifferences() throws IOException {
        assertThat(checks(
                        Reports.judged("a", "4 rows differ", Judgement.Level.ALLOWED, "rows: 4, at most 5 allowed"),
                        Reports.judged("b", "6 rows differ", Judgement.Level.WARNS, "rows: 6, at most 5 allowed"),
                        Reports.judged("c", "9 rows differ", Judgement.Level.FAILS, "rows: 9, at most 8 allowed"),
                        Reports.done("d", new Found(Verdict.DIFFERENT, "1 row differs"))))
                .isEqualTo("""
                        CHECKS   4 checks: 4 different (1 allowed, 1 warning)
                          DIFFERENT    a: 4 rows differ
                                       allowed by its policy: rows: 4, at most 5 allowed

                          DIFFERENT    b: 6 rows differ
                                       a warning by its policy: rows: 6, at most 5 allowed

                          DIFFERENT    c: 9 rows differ
                                       not allowed by its policy: rows: 9, at most 8 allowed

                          DIFFERENT    d: 1 row differs
                        """);
    }

    @Test
    void numbersStayAlignedBesideAFewWords() throws IOException {
        Found found = new Found(
                Verdict.DIFFERENT,
                "2 of 3 counts differ",
                List.of(
                        List.of("model", "base", "change"),
                        List.of("orders", "1,204", "+1 (<0.1%)"),
                        List.of("returns", "17", "gone"),
                        List.of("open", "no table", "new")),
                List.of());
        assertThat(checks(Reports.done("rows", found))).isEqualTo("""
                CHECKS   1 check: 1 different
                  DIFFERENT    rows: 2 of 3 counts differ
                               model        base  change
                               orders      1,204  +1 (<0.1%)
                               returns        17  gone
                               open     no table  new
                """);
    }

    @Test
    void aRowCountIsNotCountedRatherThanNotCompared() throws IOException {
        Found found = new Found(Verdict.INCONCLUSIVE, "1 of 2 tables was counted", List.of(), List.of("a: no table"));
        assertThat(checks(Reports.entry("rows of 2 models", "row_count", new Outcome.Done(found))))
                .contains("not counted: a: no table")
                .doesNotContain("not compared");
    }

    @Test
    void checksThatWereSkippedForTheSameReasonAreOneFindingAtTheEnd() throws IOException {
        List<Report.Entry> entries = new ArrayList<>();
        IntStream.rangeClosed(1, 12)
                .forEach(i -> entries.add(
                        Reports.entry("values of m" + i, new Outcome.Skipped(Outcome.Reason.NOT_APPLICABLE, NO_KEY))));
        entries.add(Reports.done("values of last", new Found(Verdict.EQUAL, "all 3 rows are equal")));
        assertThat(checks(entries.toArray(Report.Entry[]::new))).isEqualTo("""
                CHECKS   13 checks: 1 equal, 12 skipped
                  EQUAL        values of last: all 3 rows are equal

                  SKIPPED      12 checks: no primary key; add a unique test, or give primary_key
                               values of m1
                               values of m2
                               values of m3
                               values of m4
                               values of m5
                               values of m6
                               values of m7
                               values of m8
                               values of m9
                               values of m10
                               … and 2 more
                """);
    }

    @Test
    void checksThatFailOrCannotSayForTheSameReasonAreOneFindingToo() throws IOException {
        Outcome failed = new Outcome.Failed(DiffErrorCode.MODEL_NOT_FOUND, "Cannot find it; check its name");
        Outcome unknown = new Outcome.Done(new Inconclusive("base and current are two places"));
        assertThat(checks(
                        Reports.entry("a", failed),
                        Reports.entry("b", unknown),
                        Reports.entry("c", failed),
                        Reports.entry("d", unknown)))
                .isEqualTo("""
                CHECKS   4 checks: 2 failed, 2 inconclusive
                  FAILED       2 checks: Cannot find it; check its name [DIFF-MODEL-NOT-FOUND]
                               a
                               c

                  INCONCLUSIVE 2 checks: base and current are two places
                               b
                               d
                """);
    }

    @Test
    void queriesOfSeveralChecksThatFailForTheSameReasonAreOneFinding() throws IOException {
        String why = " of shop.orders in current: the table does not exist; build it";
        Outcome columns =
                new Outcome.Failed(SqlErrorCode.TABLE_NOT_FOUND, "Cannot run the query for the columns" + why);
        Outcome rows = new Outcome.Failed(SqlErrorCode.TABLE_NOT_FOUND, "Cannot run the query for the rows" + why);
        Outcome other = new Outcome.Failed(SqlErrorCode.TABLE_NOT_FOUND, "Cannot run the query for x: no schema");
        assertThat(checks(
                        Reports.entry("values of orders", columns),
                        Reports.entry("other", other),
                        Reports.entry("profile of orders", rows)))
                .isEqualTo("""
                CHECKS   3 checks: 3 failed
                  FAILED       2 checks: Cannot run their queries: the table does not exist; build it [SQL-TABLE-NOT-FOUND]
                               values of orders
                               profile of orders

                  FAILED       other: Cannot run the query for x: no schema [SQL-TABLE-NOT-FOUND]
                """);
    }

    @Test
    void namesANodeOnceThatEndsTheTitleAndBeginsTheSentence() throws IOException {
        Found found = new Found(Verdict.INCONCLUSIVE, "orders: it is ephemeral");
        assertThat(checks(Reports.done("row count of orders", found)))
                .contains("INCONCLUSIVE row count of orders: it is ephemeral\n");
        assertThat(checks(Reports.done("row count of reorders", found))).contains("reorders: orders: it is ephemeral");
    }

    @Test
    void whatCountsWithoutComparingNamesWhatIsNotCounted() throws IOException {
        RowCount counts = new RowCount(
                List.of(
                        new RowCount.NodeCount("orders", RowCount.Count.of(7)),
                        new RowCount.NodeCount(
                                "gone", new RowCount.Count(null, "table_not_found", "the table does not exist"))),
                Scope.ALL);
        assertThat(checks(Reports.entry("row count of 2 nodes", "row_count", new Outcome.Done(counts))))
                .contains("               not counted: gone: the table does not exist\n");
    }

    @Test
    void equalFindingsOfTwoChecksStayTwo() throws IOException {
        Found equal = new Found(Verdict.EQUAL, "all 3 rows are equal");
        assertThat(checks(Reports.done("a", equal), Reports.done("b", equal)))
                .contains("  EQUAL        a: all", "  EQUAL        b: all");
    }

    @Test
    void showsTheAnswerOfACheckThatComparesNothing() throws IOException {
        Found answer =
                new Found(Verdict.ANSWERED, "1 row", List.of(List.of("n", "name"), List.of("7", "x")), List.of());
        assertThat(checks(Reports.done("query", answer))).isEqualTo("""
                CHECKS   1 check: 1 answered
                  ANSWERED     query: 1 row
                               n  name
                               7  x
                """);
    }

    @Test
    void leavesOutTheTableOfACheckThatFoundNothingDifferent() throws IOException {
        List<List<String>> table = List.of(List.of("bin", "rows"), List.of("0 to 5", "7"));
        assertThat(checks(Reports.done("histogram", new Found(Verdict.EQUAL, "equal", table, List.of()))))
                .isEqualTo("CHECKS   1 check: 1 equal\n  EQUAL        histogram: equal\n");
    }

    @Test
    void saysHowManyRowsAndColumnsOfALargeTableAreLeftOut() throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(IntStream.range(0, 100).mapToObj(i -> "column_" + i).toList());
        table.addAll(Collections.nCopies(1_500, Collections.nCopies(100, "value")));
        String text = checks(Reports.done("wide", new Found(Verdict.DIFFERENT, "all", table, List.of())));
        assertThat(text.lines().toList())
                .hasSize(2 + 1 + 20 + 1)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(180))
                .last()
                .isEqualTo("               … and 1,480 more, 85 more columns");
    }

    @Test
    void oneLongCellDoesNotPushTheOthersAway() throws IOException {
        List<List<String>> table = List.of(List.of("text", "n"), List.of("x".repeat(500), "1"));
        assertThat(checks(Reports.done("long", new Found(Verdict.DIFFERENT, "differs", table, List.of())))
                        .lines()
                        .toList())
                .last()
                .asString()
                .contains("x…x")
                .endsWith("  1")
                .hasSize(15 + 48 + 3);
    }

    @ParameterizedTest
    @MethodSource("changedCells")
    void aLongCellKeepsItsArrowAndWhatIsShortBesideIt(String cell, String shown) throws IOException {
        List<List<String>> table = List.of(List.of("text"), List.of(cell));
        assertThat(checks(Reports.done("long", new Found(Verdict.DIFFERENT, "differs", table, List.of())))
                        .lines()
                        .toList())
                .last()
                .asString()
                .isEqualTo(" ".repeat(15) + shown);
    }

    static Stream<Arguments> changedCells() {
        String letters = "x".repeat(60);
        String cut = "x".repeat(15) + "…" + "x".repeat(7);
        String quoted = "\"" + "x".repeat(14) + "…" + "x".repeat(6) + "\"";
        return Stream.of(
                arguments(letters + " → " + letters + "y", cut + " → " + "x".repeat(14) + "…" + "x".repeat(6) + "y"),
                arguments(letters + " → y", "x".repeat(29) + "…" + "x".repeat(14) + " → y"),
                arguments("NULL → " + letters, "NULL → " + "x".repeat(27) + "…" + "x".repeat(13)),
                arguments(
                        "\"x → " + letters + "\" → " + letters,
                        "\"x → " + quoted.substring(5) + " → " + cut.substring(1)),
                arguments("\"" + letters + "\" → \"x → " + letters + "\"", quoted + " → \"x → " + quoted.substring(6)),
                arguments(letters, "x".repeat(31) + "…" + "x".repeat(16)));
    }

    /** Returns what the report says of checks. */
    private static String checks(Report.Entry... entries) throws IOException {
        String text = Reports.write(new TextWriter(false), Reports.of(entries));
        return text.substring(text.indexOf("CHECKS"));
    }
}
