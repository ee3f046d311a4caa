package org.recce4j.sql.internal.profile;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.UndefinedKind;
import org.recce4j.render.jinja.modules.PythonModules;

/**
 * What dbt 1.12 gives to the Jinja of a profile and of a project's {@code profile:} key: {@code env_var}, {@code var}, the
 * filters for types, {@code modules} and {@code dbt_version}.
 */
public final class ProfileJinja {

    private static final String DBT_VERSION = "1.12.6";
    private static final Pattern LITERAL = Pattern.compile("(?:\\s|[\\[\\](){},:]"
            + "|[+-]?(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|0+(?:_0+)*|[1-9][0-9_]*)(?![0-9.eE_])"
            + "|[+-]?(?:[0-9][0-9_]*\\.[0-9_]*|\\.[0-9][0-9_]*|[0-9][0-9_]*(?=[eE]))(?:[eE][+-]?[0-9]+)?"
            + "|True\\b|False\\b|None\\b|'(?:[^'\\\\\\n]|\\\\.)*'|\"(?:[^\"\\\\\\n]|\\\\.)*\")+");

    private ProfileJinja() {}

    /** What a profile sees. */
    static Jinja ofProfile(Secrets secrets, ProfileContext context) {
        return over(context)
                .function("env_var", arguments -> secrets.environmentVariable(EnvVarCall.of(arguments)))
                .build();
    }

    /** What the {@code profile:} of a dbt_project.yml sees: no secrets. */
    public static Jinja ofProject(ProfileContext context) {
        return over(context)
                .function("env_var", arguments -> {
                    EnvVarCall call = EnvVarCall.of(arguments);
                    if (Secrets.isSecret(call.name())) {
                        throw new IllegalArgumentException(ProjectSecrets.message(call.name()));
                    }
                    return call.in(context.environment());
                })
                .build();
    }

    private static Jinja.Builder over(ProfileContext context) {
        Jinja literals = Jinja.standard();
        Map<String, Object> modules = Map.of(
                "re", PythonModules.re(),
                "datetime", PythonModules.datetime(context.clock()),
                "pytz", PythonModules.pytz(),
                "itertools", PythonModules.itertools());
        return Jinja.builder()
                .undefined(UndefinedKind.STRICT)
                .function("log", arguments -> "")
                .function("print", arguments -> "")
                .global("dbt_version", DBT_VERSION)
                .global("modules", modules)
                .function("var", arguments -> variable(arguments, context.vars()))
                .filter("as_text", ProfileJinja::first)
                .filter("as_native", arguments -> literal(first(arguments), literals))
                .filter("as_number", arguments -> number(first(arguments), literals))
                .filter("as_bool", arguments -> bool(first(arguments), literals));
    }

    private static @Nullable Object variable(Arguments arguments, Map<String, ?> vars) {
        String name = arguments.text(0, "var");
        if (vars.containsKey(name)) {
            return vars.get(name);
        }
        if (hasDefault(arguments)) {
            return defaultOf(arguments);
        }
        throw new IllegalArgumentException(
                "Required var '" + name + "' not found; the variables given are " + vars.keySet());
    }

    private static boolean hasDefault(Arguments arguments) {
        return arguments.positional().size() > 1 || arguments.named().containsKey("default");
    }

    private static @Nullable Object defaultOf(Arguments arguments) {
        return arguments.positional().size() > 1
                ? arguments.positional().get(1)
                : arguments.named().get("default");
    }

    private static String first(Arguments arguments) {
        Object value = arguments.positional().get(0);
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        return Objects.toString(value, "None");
    }

    /** Returns what Python's {@code ast.literal_eval} makes of a text; the text when it is no literal. */
    private static @Nullable Object literal(String text, Jinja literals) {
        if (!LITERAL.matcher(text).matches()) {
            return text;
        }
        try {
            // by a name: the value of a constant is a text
            return literals.renderNative("{% set value = " + text + " %}{{ value }}", Map.of());
        } catch (TemplateException noLiteral) {
            return text;
        }
    }

    private static Object number(String text, Jinja literals) {
        if (literal(text, literals) instanceof Number number) {
            return number;
        }
        throw new IllegalArgumentException("Could not convert the value into type 'number'");
    }

    private static Boolean bool(String text, Jinja literals) {
        if (literal(text, literals) instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalArgumentException(
                "Could not convert the value into type 'bool'; only True and False are booleans");
    }
}
