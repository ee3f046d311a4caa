package org.recce4j.render.internal.context;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.project.ProjectMacro;
import org.recce4j.render.jinja.TemplateObject;

/** The macros of a package, as {@code dbt_utils} in {@code dbt_utils.star(…)}: a dict. */
final class PackageNamespace extends AbstractMap<Object, @Nullable Object> implements TemplateObject {

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
    public @Nullable Object item(@Nullable Object name) {
        return containsKey(name) ? get(name) : MISSING;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return item(name);
    }

    @Override
    public String typeName() {
        return "MacroNamespace";
    }

    @Override
    public String qualifiedTypeName() {
        return "dbt.context.macros.MacroNamespace";
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
