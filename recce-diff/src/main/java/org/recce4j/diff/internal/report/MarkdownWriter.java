package org.recce4j.diff.internal.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Report;
import org.recce4j.model.print.CountedOutput;
import org.recce4j.model.print.Markdown;
import org.recce4j.model.print.MarkdownPage;
import org.recce4j.model.print.Numbers;
import org.recce4j.model.print.TerminalText;

/** For pull requests: GitHub's Markdown, short enough for a comment, the most important checks first, details folded. */
public final class MarkdownWriter implements Report.Writer {

    /** What the part about changes may take. */
    private static final int MAX_CHANGES = MarkdownPage.COMMENT / 3;

    private static final int LEAST_FINDINGS = 100;

    /** What the table of all checks may take if it has more than the least findings, so that there is room for details. */
    private static final int MAX_OVERVIEW = 25_000;

    /** What a row of that table takes besides its texts. */
    private static final int ROW = 30;

    private static final int MAX_NAMES = 5;
    private static final int MAX_NOT_COMPARED = 20;

    /** A longer sentence would hide the others; that of a failure says at its end what to do. */
    private static final int MAX_SENTENCE = 400;

    /** A longer table is folded away, and so is that of a check that found nothing different. */
    private static final int MAX_OPEN_ROWS = 10;

    private static final Pattern SAYS_WHAT_IS_LEFT = Pattern.compile("not (be )?(compared|counted)");

    private static final MostShown MOST = new MostShown(50, 600, 100);

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
                .sorted(Comparator.comparing(Finding::ending).thenComparing(Finding::isAccepted))
                .toList();
        page.heading("What it did to the data");
        page.strong(Totals.of(report.entries()).line());
        overview(findings, page);
        for (Finding finding : findings) {
            details(finding, page);
        }
        if (page.isCut()) {
            page.endCut("This report is cut to the length of a comment: details of the last checks are left out."
                    + " The JSON report has all of them.");
        }
    }

    private static void overview(List<Finding> findings, MarkdownPage page) throws IOException {
        int shown = page.table(
                Markdown.texts("check", "verdict", "finding"), findings, fitting(findings), MarkdownWriter::row);
        if (shown < findings.size()) {
            List<Report.Entry> others = findings.subList(shown, findings.size()).stream()
                    .flatMap(finding -> finding.entries().stream())
                    .toList();
            page.paragraph("Not in this table: " + Totals.of(others).line());
        }
    }

    private static int fitting(List<Finding> findings) {
        int fitting = 0;
        for (int length = 0; fitting < findings.size(); fitting++) {
            Finding finding = findings.get(fitting);
            length += title(finding).length() + judged(finding).length() + ROW;
            if (length > MAX_OVERVIEW && fitting >= LEAST_FINDINGS) {
                break;
            }
        }
        return fitting;
    }

    private static List<Markdown> row(Finding finding) {
        return Markdown.texts(title(finding), finding.ending().name(), judged(finding));
    }

    private static String judged(Finding finding) {
        String judged = finding.judged();
        return judged.isEmpty()
                ? sentence(finding)
                : sentence(finding) + "; " + TerminalText.cell(judged, MAX_SENTENCE);
    }

    private static String sentence(Finding finding) {
        if (finding.ending() == Ending.FAILED) {
            return finding.detail();
        }
        int left = finding.notCompared().size();
        String sentence = TerminalText.cell(finding.detail(), MAX_SENTENCE);
        boolean isSaid = left == 0 || SAYS_WHAT_IS_LEFT.matcher(sentence).find();
        return isSaid ? sentence : sentence + "; " + Numbers.of(left) + " " + finding.leftLabel();
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
        List<CheckResult.Detail> details = finding.details();
        boolean isShort = notCompared.isEmpty() && table.isEmpty() && details.isEmpty();
        if (isShort || !begin(finding, rows(table, details), page)) {
            return;
        }
        if (!notCompared.isEmpty()) {
            page.paragraph(finding.leftLabel().replaceFirst("^n", "N") + ":");
            page.list(notCompared, MAX_NOT_COMPARED);
        }
        if (!table.isEmpty()) {
            write(new ReportTable(table, MOST), page);
        }
        for (CheckResult.Detail detail : details) {
            page.paragraph(upper(detail.title()) + (detail.table().isEmpty() ? "" : ":"));
            if (!detail.table().isEmpty()) {
                write(new ReportTable(detail.table(), MOST), page);
            }
        }
        page.endFolded();
    }

    private static int rows(List<List<String>> table, List<CheckResult.Detail> details) {
        return Math.max(
                        table.size(),
                        details.stream()
                                .mapToInt(detail -> detail.table().size())
                                .max()
                                .orElse(0))
                - 1;
    }

    private static String upper(String sentence) {
        return sentence.isEmpty() ? "" : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
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
