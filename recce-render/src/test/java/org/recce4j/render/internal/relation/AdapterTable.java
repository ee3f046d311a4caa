package org.recce4j.render.internal.relation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** The tables that {@code src/test/python/make_adapter_tables.py} made with the real adapters of dbt. */
public final class AdapterTable {

    private AdapterTable() {}

    /**
     * What one adapter answers to a template.
     *
     * @param expected the output, or the error's class and message
     */
    public record Row(String template, Json.Obj quoting, String adapter, String expected) {}

    public static List<Row> of(String name) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines(name)) {
            Json.Obj row = (Json.Obj) JsonText.read(line);
            for (Json item : row.items("answers")) {
                Json.Obj answer = (Json.Obj) item;
                String output = answer.text("output");
                String expected = output == null ? answer.text("error") + ": " + answer.text("message") : output;
                answer.items("adapters")
                        .forEach(adapter -> rows.add(new Row(
                                String.valueOf(row.text("template")),
                                row.object("quoting"),
                                String.valueOf(adapter.toPlain()),
                                expected)));
            }
        }
        return rows;
    }

    private static List<String> lines(String name) {
        try (InputStream in =
                        Objects.requireNonNull(AdapterTable.class.getResourceAsStream("/adapters/" + name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
