package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.model.Json;

/** The parts of tables in results: the head in JSON, and tables for people. */
final class Frames {

    private Frames() {}

    static Json.Obj column(String name, String type) {
        return Json.Obj.builder()
                .put("key", name)
                .put("name", name)
                .put("type", type)
                .build();
    }

    /** Returns the rows as text under the names of the columns; nothing if there are no rows. */
    static List<List<String>> table(Frame frame) {
        if (frame.data().isEmpty()) {
            return List.of();
        }
        List<List<String>> table = new ArrayList<>();
        table.add(frame.names());
        frame.data().forEach(row -> table.add(row(frame, row)));
        return table;
    }

    private static List<String> row(Frame frame, List<Json> values) {
        List<String> row = new ArrayList<>();
        for (Json value : values) {
            boolean isTimestamp = frame.columns().get(row.size()).type().equals("datetime");
            row.add(isTimestamp ? Cells.timestamp(text(value)) : text(value));
        }
        return row;
    }

    static String text(Json value) {
        if (value instanceof Json.Num number) {
            return number.text();
        }
        return value == Json.Null.INSTANCE ? "NULL" : String.valueOf(value.toPlain());
    }
}
