package org.recce4j.sql.internal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.UndefinedKind;

/** What dbt gives to the Jinja of a profile: {@code env_var} and its filters for types. */
final class ProfileJinja {

    private ProfileJinja() {}

    static Jinja over(Map<String, String> environment) {
        return Jinja.builder()
                .undefined(UndefinedKind.STRICT)
                .function("env_var", arguments -> environmentVariable(arguments, environment))
                .filter("as_text", arguments -> arguments.positional().get(0))
                .filter("as_native", arguments -> nativeValue(first(arguments)))
                .filter("as_number", arguments -> number(first(arguments)))
                .filter("as_bool", arguments -> bool(first(arguments)))
                .build();
    }

    private static String first(Arguments arguments) {
        return Objects.toString(arguments.positional().get(0), "");
    }

    private static @Nullable Object environmentVariable(Arguments arguments, Map<String, String> environment) {
        String name = arguments.text(0, "env_var");
        String value = environment.get(name);
        if (value != null) {
            return value;
        }
        if (arguments.positional().size() > 1) {
            return arguments.positional().get(1);
        }
        if (arguments.named().containsKey("default")) {
            return arguments.named().get("default");
        }
        throw new IllegalArgumentException("Env var required but not provided: '" + name + "'");
    }

    private static Object nativeValue(String text) {
        if (text.equals("True") || text.equals("False")) {
            return bool(text);
        }
        try {
            return number(text);
        } catch (IllegalArgumentException notANumber) {
            return text;
        }
    }

    private static Object number(String text) {
        try {
            BigDecimal value = new BigDecimal(text.strip());
            return value.scale() <= 0 ? (Object) value.longValueExact() : value;
        } catch (ArithmeticException | NumberFormatException notANumber) {
            throw new IllegalArgumentException("the value is not a number", notANumber);
        }
    }

    private static Boolean bool(String text) {
        if (text.equals("True") || text.equals("False")) {
            return text.equals("True");
        }
        throw new IllegalArgumentException("the value is neither True nor False");
    }
}
