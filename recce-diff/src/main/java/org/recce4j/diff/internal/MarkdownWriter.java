package org.recce4j.diff.internal;

import java.io.IOException;
import java.util.List;
import org.recce4j.diff.Report;
import org.recce4j.model.print.Markdown;
import org.recce4j.model.print.MarkdownPage;

/** For pull requests: GitHub's Markdown, details folded. */
public final class MarkdownWriter implements Report.Writer {

    /** Rows of a table; a comment on a pull request has a limit of its own. */
    private static final int MAX_ROWS = 50;

    public MarkdownWriter() {}

    @Override
    public void write(Report report, Appendable out) throws IOException {
        report.changes().writeMarkdown(out);
        if (!report.entries().isEmpty()) {
            checks(report, MarkdownPage.goingOn(out));
        }
    }

    private static void checks(Report report, MarkdownPage page) throws IOException {
        page.heading("What it did to the data");
        page.strong(ReportText.checksLine(report));
        page.table(
                Markdown.texts("check", "verdict", "finding"),
                report.entries().stream()
                        .map(entry -> Markdown.texts(
                                entry.check().name(),
                                ReportText.label(entry.outcome()),
                                ReportText.sentence(entry.outcome())))
                        .toList());
        for (Report.Entry entry : report.entries()) {
            details(entry, page);
        }
    }

    private static void details(Report.Entry entry, MarkdownPage page) throws IOException {
        List<List<String>> table = ReportText.table(entry.outcome());
        if (!table.isEmpty()) {
            page.beginFolded(entry.check().name());
            page.table(row(table.get(0)), table.subList(1, table.size()), MAX_ROWS, MarkdownWriter::row);
            page.endFolded();
        }
    }

    private static List<Markdown> row(List<String> cells) {
        return Markdown.texts(cells.toArray(String[]::new));
    }
}
