package org.recce4j.render.internal.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.render.internal.project.PlainValues;
import org.recce4j.render.jinja.internal.value.PythonDict;

/** The arguments of a generic test, each rendered to its value (dbt-core 1.12, {@code add_rendered_test_kwargs}). */
public final class TestArguments {

    private static final Pattern CALL = Pattern.compile("^\\s*(env_var|ref|var|source|doc)\\s*\\(.+\\)\\s*$");

    private TestArguments() {}

    /** Adds the arguments to the context of a generic test, under the names that dbt has given them; nothing for other nodes. */
    public static void addTo(RenderingScope scope, Node test) {
        Json.Obj metadata = test.extras().object("test_metadata");
        if (metadata.find("kwargs").isPresent()) {
            Object arguments = rendered(scope, PlainValues.of(metadata.object("kwargs")), true, null);
            scope.set("_dbt_generic_test_kwargs", arguments);
            scope.set("_dbt_schema_test_kwargs", arguments);
        }
    }

    private static @Nullable Object rendered(
            RenderingScope scope, @Nullable Object value, boolean isTop, @Nullable Object name) {
        if (value instanceof Map<?, ?> map) {
            PythonDict dict = new PythonDict();
            map.forEach((key, item) -> dict.put(key, rendered(scope, item, false, isTop ? key : null)));
            return dict;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(rendered(scope, item, false, null)));
            return items;
        }
        if (!(value instanceof String text) || "column_name".equals(name)) {
            return value;
        }
        return scope.renderNative(CALL.matcher(text).matches() ? "{{ " + text + " }}" : text);
    }
}
