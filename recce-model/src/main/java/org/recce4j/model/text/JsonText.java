package org.recce4j.model.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.recce4j.model.Json;
import org.recce4j.model.stream.JsonGenerators;
import org.recce4j.model.stream.JsonReader;
import org.recce4j.model.stream.JsonStream;

/** JSON text to {@link Json} and back; line separators and half surrogate pairs are written as escapes. NaN and infinities are read and written as Python does. Thread-safe. */
public final class JsonText {

    private JsonText() {}

    /**
     * Reads one value.
     *
     * @throws IllegalArgumentException when the text is not JSON, or there is more of it behind the value
     */
    public static Json read(String text) {
        return new JsonReader().read(text);
    }

    /** Returns the value as text on one line. */
    public static String write(Json json) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JsonGenerators.oneLine(text)) {
            JsonStream.write(json, generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Writes the value as indented text; the writer stays open.
     *
     * @throws IOException when the writer does
     */
    public static void writeIndented(Json json, Writer out) throws IOException {
        try (JsonGenerator generator = JsonGenerators.indented(out)) {
            JsonStream.write(json, generator);
        }
    }
}
