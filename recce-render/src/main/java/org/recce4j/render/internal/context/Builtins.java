package org.recce4j.render.internal.context;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** dbt's {@code builtins}: the members of the context, even where macros hide them. */
final class Builtins extends AbstractMap<Object, @Nullable Object> {

    private final RenderingScope scope;
    private final Map<String, @Nullable Object> known = new HashMap<>();

    Builtins(RenderingScope scope) {
        this.scope = scope;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        Object value = find(name);
        return value == TemplateObject.MISSING ? null : value;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return find(name) != TemplateObject.MISSING;
    }

    private @Nullable Object find(@Nullable Object name) {
        return name instanceof String text
                ? known.computeIfAbsent(text, any -> ContextMembers.make(any, scope))
                : TemplateObject.MISSING;
    }

    @Override
    public Set<Entry<Object, @Nullable Object>> entrySet() {
        Map<Object, @Nullable Object> all = new LinkedHashMap<>();
        ContextMembers.names().forEach(name -> all.put(name, get(name)));
        return all.entrySet();
    }
}
