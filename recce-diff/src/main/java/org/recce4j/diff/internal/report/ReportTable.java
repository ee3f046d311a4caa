package org.recce4j.diff.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.recce4j.model.print.TerminalText;

/** A check's table as a report shows it: long cells, rows and columns are cut, and columns of numbers are known. */
final class ReportTable {

    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(\\d[\\d,]*)?\\.?\\d+([eE][-+]?\\d+)?( ?%)?( \\([-+<>]?[\\d,.]+ ?%\\))?|NaN|[-+]?Infinity");

    /** What stands for a missing number. */
    private static final Pattern NO_NUMBER = Pattern.compile("|-|–|null|NULL|n/a");

    private final List<List<String>> table;
    private final Most most;
    private final List<Integer> widths = new ArrayList<>();

    /**
     * How much is shown.
     *
     * @param rows the number of rows below the head
     * @param width the number of characters of a row
     * @param cell the number of characters of a cell
     */
    record Most(int rows, int width, int cell) {}

    ReportTable(List<List<String>> table, Most most) {
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

    /** Returns whether the column has numbers, and not more words than numbers. */
    boolean isNumeric(int column) {
        int numbers = 0;
        int words = 0;
        for (List<String> row : shown().subList(1, shown().size())) {
            String cell = row.get(column);
            if (NUMBER.matcher(cell).matches()) {
                numbers++;
            } else if (!NO_NUMBER.matcher(cell).matches()) {
                words++;
            }
        }
        return numbers > 0 && words <= numbers;
    }
}
