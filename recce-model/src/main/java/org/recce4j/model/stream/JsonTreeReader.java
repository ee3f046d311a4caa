package org.recce4j.model.stream;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.recce4j.model.Json;

/**
 * Values from a parser, one after the other. What an object or array holds so far lies on a stack that all levels share, so that nothing but the
 * values themselves is made.
 */
public final class JsonTreeReader {

    /** What stands in every manifest a thousand times, made once. */
    private static final Json TRUE = new Json.Bool(true);

    private static final Json FALSE = new Json.Bool(false);
    private static final Json EMPTY_TEXT = new Json.Str("");
    private static final Json[] SMALL = small();

    /** More values than most entries have open at a time. */
    private static final int PENDING = 512;

    private final JsonParser parser;
    private final JsonStream.Duplicates duplicates;
    private final ValueStack<String> names = new ValueStack<>(new String[PENDING]);
    private final ValueStack<Json> fields = new ValueStack<>(new Json[PENDING]);
    private final ValueStack<Json> items = new ValueStack<>(new Json[PENDING]);

    public JsonTreeReader(JsonParser parser, JsonStream.Duplicates duplicates) {
        this.parser = parser;
        this.duplicates = duplicates;
    }

    private static Json[] small() {
        Json[] small = new Json[256];
        for (int i = 0; i < small.length; i++) {
            small[i] = new Json.Num(BigDecimal.valueOf(i), true);
        }
        return small;
    }

    /** Reads the value that begins at the current token and leaves the parser on its last token. */
    public Json read() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "Unexpected end of input where a value should be");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_TRUE -> TRUE;
            case VALUE_FALSE -> FALSE;
            case VALUE_NULL -> Json.Null.INSTANCE;
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> fraction();
            default -> throw new JsonParseException(parser, "Unexpected " + token + " where a value should be");
        };
    }

    private Json object() throws IOException {
        int from = names.size();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            Json value = read();
            names.push(name);
            fields.push(value);
        }
        List<String> ownNames = names.from(from);
        List<Json> ownFields = fields.from(from);
        Json.Obj object = Json.Obj.of(ownNames, ownFields);
        if (object.fields().size() < ownNames.size()) {
            tellDuplicates(ownNames);
        }
        names.dropFrom(from);
        fields.dropFrom(from);
        return object;
    }

    private void tellDuplicates(List<String> ownNames) {
        String place = parser.getParsingContext().pathAsPointer().toString();
        for (int i = 0; i < ownNames.size(); i++) {
            if (ownNames.indexOf(ownNames.get(i)) < i) {
                duplicates.found(place + "/" + ownNames.get(i));
            }
        }
    }

    private Json array() throws IOException {
        int from = items.size();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Json item = read();
            items.push(item);
        }
        List<Json> own = items.from(from);
        Json array = own.isEmpty() ? Json.Arr.EMPTY : new Json.Arr(own);
        items.dropFrom(from);
        return array;
    }

    private Json text() throws IOException {
        String text = parser.getText();
        return text.isEmpty() ? EMPTY_TEXT : new Json.Str(text);
    }

    private Json whole() throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.INT) {
            int value = parser.getIntValue();
            return value >= 0 && value < SMALL.length ? SMALL[value] : new Json.Num(BigDecimal.valueOf(value), true);
        }
        return new Json.Num(parser.getDecimalValue(), true);
    }

    private Json fraction() throws IOException {
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
