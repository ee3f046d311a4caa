package org.recce4j.model.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.recce4j.model.Json;

/** Reads many JSON texts. It keeps some thousand names of their fields, so that equal names are one object. Thread-safe. */
public final class JsonReader {

    private final JsonFactory factory = JsonGenerators.factory();

    /** Returns a reader that knows no name yet. */
    public JsonReader() {}

    /**
     * Reads one value.
     *
     * @throws IllegalArgumentException when the text is not JSON, or there is more of it behind the value
     */
    public Json read(String text) {
        try (JsonParser parser = factory.createParser(text)) {
            parser.nextToken();
            Json json = JsonStream.read(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("Cannot read JSON: there is more text behind its end, at line "
                        + parser.currentTokenLocation().getLineNr());
            }
            return json;
        } catch (JsonProcessingException malformed) {
            // a limit of the parser's, such as that of nesting, has no place
            JsonLocation place = malformed.getLocation();
            throw new IllegalArgumentException(
                    "Cannot read JSON: " + malformed.getOriginalMessage()
                            + (place == null
                                    ? ""
                                    : ", at line " + place.getLineNr() + ", column " + place.getColumnNr()),
                    malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
