package org.recce4j.diff.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeChange;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.Judgement;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;
import org.recce4j.diff.internal.report.Reports.Found;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;
import org.recce4j.model.print.Numbers;

class MarkdownReportTest {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @Test
    void differencesThatAreAllowedComeAfterTheOthers() throws IOException {
        assertThat(checks(
                        Reports.judged("a", "4 rows differ", Judgement.Level.ALLOWED, "rows: 4, at most 5 allowed"),
                        Reports.judged("b", "9 rows differ", Judgement.Level.FAILS, "rows: 9, at most 5 allowed")))
                .contains("""
                        **2 checks: 2 different (1 allowed)**

                        | check | verdict | finding |
                        |---|---|---|
                        | b | DIFFERENT | 9 rows differ; not allowed by its policy: rows: 9, at most 5 allowed |
                        | a | DIFFERENT | 4 rows differ; allowed by its policy: rows: 4, at most 5 allowed |
                        """);
    }

    @Test
    void putsTheMostImportantFirst() throws IOException {
        String page = checks(
                Reports.done("same", new Found(Verdict.EQUAL, "all 3 rows are equal")),
                Reports.entry("first", new Outcome.Skipped(Outcome.Reason.NOT_APPLICABLE, "no key")),
                Reports.done("asked", new Found(Verdict.ANSWERED, "1 row")),
                Reports.done(
                        "other",
                        new Found(
                                Verdict.DIFFERENT,
                                "one row differs",
                                List.of(List.of("column", "rows"), List.of("price", "1,204")),
                                List.of("column \"shape\": it has no type"))),
                Reports.done("unknown", new Found(Verdict.INCONCLUSIVE, "two places")),
                Reports.entry("second", new Outcome.Skipped(Outcome.Reason.NOT_APPLICABLE, "no key")),
                Reports.entry("broken", new Outcome.Failed(DiffErrorCode.CHECK_BROKEN, "Cannot run it; report it")));
        assertThat(page).isEqualTo("""
                ## What it did to the data

                **7 checks: 1 failed, 1 inconclusive, 1 different, 1 answered, 1 equal, 2 skipped**

                | check | verdict | finding |
                |---|---|---|
                | broken | FAILED | Cannot run it; report it \\[DIFF-CHECK-BROKEN] |
                | unknown | INCONCLUSIVE | two places |
                | other | DIFFERENT | one row differs; 1 not compared |
                | asked | ANSWERED | 1 row |
                | same | EQUAL | all 3 rows are equal |
                | 2 checks: first, second | SKIPPED | no key |

                <details open><summary>other</summary>

                Not compared:

                - column "shape": it has no type

                | column | rows |
                |---|---:|
                | price | 1,204 |

                </details>
                """);
    }

    @Test
    void saysOnceThatSomethingWasNotCompared() throws IOException {
        Found found = new Found(
                Verdict.DIFFERENT,
                "1 of 2 counts differ; 1 could not be compared",
                List.of(),
                List.of("gone: no table"));
        assertThat(checks(Reports.done("counts", found))).contains("| 1 of 2 counts differ; 1 could not be compared |");
    }

    @Test
    void namesManyChecksAndSaysHowThoseEndedThatItDoesNotName() throws IOException {
        List<Report.Entry> entries = new ArrayList<>();
        IntStream.range(0, 300)
                .forEach(i ->
                        entries.add(Reports.done("values of m" + i, new Found(Verdict.EQUAL, "all rows are equal"))));
        String page = Reports.write(new MarkdownWriter(), withChanges(entries));
        assertThat(page.lines().filter(line -> line.startsWith("| values of m")))
                .hasSize(300);
        assertThat(page).doesNotContain("Not in this table");
        IntStream.range(300, 3_000)
                .forEach(i -> entries.add(Reports.done(
                        "values of m" + i,
                        new Found(i % 2 == 0 ? Verdict.EQUAL : Verdict.DIFFERENT, "rows ".repeat(9) + i))));
        String longer = Reports.write(new MarkdownWriter(), withChanges(entries));
        long shown =
                longer.lines().filter(line -> line.startsWith("| values of m")).count();
        assertThat(longer)
                .contains("… and " + (3_000 - shown) + " more")
                .contains("Not in this table: " + Numbers.of(3_000 - shown) + " checks: " + Numbers.of(1_350 - shown)
                        + " different, 1,650 equal");
    }

    @Test
    void foldsALongTableAwayAndShowsAShortOne() throws IOException {
        assertThat(checks(Reports.done("short", different(10, 1, 5)))).contains("<details open><summary>short<");
        assertThat(checks(Reports.done("long", different(11, 1, 5)))).contains("<details><summary>long<");
        Found equal = new Found(Verdict.EQUAL, "equal", different(1, 1, 5).table(), List.of());
        assertThat(checks(Reports.done("equal", equal))).contains("<details><summary>equal<");
    }

    @ParameterizedTest
    @CsvSource({
        "3000, 3, 2, 10", // many checks
        "5, 2000, 3, 20", // long tables
        "40, 60, 30, 90", // wide tables
        "2, 60, 30, 3000", // long cells
        "200, 1, 1, 2000"
    })
    void staysWithinTheLengthOfACommentAndSaysThatItIsCut(int checks, int rows, int columns, int cell)
            throws IOException {
        List<Report.Entry> entries = new ArrayList<>();
        for (int i = 0; i < checks; i++) {
            entries.add(Reports.done("check " + i, different(rows, columns, cell)));
        }
        String page = Reports.write(new MarkdownWriter(), withChanges(entries));
        assertThat(page).hasSizeBetween(10_000, 60_000).contains("**" + Numbers.of(checks) + " checks: ");
        assertThat(page).containsPattern("This report is cut|… and [\\d]+ more");
        assertIsWhole(page);
    }

    /** Every row has as many cells as its table, and every part that is opened is closed. */
    private static void assertIsWhole(String page) {
        int open = 0;
        Node document = PARSER.parse(page);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof HtmlBlock html) {
                open += html.getLiteral().startsWith("</details>") ? -1 : 1;
                assertThat(open).isBetween(0, 1);
            }
            assertThat(block instanceof Paragraph paragraph && text(paragraph).startsWith("|"))
                    .as("a row outside of a table")
                    .isFalse();
        }
        assertThat(open).isZero();
        page.lines()
                .filter(line -> line.startsWith("|"))
                .forEach(line -> assertThat(line).endsWith("|"));
        assertThat(document.getFirstChild()).isNotInstanceOf(TableBlock.class);
    }

    private static String text(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof org.commonmark.node.Text text ? text.getLiteral() : "";
    }

    private static Report withChanges(List<Report.Entry> entries) {
        ProjectState state = ProjectState.builder(States.info("prod", "run")).build();
        List<NodeChange> changes = IntStream.range(0, 400)
                .<NodeChange>mapToObj(i -> new NodeChange.Added(States.model("prod", "m".repeat(400) + i, "select 1")))
                .toList();
        return new Report(new ChangeSet(state, state, changes), entries);
    }

    private static Found different(int rows, int columns, int cell) {
        List<List<String>> table = new ArrayList<>();
        table.add(IntStream.range(0, columns).mapToObj(i -> "column " + i).toList());
        table.addAll(Collections.nCopies(rows, Collections.nCopies(columns, "|".repeat(cell))));
        return new Found(Verdict.DIFFERENT, "s".repeat(cell), table, List.of());
    }

    private static String checks(Report.Entry... entries) throws IOException {
        String page = Reports.write(new MarkdownWriter(), Reports.of(entries));
        return page.substring(page.indexOf("## What it did"));
    }
}
