package org.recce4j.model.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.Map;
import org.recce4j.model.Json;

/** A {@link Json} from the parser's current token, and one to a generator. Depth is bounded by the parser's factory. */
public final class JsonStream {

    private JsonStream() {}

    /** Returns a factory that reads what Python writes: NaN and infinities too. */
    public static JsonFactory factory(StreamReadConstraints constraints) {
        return JsonFactory.builder()
                // Jackson would keep the names for the life of the JVM
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .streamReadConstraints(constraints)
                .build();
    }

    /** Is told of a name that stands twice in one object; the later value wins, as in Python. */
    @FunctionalInterface
    public interface Duplicates {
        void found(String path);
    }

    /** Reads the value that begins at the current token and leaves the parser on its last token. */
    public static Json read(JsonParser parser) throws IOException {
        return new JsonTreeReader(parser, path -> {}, JsonBudget.unlimited()).read();
    }

    /** Writes a value. */
    public static void write(Json json, JsonGenerator generator) throws IOException {
        if (json instanceof Json.Obj object) {
            generator.writeStartObject();
            for (Map.Entry<String, Json> field : object.fields().entrySet()) {
                generator.writeFieldName(field.getKey());
                write(field.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (json instanceof Json.Arr array) {
            generator.writeStartArray();
            for (Json item : array.items()) {
                write(item, generator);
            }
            generator.writeEndArray();
        } else if (json instanceof Json.Str text) {
            generator.writeString(text.value());
        } else if (json instanceof Json.Num number) {
            generator.writeNumber(number.text());
        } else if (json instanceof Json.Bool flag) {
            generator.writeBoolean(flag.value());
        } else if (json instanceof Json.NonFinite number) {
            generator.writeNumber(number.token());
        } else if (json instanceof Json.Null) {
            generator.writeNull();
        } else {
            throw new AssertionError(json.getClass());
        }
    }
}
