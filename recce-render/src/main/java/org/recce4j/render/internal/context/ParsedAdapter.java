package org.recce4j.render.internal.context;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonTuple;

/** What {@code adapter}'s methods return while dbt parses a project ({@code available.parse} of dbt-adapters 1.24). */
final class ParsedAdapter {

    private static final Set<String> LISTS = Set.of("get_columns_in_relation", "get_missing_columns", "list_relations");

    private ParsedAdapter() {}

    static Object attribute(String adapterType, String name) {
        if (name.equals("execute")) {
            return (Jinja.Callable) given -> PythonTuple.of(null, null);
        }
        boolean exists = LISTS.contains(name)
                || name.equals("get_relation")
                || name.equals("load_relation")
                || AdapterMethods.exists(adapterType, name);
        return exists ? (Jinja.Callable) given -> parsed(name) : TemplateObject.MISSING;
    }

    private static @Nullable Object parsed(String name) {
        return LISTS.contains(name) ? List.of() : null;
    }
}
