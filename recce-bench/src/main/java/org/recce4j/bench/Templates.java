package org.recce4j.bench;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.recce4j.model.Json;

/** Templates to render. */
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
        ManifestNodes.corpus(Path.of(shared, "corpus")).forEach(node -> add(texts, node));
        return List.copyOf(texts);
    }

    private static void add(Set<String> texts, Json.Obj node) {
        String text = node.text("raw_code") == null ? node.text("raw_sql") : node.text("raw_code");
        if ("model".equals(node.text("resource_type")) && text != null && !"python".equals(node.text("language"))) {
            texts.add(text);
        }
    }
}
