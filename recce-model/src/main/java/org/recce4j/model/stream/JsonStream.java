package org.recce4j.model.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.model.Json;

/** A {@link Json} from the parser's current token, and one to a generator. Depth is bounded by the parser's factory. */
public final class JsonStream {

    /** What stands in every manifest a thousand times, made once. */
    private static final Json TRUE = new Json.Bool(true);

    private static final Json FALSE = new Json.Bool(false);
    private static final Json EMPTY_TEXT = new Json.Str("");
    private static final Json[] SMALL = small();

    private JsonStream() {}

    private static Json[] small() {
        Json[] small = new Json[256];
        for (int i = 0; i < small.length; i++) {
            small[i] = new Json.Num(BigDecimal.valueOf(i), true);
        }
        return small;
    }

    /** Returns a factory that reads what Python writes: NaN and infinities too. */
    public static JsonFactory factory(StreamReadConstraints constraints) {
        return JsonFactory.builder()
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
        return read(parser, path -> {});
    }

    /** Reads the value that begins at the current token and leaves the parser on its last token. */
    public static Json read(JsonParser parser, Duplicates duplicates) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "Unexpected end of input where a value should be");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, duplicates);
            case START_ARRAY -> array(parser, duplicates);
            case VALUE_STRING -> text(parser);
            case VALUE_TRUE -> TRUE;
            case VALUE_FALSE -> FALSE;
            case VALUE_NULL -> Json.Null.INSTANCE;
            case VALUE_NUMBER_INT -> whole(parser);
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

    private static Json object(JsonParser parser, Duplicates duplicates) throws IOException {
        String name = parser.nextFieldName();
        if (name == null) {
            return Json.Obj.EMPTY;
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        for (; name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (fields.put(name, read(parser, duplicates)) != null) {
                duplicates.found(parser.getParsingContext().pathAsPointer().toString());
            }
        }
        return new Json.Obj(fields);
    }

    private static Json array(JsonParser parser, Duplicates duplicates) throws IOException {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return Json.Arr.EMPTY;
        }
        List<Json> items = new ArrayList<>();
        do {
            items.add(read(parser, duplicates));
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        return new Json.Arr(items);
    }

    private static Json text(JsonParser parser) throws IOException {
        String text = parser.getText();
        return text.isEmpty() ? EMPTY_TEXT : new Json.Str(text);
    }

    private static Json whole(JsonParser parser) throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.INT) {
            int value = parser.getIntValue();
            return value >= 0 && value < SMALL.length ? SMALL[value] : new Json.Num(BigDecimal.valueOf(value), true);
        }
        return new Json.Num(parser.getDecimalValue(), true);
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
