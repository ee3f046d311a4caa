package org.recce4j.model.stream;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.recce4j.model.Json;

/**
 * Prints one JSON value piece by piece, as {@code JsonText.writeIndented} prints a whole one, so that no more than a piece has to
 * be in memory. Every method throws an IOException if the output does. Not thread-safe.
 */
public final class JsonPrinter {

    private final JsonGenerator generator;

    /**
     * Prints to this; nothing is closed.
     *
     * @throws IOException if the output does
     */
    public JsonPrinter(Appendable out) throws IOException {
        generator = JsonGenerators.indented(new AppendableWriter(out));
    }

    /** Begins an object, as the value itself or as the next item of an array. */
    public void beginObject() throws IOException {
        generator.writeStartObject();
    }

    /** Prints a field of the object that was begun last. */
    public void field(String name, Json value) throws IOException {
        generator.writeFieldName(name);
        JsonStream.write(value, generator);
    }

    /** Prints a text as a field. */
    public void field(String name, String value) throws IOException {
        generator.writeStringField(name, value);
    }

    /** Prints a number as a field. */
    public void field(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
    }

    /** Begins an array as a field. */
    public void beginArray(String name) throws IOException {
        generator.writeArrayFieldStart(name);
    }

    /** Begins an object as a field. */
    public void beginObject(String name) throws IOException {
        generator.writeObjectFieldStart(name);
    }

    /** Prints the next item of the array that was begun last. */
    public void item(Json value) throws IOException {
        JsonStream.write(value, generator);
    }

    /** Ends the object that was begun last. */
    public void endObject() throws IOException {
        generator.writeEndObject();
    }

    /** Ends the array that was begun last. */
    public void endArray() throws IOException {
        generator.writeEndArray();
    }

    /** Ends the value, with a line break. Nothing can be printed after it. */
    public void end() throws IOException {
        generator.writeRaw('\n');
        generator.close();
    }
}
