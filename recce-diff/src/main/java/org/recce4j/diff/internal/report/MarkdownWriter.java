package org.recce4j.diff.internal.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.recce4j.diff.Report;
import org.recce4j.model.print.CountedOutput;
import org.recce4j.model.print.Markdown;
import org.recce4j.model.print.MarkdownPage;
import org.recce4j.model.print.TerminalText;

/** For pull requests: GitHub's Markdown, short enough for a comment, the most important checks first, details folded. */
public final class MarkdownWriter implements Report.Writer {

    /** What the part about changes may take. */
    private static final int MAX_CHANGES = MarkdownPage.COMMENT / 3;

    private static final int MAX_FINDINGS = 100;
    private static final int MAX_NAMES = 5;
    private static final int MAX_NOT_COMPARED = 20;

    /** A longer sentence would hide the others; that of a failure says at its end what to do. */
    private static final int MAX_SENTENCE = 400;

    /** A longer table is folded away, and so is that of a check that found nothing different. */
    private static final int MAX_OPEN_ROWS = 10;

    private static final ReportTable.Most MOST = new ReportTable.Most(50, 600, 100);

    public MarkdownWriter() {}

    @Override
    public void write(Report report, Appendable out) throws IOException {
        CountedOutput counted = new CountedOutput(out);
        report.changes().writeMarkdown(counted, MAX_CHANGES);
        if (!report.entries().isEmpty()) {
            checks(report, MarkdownPage.goingOn(MarkdownPage.COMMENT - counted.length(), counted));
        }
    }

    private static void checks(Report report, MarkdownPage page) throws IOException {
        List<Finding> findings = Finding.of(report).stream()
                .sorted(Comparator.comparing(Finding::ending))
                .toList();
        page.heading("What it did to the data");
        page.strong(Totals.of(report).line());
        page.table(Markdown.texts("check", "verdict", "finding"), findings, MAX_FINDINGS, MarkdownWriter::row);
        for (Finding finding : findings) {
            details(finding, page);
        }
        if (page.isCut()) {
            page.endCut("This report is cut to the length of a comment: details of the last checks are left out."
                    + " The JSON report has all of them.");
        }
    }

    private static List<Markdown> row(Finding finding) {
        int notCompared = finding.notCompared().size();
        String sentence = finding.ending() == Ending.FAILED
                ? finding.sentence()
                : TerminalText.cell(finding.sentence(), MAX_SENTENCE);
        return Markdown.texts(
                title(finding),
                finding.ending().name(),
                sentence + (notCompared == 0 ? "" : "; " + Numbers.of(notCompared) + " " + finding.notDone()));
    }

    private static String title(Finding finding) {
        List<String> names = finding.names();
        if (names.size() == 1) {
            return names.get(0);
        }
        return names.stream().limit(MAX_NAMES).collect(Collectors.joining(", ", finding.title() + ": ", ""))
                + (names.size() > MAX_NAMES ? ", …" : "");
    }

    private static void details(Finding finding, MarkdownPage page) throws IOException {
        List<String> notCompared = finding.notCompared();
        List<List<String>> table = finding.table();
        if ((notCompared.isEmpty() && table.isEmpty()) || !begin(finding, table.size() - 1, page)) {
            return;
        }
        if (!notCompared.isEmpty()) {
            page.paragraph("N" + finding.notDone().substring(1) + ":");
            page.list(notCompared, MAX_NOT_COMPARED);
        }
        if (!table.isEmpty()) {
            write(new ReportTable(table, MOST), page);
        }
        page.endFolded();
    }

    private static boolean begin(Finding finding, int rows, MarkdownPage page) throws IOException {
        boolean folded = rows > MAX_OPEN_ROWS || finding.ending() == Ending.EQUAL;
        return folded ? page.beginFolded(finding.title()) : page.beginUnfolded(finding.title());
    }

    private static void write(ReportTable table, MarkdownPage page) throws IOException {
        List<Markdown> head = new ArrayList<>();
        for (String title : table.head()) {
            Markdown cell = Markdown.text(title);
            head.add(table.isNumeric(head.size()) ? cell.alignedRight() : cell);
        }
        page.table(head, table.rows(), MOST.rows(), row -> texts(table.cells(row)));
        if (table.moreColumns() > 0) {
            page.paragraph("… and " + Numbers.count(table.moreColumns(), "more column"));
        }
    }

    private static List<Markdown> texts(List<String> cells) {
        return Markdown.texts(cells.toArray(String[]::new));
    }
}
