package org.recce4j.model.stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.HashSet;
import java.util.Set;

/** How much memory the values of one document may take, as estimated on a 64-bit JVM. Not thread-safe. */
public final class JsonBudget {

    /** A reference from an array or object, with the stacks that it was on before. */
    private static final int REFERENCE_BYTES = 16;
    /** A text, a number, an array or an object by itself. */
    private static final int VALUE_BYTES = 64;
    /** A name is in the parser's table too, and in the set here. */
    private static final int NEW_NAME_BYTES = 160;
    /** The records of a node, and its places in a state's indexes. */
    private static final int NODE_BYTES = 640;

    private static final int LAST_LATIN_1 = 0xFF;

    private final long maxBytes;
    private final Set<String> names = new HashSet<>();
    private long bytes;

    public JsonBudget(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    static JsonBudget unlimited() {
        return new JsonBudget(Long.MAX_VALUE);
    }

    void takeReference(JsonParser parser) throws StreamConstraintsException {
        take(REFERENCE_BYTES, parser);
    }

    void takeValue(JsonParser parser) throws StreamConstraintsException {
        take(VALUE_BYTES, parser);
    }

    void takeText(String text, JsonParser parser) throws StreamConstraintsException {
        take(VALUE_BYTES + bytes(text), parser);
    }

    void takeNumber(int digits, JsonParser parser) throws StreamConstraintsException {
        take(VALUE_BYTES + digits, parser);
    }

    /** The parser returns one object for all names that are equal. */
    void takeName(String name, JsonParser parser) throws StreamConstraintsException {
        if (names.add(name)) {
            take(NEW_NAME_BYTES + bytes(name), parser);
        }
    }

    void takeNodes(int count, JsonParser parser) throws StreamConstraintsException {
        take((long) NODE_BYTES * count, parser);
    }

    /** A string takes one byte a character when all of them are Latin-1. */
    private static long bytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_LATIN_1) {
                return (long) Character.BYTES * text.length();
            }
        }
        return text.length();
    }

    private void take(long count, JsonParser parser) throws StreamConstraintsException {
        bytes += count;
        if (bytes > maxBytes) {
            throw new StreamConstraintsException(
                    "its values take more than " + maxBytes + " bytes of memory", parser.currentLocation());
        }
    }
}
