package org.recce4j.render.internal.table;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** Texts as a table of Markdown (agate 1.9, {@code print_table} without limits). */
final class MarkdownTable {

    private MarkdownTable() {}

    static String of(List<String> header, List<List<String>> lines) {
        List<Integer> widths = new ArrayList<>();
        List<String> rule = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            int width = lines.stream()
                    .mapToInt(line -> UnicodeText.length(line.get(column)))
                    .reduce(header.get(i).length(), Math::max);
            widths.add(width);
            rule.add("-".repeat(width));
        }
        StringBuilder out = new StringBuilder();
        append(out, header, widths);
        append(out, rule, widths);
        lines.forEach(line -> append(out, line, widths));
        return out.toString();
    }

    private static void append(StringBuilder out, List<String> line, List<Integer> widths) {
        for (int i = 0; i < line.size(); i++) {
            String text = line.get(i);
            out.append("| ").append(text).append(" ".repeat(widths.get(i) - UnicodeText.length(text) + 1));
        }
        out.append("|\n");
    }
}
