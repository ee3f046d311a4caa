package org.recce4j.model.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;

/** What writes JSON text, with the escapes of {@link EscapingWriter}; the writer below stays open. */
public final class JsonGenerators {

    private JsonGenerators() {}

    /** Returns a generator of text on one line. */
    public static JsonGenerator oneLine(Writer out) throws IOException {
        return factory().createGenerator(new EscapingWriter(out));
    }

    /** Returns a generator of indented text. */
    public static JsonGenerator indented(Writer out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        JsonGenerator generator = oneLine(out);
        generator.setPrettyPrinter(printer);
        return generator;
    }

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
}
