package org.recce4j.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;

/** Rows as a table for people: columns as wide as their widest value, numbers to the right. */
final class TextTable {

    private static final String NULL = "NULL";

    private TextTable() {}

    static void write(List<ResultColumn> columns, List<List<@Nullable Object>> rows, PrintWriter out) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(line(columns.get(i).name()));
            for (List<@Nullable Object> row : rows) {
                widths[i] = Math.max(widths[i], width(cell(row.get(i))));
            }
        }
        for (int i = 0; i < widths.length; i++) {
            boolean last = i == widths.length - 1;
            out.print(padded(line(columns.get(i).name()), widths[i], isNumeric(columns.get(i)), last));
        }
        out.println();
        for (int i = 0; i < widths.length; i++) {
            out.print("-".repeat(widths[i]) + (i == widths.length - 1 ? "" : "  "));
        }
        out.println();
        for (List<@Nullable Object> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                out.print(padded(cell(row.get(i)), widths[i], isNumeric(columns.get(i)), i == widths.length - 1));
            }
            out.println();
        }
        out.println("(" + rows.size() + (rows.size() == 1 ? " row)" : " rows)"));
    }

    private static boolean isNumeric(ResultColumn column) {
        return column.type() instanceof SqlType.Exact || column.type() instanceof SqlType.Approximate;
    }

    private static String cell(@Nullable Object value) {
        return value == null ? NULL : line(ShownValue.text(value));
    }

    /** A value on one line, whatever it holds: a terminal must not act on it. */
    private static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (Character.isISOControl(point)) {
                        line.append(String.format(Locale.ROOT, "\\u%04x", point));
                    } else {
                        line.appendCodePoint(point);
                    }
                }
            }
        });
        return line.toString();
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
