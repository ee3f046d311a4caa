package org.recce4j.render.internal.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonDict;

/** Makes relations of dicts as dbt's {@code from_dict} does: what a class does not know is ignored. */
final class RelationReader {

    private RelationReader() {}

    static RelationValue create(
            RelationClass relationClass,
            @Nullable Object database,
            @Nullable Object schema,
            @Nullable Object identifier) {
        PythonDict path = new PythonDict();
        path.put("database", database);
        path.put("schema", schema);
        path.put("identifier", identifier);
        return read(relationClass, new PythonDict(Map.of("path", path)));
    }

    /** Returns a relation of the fields of a dict, {@code path} among them. */
    static RelationValue read(RelationClass relationClass, Map<?, ?> data) {
        RelationTraits traits = relationClass.traits();
        String owner = traits.className();
        PolicyParts path = path(relationClass, data.get("path"));
        Object type = RelationField.choice(traits.types().name(), traits.types().values())
                .read("type", owner, data.get("type"));
        PolicyParts include = policy(owner, "include_policy", traits.includes(), data);
        PolicyParts quote = policy(owner, "quote_policy", traits.quotes(), data);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        traits.fields().forEach((name, field) -> {
            if (data.containsKey(name)) {
                fields.put(name, field.read(name, owner, data.get(name)));
            }
        });
        return new RelationValue(relationClass, path, (String) type, include, quote, fields);
    }

    private static PolicyParts path(RelationClass relationClass, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> parts)) {
            throw AdapterErrors.field("path", "Path", relationClass.name(), PythonStr.repr(value));
        }
        return PolicyParts.path(
                PythonStr.orNull(relationClass.database(parts.get("database"))),
                PythonStr.orNull(parts.get("schema")),
                PythonStr.orNull(parts.get("identifier")));
    }

    private static PolicyParts policy(String owner, String name, RelationTraits.Flags standard, Map<?, ?> data) {
        if (!data.containsKey(name)) {
            return standard.standard();
        }
        if (data.get(name) instanceof Map<?, ?> flags) {
            return standard.read().readPolicy(flags);
        }
        throw AdapterErrors.field(name, standard.read().className(), owner, PythonStr.repr(data.get(name)));
    }

    /** Lays a dict over another: dicts are merged, the items of lists go first, anything else replaces (dbt's {@code deep_merge}). */
    static PythonDict merged(Map<?, ?> base, Map<?, ?> over) {
        PythonDict merged = new PythonDict(base);
        over.forEach((name, value) -> {
            Object before = merged.get(name);
            if (value instanceof Map<?, ?> inner) {
                merged.put(name, merged(before instanceof Map<?, ?> outer ? outer : Map.of(), inner));
            } else if (value instanceof List<?> items && before instanceof List<?> last) {
                List<@Nullable Object> all = new ArrayList<>(items);
                all.addAll(last);
                merged.put(name, all);
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }
}
