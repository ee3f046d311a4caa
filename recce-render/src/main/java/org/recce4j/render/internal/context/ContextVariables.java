package org.recce4j.render.internal.context;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.project.MacroTable;
import org.recce4j.render.internal.project.ProjectMacro;
import org.recce4j.render.jinja.TemplateObject;

/**
 * All names that a template of dbt's sees: macros hide members of the context, such as a macro {@code ref} (dbt-core 1.12, {@code
 * context/manifest.py}). Values are made when they are read first.
 */
final class ContextVariables extends AbstractMap<String, @Nullable Object> {

    private final RenderingScope scope;
    private final Map<String, @Nullable Object> known = new HashMap<>();

    ContextVariables(RenderingScope scope) {
        this.scope = scope;
    }

    void set(String name, @Nullable Object value) {
        known.put(name, value);
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
        if (!(name instanceof String text)) {
            return TemplateObject.MISSING;
        }
        Object value = known.get(text);
        if (value == null && !known.containsKey(text)) {
            value = made(text);
            known.put(text, value);
        }
        return value;
    }

    private @Nullable Object made(String name) {
        MacroTable table = scope.project().macros();
        if (table.isPackage(name, scope.packageName())) {
            Map<String, ProjectMacro> macros = table.ofPackage(name);
            return new PackageNamespace(scope, macros == null ? Map.of() : macros);
        }
        ProjectMacro macro = table.visibleIn(scope.packageName()).get(name);
        return macro == null ? ContextMembers.make(name, scope) : scope.macro(macro);
    }

    /** The names of macros and members; rarely asked for. */
    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        MacroTable table = scope.project().macros();
        ContextMembers.names().forEach(name -> all.put(name, get(name)));
        table.packageNames().forEach(name -> all.put(name, get(name)));
        table.visibleIn(scope.packageName()).keySet().forEach(name -> all.put(name, get(name)));
        return all.entrySet();
    }
}
