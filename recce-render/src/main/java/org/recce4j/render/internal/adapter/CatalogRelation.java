package org.recce4j.render.internal.adapter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.PythonStr;
import org.recce4j.render.jinja.TemplateObject;

/**
 * Where and how a warehouse stores a table, in the words of dbt's catalog integrations. Immutable.
 *
 * @param name the name of the class in Python
 * @param fields by name, in order
 * @param properties what is computed from the fields, and not printed
 */
record CatalogRelation(String name, Map<String, @Nullable Object> fields, Map<String, @Nullable Object> properties)
        implements TemplateObject {

    CatalogRelation {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    @Nullable
    Object get(String field) {
        return fields.get(field);
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        if (fields.containsKey(attribute)) {
            return fields.get(attribute);
        }
        return properties.containsKey(attribute) ? properties.get(attribute) : MISSING;
    }

    @Override
    public String typeName() {
        return name;
    }

    @Override
    public String toString() {
        StringJoiner all = new StringJoiner(", ", name + "(", ")");
        fields.forEach((field, value) -> all.add(field + "=" + PythonStr.repr(value)));
        return all.toString();
    }
}
