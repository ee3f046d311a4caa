package org.recce4j.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.print.CsvText;
import org.recce4j.sql.Rows;

/** The rows of a query in each format. */
final class QueryOutput {

    private QueryOutput() {}

    /** Writes the rows and returns whether there were more; safe CSV has no formulas. */
    static boolean write(Rows rows, QueryFormat format, boolean csvSafe, Host host) throws SQLException {
        switch (format) {
            case JSON -> json(rows, host.out());
            case CSV -> csv(rows, csvSafe ? CsvText::inertCell : CsvText::cell, host.out());
            case TABLE -> table(rows, host);
        }
        return rows.truncated();
    }

    private static void json(Rows rows, PrintWriter out) throws SQLException {
        List<Json> values = new ArrayList<>();
        while (rows.next()) {
            values.add(new Json.Arr(row(rows).stream().map(Rows::json).toList()));
        }
        List<Json> columns = rows.columns().stream()
                .map(column -> (Json) Json.Obj.builder()
                        .put("name", column.name())
                        .put("type", column.nativeType())
                        .build())
                .toList();
        Output.json(
                Json.Obj.builder()
                        .put("format", "recce4j.rows/1")
                        .put("columns", new Json.Arr(columns))
                        .put("rows", new Json.Arr(values))
                        .put("truncated", rows.truncated())
                        .build(),
                out);
    }

    /** As RFC 4180 says it; NULL is nothing, and the empty text two quotes. A number is never a formula. */
    private static void csv(Rows rows, UnaryOperator<String> text, PrintWriter out) throws SQLException {
        List<String> names = new ArrayList<>();
        rows.columns().forEach(column -> names.add(text.apply(column.name())));
        Output.data(String.join(",", names) + "\r\n", out);
        while (rows.next()) {
            List<String> cells = new ArrayList<>();
            for (Object value : row(rows)) {
                cells.add(value == null ? "" : cell(value, text));
            }
            Output.data(String.join(",", cells) + "\r\n", out);
        }
    }

    private static String cell(Object value, UnaryOperator<String> text) {
        String shown = Rows.text(value);
        return value instanceof Number ? CsvText.cell(shown) : text.apply(shown);
    }

    private static void table(Rows rows, Host host) throws SQLException {
        List<List<@Nullable Object>> values = new ArrayList<>();
        while (rows.next()) {
            values.add(row(rows));
        }
        RowsTable.write(rows.columns(), values, host);
    }

    private static List<@Nullable Object> row(Rows rows) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < rows.columns().size(); i++) {
            row.add(rows.value(i));
        }
        return row;
    }
}
