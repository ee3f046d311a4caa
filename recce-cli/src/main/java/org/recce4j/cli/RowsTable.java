package org.recce4j.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.print.TerminalText;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;
import org.recce4j.sql.SqlType;

/** Rows as a table for people: columns as wide as their widest value, numbers to the right; long values are shortened. */
final class RowsTable {

    private static final String NULL = "NULL";

    private RowsTable() {}

    static void write(List<ResultColumn> columns, List<List<@Nullable Object>> rows, Host host) {
        List<String> head =
                columns.stream().map(column -> TerminalText.name(column.name())).toList();
        List<List<String>> cells = rows.stream()
                .map(row -> row.stream().map(RowsTable::cell).toList())
                .toList();
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(head.get(i));
            for (List<String> row : cells) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        host.line(line(head, columns, widths));
        host.line(IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining("  ")));
        cells.forEach(row -> host.line(line(row, columns, widths)));
        host.line("(" + rows.size() + (rows.size() == 1 ? " row)" : " rows)"));
    }

    private static String line(List<String> cells, List<ResultColumn> columns, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(padded(cells.get(i), widths[i], isNumeric(columns.get(i)), i == widths.length - 1));
        }
        return line.toString();
    }

    private static boolean isNumeric(ResultColumn column) {
        return column.type() instanceof SqlType.Exact || column.type() instanceof SqlType.Approximate;
    }

    private static String cell(@Nullable Object value) {
        return value == null ? NULL : TerminalText.name(Rows.text(value));
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String padded(String text, int width, boolean right, boolean last) {
        String padding = " ".repeat(Math.max(0, width - width(text)));
        if (right) {
            return padding + text + (last ? "" : "  ");
        }
        return last ? text : text + padding + "  ";
    }
}
