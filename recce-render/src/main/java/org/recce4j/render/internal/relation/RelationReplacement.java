package org.recce4j.render.internal.relation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonException;

/** A relation with some fields replaced, without the conversions of {@code incorporate} (Python's {@code dataclasses.replace}). */
final class RelationReplacement {

    private RelationReplacement() {}

    static RelationValue of(RelationValue relation, Map<?, ?> changes) {
        RelationClass relationClass = relation.relationClass();
        PolicyParts path = relation.path();
        Object type = relation.type();
        PolicyParts include = relation.includePolicy();
        PolicyParts quote = relation.quotePolicy();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(relation.otherFields());
        for (Map.Entry<?, ?> change : changes.entrySet()) {
            String name = String.valueOf(change.getKey());
            Object value = change.getValue();
            if (name.equals("path") && value instanceof PolicyParts parts) {
                path = parts;
            } else if (name.equals("include_policy") && value instanceof PolicyParts parts) {
                include = parts;
            } else if (name.equals("quote_policy") && value instanceof PolicyParts parts) {
                quote = parts;
            } else if (name.equals("type")) {
                type = value;
            } else if (relationClass.traits().fields().containsKey(name)) {
                fields.put(name, value);
            } else {
                throw PythonException.typeError(
                        relationClass.name() + ".__init__() got an unexpected keyword argument '" + name + "'");
            }
        }
        return new RelationValue(relationClass, path, PythonStr.orNull(type), include, quote, fields);
    }
}
