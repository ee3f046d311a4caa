package org.recce4j.sql.internal.profile;

import java.util.Arrays;
import java.util.function.Predicate;
import org.recce4j.model.Json;

/**
 * What a field of a profile may hold, as the JSON schema of dbt's credential classes says.
 *
 * @param description what it is, for messages
 * @param hint what to do when it is something else, for messages
 * @param test tells whether a value is of this kind
 */
record FieldKind(String description, String hint, Predicate<Json> test) {

    private static final String NUMBER_HINT = "; of an environment variable make a number with \"| as_number\"";

    static final FieldKind TEXT = new FieldKind("a text", "; put it in quotes", Json.Str.class::isInstance);
    /** 5432.0 is a whole number to JSON schema. */
    static final FieldKind INTEGER = new FieldKind(
            "a whole number",
            NUMBER_HINT,
            value -> value instanceof Json.Num number
                    && number.value().stripTrailingZeros().scale() <= 0);

    static final FieldKind NUMBER = new FieldKind("a number", NUMBER_HINT, Json.Num.class::isInstance);
    static final FieldKind BOOLEAN = new FieldKind(
            "true or false", "; write it without quotes, or with \"| as_bool\"", Json.Bool.class::isInstance);
    static final FieldKind MAPPING = new FieldKind("a mapping", "", Json.Obj.class::isInstance);
    static final FieldKind LIST = new FieldKind("a list", "", Json.Arr.class::isInstance);

    static FieldKind oneOf(String... choices) {
        return new FieldKind(
                "one of " + Arrays.toString(choices),
                "",
                value ->
                        value instanceof Json.Str text && Arrays.asList(choices).contains(text.value()));
    }

    boolean accepts(Json value) {
        return test.test(value);
    }

    /** Returns what kind of thing a value is, for messages that must not show it. */
    static String nameOf(Json value) {
        if (value instanceof Json.Str) {
            return TEXT.description;
        }
        if (value instanceof Json.Num) {
            return NUMBER.description;
        }
        if (value instanceof Json.Bool flag) {
            return "the boolean " + flag.value();
        }
        if (value instanceof Json.Obj) {
            return MAPPING.description;
        }
        return value instanceof Json.Arr ? LIST.description : "null";
    }
}
