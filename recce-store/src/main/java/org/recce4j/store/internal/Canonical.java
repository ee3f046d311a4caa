package org.recce4j.store.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.recce4j.model.Json;

/**
 * The canonical form of a value and its SHA-256: JSON without white space, fields by name, numbers without zeros at their end,
 * everything but printable ASCII escaped. Equal values have the same form.
 */
final class Canonical {

    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_PRINTABLE = '~';

    private Canonical() {}

    /** Returns the hash of an item, in hexadecimal: of its kind, its id and its content. */
    static String hash(Item item) {
        StringBuilder form = new StringBuilder(item.kind().stored()).append('\n');
        append(new Json.Str(item.id()), form);
        append(item.content(), form.append('\n'));
        return hash(form);
    }

    /** Returns the hash of a text, in hexadecimal. */
    static String hash(CharSequence text) {
        return HexFormat.of().formatHex(digest().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static String form(Json json) {
        StringBuilder form = new StringBuilder();
        append(json, form);
        return form.toString();
    }

    private static void append(Json json, StringBuilder form) {
        if (json instanceof Json.Obj object) {
            char separator = '{';
            for (Map.Entry<String, Json> field : new TreeMap<>(object.fields()).entrySet()) {
                append(field.getKey(), form.append(separator));
                append(field.getValue(), form.append(':'));
                separator = ',';
            }
            form.append(separator == '{' ? "{}" : "}");
        } else if (json instanceof Json.Arr array) {
            char separator = '[';
            for (Json item : array.items()) {
                append(item, form.append(separator));
                separator = ',';
            }
            form.append(separator == '[' ? "[]" : "]");
        } else if (json instanceof Json.Str text) {
            append(text.value(), form);
        } else if (json instanceof Json.Num number) {
            form.append(
                    number.value().signum() == 0
                            ? "0"
                            : number.value().stripTrailingZeros().toString());
        } else {
            form.append(json.toPlain());
        }
    }

    private static void append(String text, StringBuilder form) {
        form.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                form.append('\\').append(c);
            } else if (c >= FIRST_PRINTABLE && c <= LAST_PRINTABLE) {
                form.append(c);
            } else {
                form.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        form.append('"');
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256", impossible);
        }
    }
}
