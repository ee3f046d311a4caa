package org.recce4j.model.stream;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final JsonBudget budget;
    private final ValueStack<String> names = new ValueStack<>(new String[PENDING]);
    private final ValueStack<Json> fields = new ValueStack<>(new Json[PENDING]);
    private final ValueStack<Json> items = new ValueStack<>(new Json[PENDING]);

    public JsonTreeReader(JsonParser parser, JsonStream.Duplicates duplicates, JsonBudget budget) {
        this.parser = parser;
        this.duplicates = duplicates;
        this.budget = budget;
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
        budget.takeReference(parser);
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

    /** Moves to the next field of the current object and returns its name; null at the object's end. */
    public @Nullable String nextName() throws IOException {
        String name = parser.nextFieldName();
        if (name != null) {
            budget.takeName(name, parser);
        }
        return name;
    }

    /** Takes from the budget what so many nodes need beside the values that they are made of. */
    public void takeNodes(int count) throws IOException {
        budget.takeNodes(count, parser);
    }

    private Json object() throws IOException {
        int from = names.size();
        for (String name = nextName(); name != null; name = nextName()) {
            parser.nextToken();
            Json value = read();
            names.push(name);
            fields.push(value);
        }
        List<String> ownNames = names.from(from);
        List<Json> ownFields = fields.from(from);
        if (!ownNames.isEmpty()) {
            budget.takeValue(parser);
        }
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
        Set<String> seen = new HashSet<>();
        for (String name : ownNames) {
            if (!seen.add(name)) {
                duplicates.found(place + "/" + name);
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
        if (own.isEmpty()) {
            return Json.Arr.EMPTY;
        }
        budget.takeValue(parser);
        Json array = new Json.Arr(own);
        items.dropFrom(from);
        return array;
    }

    private Json text() throws IOException {
        String text = parser.getText();
        if (text.isEmpty()) {
            return EMPTY_TEXT;
        }
        budget.takeText(text, parser);
        return new Json.Str(text);
    }

    private Json whole() throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.INT) {
            int value = parser.getIntValue();
            if (value >= 0 && value < SMALL.length) {
                return SMALL[value];
            }
            budget.takeValue(parser);
            return new Json.Num(BigDecimal.valueOf(value), true);
        }
        budget.takeNumber(parser.getTextLength(), parser);
        return new Json.Num(parser.getDecimalValue(), true);
    }

    private Json fraction() throws IOException {
        if (parser.isNaN()) {
            return Json.of(parser.getDoubleValue());
        }
        budget.takeNumber(parser.getTextLength(), parser);
        try {
            BigDecimal value = parser.getDecimalValue();
            boolean negativeZero = value.signum() == 0 && parser.getText().startsWith("-");
            return new Json.Num(value, false, negativeZero);
        } catch (IllegalArgumentException outOfRange) {
            throw new JsonParseException(parser, outOfRange.getMessage(), outOfRange);
        }
    }
}
