package org.recce4j.model.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

class JsonPrinterTest {

    @Test
    void printsPiecesAsTheWholeIsWritten() throws IOException {
        Json item = Json.of(Map.of("text", "line\u2028end \ud83d", "numbers", List.of(1, 2.5)));
        Json.Obj whole = Json.Obj.builder()
                .put("format", "x/1")
                .put("count", 7)
                .put("items", List.of(item, Json.Null.INSTANCE))
                .put("none", List.of())
                .put("inner", Json.Obj.builder().put("value", item).build())
                .build();
        StringBuilder out = new StringBuilder();
        JsonPrinter printer = new JsonPrinter(out);
        printer.beginObject();
        printer.field("format", "x/1");
        printer.field("count", 7);
        printer.beginArray("items");
        printer.item(item);
        printer.item(Json.Null.INSTANCE);
        printer.endArray();
        printer.beginArray("none");
        printer.endArray();
        printer.beginObject("inner");
        printer.field("value", item);
        printer.endObject();
        printer.endObject();
        printer.end();
        StringWriter expected = new StringWriter();
        JsonText.writeIndented(whole, expected);
        assertThat(out).hasToString(expected + "\n");
    }
}
