package org.recce4j.model.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.recce4j.model.Json;
import org.recce4j.model.stream.JsonStream;

/** JSON text to {@link Json} and back; line separators and half surrogate pairs are written as escapes. NaN and infinities are read and written as Python does. Thread-safe. */
public final class JsonText {

    private JsonText() {}

    /** Returns a factory, which keeps the names of fields that it reads. */
    static JsonFactory factory() {
        return new JsonFactoryBuilder()
                // Jackson would keep the names for the life of the JVM
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
    }

    /**
     * Reads one value. A {@link JsonReader} reads many texts faster.
     *
     * @throws IllegalArgumentException when the text is not JSON, or there is more of it behind the value
     */
    public static Json read(String text) {
        return new JsonReader().read(text);
    }

    /** Returns the value as text on one line. */
    public static String write(Json json) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = factory().createGenerator(new EscapingWriter(text))) {
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
        try (JsonGenerator generator = indented(out)) {
            JsonStream.write(json, generator);
        }
    }

    static JsonGenerator indented(Writer out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        JsonGenerator generator = factory().createGenerator(new EscapingWriter(out));
        generator.setPrettyPrinter(printer);
        return generator;
    }
}
