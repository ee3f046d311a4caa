package org.recce4j.diff.internal.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.recce4j.model.print.Numbers;
import org.recce4j.model.print.TerminalLines;
import org.recce4j.model.print.TerminalText;

/** A table of a text report: aligned, numbers to the right. */
final class TextTable {

    private static final MostShown MOST = new MostShown(20, 160, 48);

    private static final String GAP = "  ";

    private final ReportTable table;
    private final String margin;
    private final List<Boolean> numeric = new ArrayList<>();

    private TextTable(ReportTable table, String margin) {
        this.table = table;
        this.margin = margin;
        for (int column = 0; column < table.head().size(); column++) {
            numeric.add(table.isNumeric(column));
        }
    }

    static void write(List<List<String>> table, int margin, TerminalLines lines) throws IOException {
        new TextTable(new ReportTable(table, MOST), " ".repeat(margin)).write(lines);
    }

    private void write(TerminalLines lines) throws IOException {
        lines.line(line(table.head()));
        List<List<String>> rows = table.rows();
        for (List<String> row : rows.subList(0, rows.size() - table.moreRows())) {
            lines.line(line(table.cells(row)));
        }
        List<String> more = new ArrayList<>();
        if (table.moreRows() > 0) {
            more.add(Numbers.of(table.moreRows()) + " more");
        }
        if (table.moreColumns() > 0) {
            more.add(Numbers.count(table.moreColumns(), "more column"));
        }
        if (!more.isEmpty()) {
            lines.line(margin + "… and " + String.join(", ", more));
        }
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder(margin);
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String space = " ".repeat(Math.max(0, table.width(column) - TerminalText.width(cell)));
            line.append(numeric.get(column) ? space + cell : cell + space).append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
