package org.recce4j.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.UndefinedKind;

/** An engine with stand-ins for what dbt gives templates, and variables for them. */
final class StandInEngine {

    private StandInEngine() {}

    private record Named() implements TemplateObject {
        @Override
        public Object attribute(String name) {
            return switch (name) {
                case "name", "schema", "database" -> name;
                case "type" -> "postgres";
                default -> MISSING;
            };
        }

        @Override
        public String toString() {
            return "this";
        }
    }

    static Jinja engine() {
        return Jinja.builder()
                .undefined(UndefinedKind.CHAINABLE)
                .function("ref", arguments -> "ref_" + last(arguments.positional()))
                .function("source", arguments -> "source_" + last(arguments.positional()))
                .function("config", arguments -> "")
                .function(
                        "var",
                        arguments -> arguments.positional().size() > 1
                                ? arguments.positional().get(1)
                                : "v")
                .function(
                        "env_var",
                        arguments -> arguments.positional().size() > 1
                                ? arguments.positional().get(1)
                                : "e")
                .function("is_incremental", arguments -> true)
                .function("log", arguments -> "")
                .build();
    }

    private static Object last(List<?> arguments) {
        return String.valueOf(arguments.get(arguments.size() - 1));
    }

    static Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("this", new Named());
        variables.put("target", new Named());
        variables.put("execute", true);
        return variables;
    }
}
