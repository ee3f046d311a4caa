package org.recce4j.model.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.model.Json;

/** A {@link Json} from the parser's current token, and one to a generator. Depth is bounded by the parser's factory. */
public final class JsonStream {

    private JsonStream() {}

    /** Returns a factory that reads what Python writes: NaN and infinities too. */
    public static JsonFactory factory(StreamReadConstraints constraints) {
        return JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .streamReadConstraints(constraints)
                .build();
    }

    /** Reads the value that begins at the current token and leaves the parser on its last token. */
    public static Json read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "Unexpected end of input where a value should be");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.Str(parser.getText());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> Json.Null.INSTANCE;
            case VALUE_NUMBER_INT -> new Json.Num(parser.getDecimalValue(), true);
            case VALUE_NUMBER_FLOAT -> fraction(parser);
            default -> throw new JsonParseException(parser, "Unexpected " + token + " where a value should be");
        };
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
            generator.writeNumber(number.value().toString());
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

    private static Json object(JsonParser parser) throws IOException {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            fields.put(name, read(parser));
        }
        return new Json.Obj(fields);
    }

    private static Json array(JsonParser parser) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser));
        }
        return new Json.Arr(items);
    }

    private static Json fraction(JsonParser parser) throws IOException {
        if (parser.isNaN()) {
            return Json.of(parser.getDoubleValue());
        }
        try {
            return new Json.Num(parser.getDecimalValue(), false);
        } catch (IllegalArgumentException outOfRange) {
            throw new JsonParseException(parser, outOfRange.getMessage(), outOfRange);
        }
    }
}
