package org.recce4j.render.internal.context;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.project.ProjectMacro;

/** The macros of a package, as {@code dbt_utils} in {@code dbt_utils.star(…)}: a dict. */
final class PackageNamespace extends AbstractMap<Object, @Nullable Object> {

    private final RenderingScope scope;
    private final Map<String, ProjectMacro> macros;

    PackageNamespace(RenderingScope scope, Map<String, ProjectMacro> macros) {
        this.scope = scope;
        this.macros = macros;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        ProjectMacro macro = name instanceof String text ? macros.get(text) : null;
        return macro == null ? null : scope.macro(macro);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && macros.containsKey(text);
    }

    @Override
    public Set<Entry<Object, @Nullable Object>> entrySet() {
        Map<Object, @Nullable Object> all = new LinkedHashMap<>();
        macros.forEach((name, macro) -> all.put(name, scope.macro(macro)));
        return all.entrySet();
    }
}
