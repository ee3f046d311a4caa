package org.recce4j.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recce4j.model.Json;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.UndefinedKind;

/** Templates to render, and an engine with stand-ins for what dbt gives them. */
final class Templates {

    private static final List<String> OWN = List.of(
            "select 1 as a\n",
            "{{ config(materialized='table') }}\nselect * from {{ ref('orders') }} where day > '{{ var('start') }}'\n",
            "{% set columns = ['a', 'b', 'c'] %}\nselect {% for c in columns %}sum({{ c }}) as {{ c | upper }}"
                    + "{% if not loop.last %}, {% endif %}{% endfor %} from {{ ref('orders') }}\n");

    private Templates() {}

    /** The distinct models of the corpus where {@code -Drecce.shared} names it, else a few of our own. */
    static List<String> models() {
        String shared = System.getProperty("recce.shared");
        if (shared == null) {
            return OWN;
        }
        Set<String> texts = new LinkedHashSet<>();
        Manifests.corpus(Path.of(shared, "corpus")).forEach(node -> add(texts, node));
        return List.copyOf(texts);
    }

    private static void add(Set<String> texts, Json.Obj node) {
        String text = node.text("raw_code") == null ? node.text("raw_sql") : node.text("raw_code");
        if ("model".equals(node.text("resource_type")) && text != null && !"python".equals(node.text("language"))) {
            texts.add(text);
        }
    }

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
