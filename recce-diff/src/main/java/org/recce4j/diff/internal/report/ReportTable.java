package org.recce4j.diff.internal.report;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.model.print.TerminalText;

/** A check's table as a report shows it: long cells, rows and columns are cut, and columns of numbers are known. */
final class ReportTable {

    private final List<List<String>> table;
    private final MostShown most;
    private final List<Integer> widths = new ArrayList<>();

    ReportTable(List<List<String>> table, MostShown most) {
        this.table = table;
        this.most = most;
        int total = 0;
        for (int column = 0; column < table.get(0).size(); column++) {
            int width = widest(column);
            total += width + 2;
            if (total > most.width() && column > 1) {
                return;
            }
            widths.add(width);
        }
    }

    private int widest(int column) {
        return shown().stream()
                .mapToInt(row -> TerminalText.width(cell(row, column)))
                .max()
                .orElse(0);
    }

    private List<List<String>> shown() {
        return table.subList(0, Math.min(table.size(), most.rows() + 1));
    }

    List<String> head() {
        return cells(table.get(0));
    }

    /** Returns all rows below the head, uncut. */
    List<List<String>> rows() {
        return table.subList(1, table.size());
    }

    /** Returns the cells of a row that are shown, cut. */
    List<String> cells(List<String> row) {
        List<String> cells = new ArrayList<>(widths.size());
        for (int column = 0; column < widths.size(); column++) {
            cells.add(cell(row, column));
        }
        return cells;
    }

    private String cell(List<String> row, int column) {
        return CutCell.of(row.get(column), most.cell());
    }

    int width(int column) {
        return widths.get(column);
    }

    int moreRows() {
        return table.size() - shown().size();
    }

    int moreColumns() {
        return table.get(0).size() - widths.size();
    }

    boolean isNumeric(int column) {
        return NumericColumns.isNumeric(
                shown().stream().skip(1).map(row -> row.get(column)).toList());
    }
}
