package org.recce4j.render.internal.relation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;

/**
 * dbt's {@code api.Relation}: the class of relations, whose {@code create} applies the project's quoting (dbt-core 1.12, {@code
 * context/providers.py}).
 *
 * @param quoting the project's flags by part
 */
record RelationApi(RelationClass relationClass, Map<String, Boolean> quoting) implements TemplateObject {

    @Override
    public @Nullable Object attribute(String name) {
        if (name.equals("create")) {
            return (Jinja.Callable) this::create;
        }
        Object constant = relationClass.constant(name);
        return constant == MISSING ? RelationMethods.ofClass(relationClass, name) : constant;
    }

    private @Nullable Object create(Arguments given) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>(given.named());
        PythonDict policy = new PythonDict(quoting);
        policy.putAll(policy(named));
        named.put("quote_policy", policy);
        Jinja.Callable create = (Jinja.Callable) RelationMethods.ofClass(relationClass, "create");
        return create.call(new Arguments(given.positional(), named));
    }

    private static Map<?, ?> policy(Map<String, @Nullable Object> named) {
        Object value = named.getOrDefault("quote_policy", Map.of());
        if (value instanceof Map<?, ?> flags) {
            return flags;
        }
        throw value == null
                ? PythonException.typeError("'NoneType' object is not iterable")
                : PythonException.valueError("dictionary update sequence element #0 has length 1; 2 is required");
    }

    @Override
    public String typeName() {
        return "RelationProxy";
    }

    @Override
    public String qualifiedTypeName() {
        return "dbt.context.providers.RelationProxy";
    }
}
