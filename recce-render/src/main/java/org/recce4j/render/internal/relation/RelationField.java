package org.recce4j.render.internal.relation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a relation's class: its Python type and default. It converts what a template gives as mashumaro does for dbt.
 *
 * @param pythonType such as {@code Optional[int]}
 * @param standard the default
 * @param values the values of an enumeration; empty for any other type
 */
record RelationField(String pythonType, @Nullable Object standard, List<String> values) {

    static RelationField of(String pythonType, @Nullable Object standard) {
        return new RelationField(pythonType, standard, List.of());
    }

    /** Returns a field of one of some texts, or none. */
    static RelationField choice(String enumeration, List<String> values) {
        return new RelationField("Optional[" + enumeration + "]", null, values);
    }

    /**
     * Converts a value.
     *
     * @param name the field's name
     * @param owner the name of the relation's class
     */
    @Nullable
    Object read(String name, String owner, @Nullable Object value) {
        boolean isOptional = pythonType.startsWith("Optional[");
        if (value == null && isOptional) {
            return null;
        }
        String type = isOptional ? pythonType.substring("Optional[".length(), pythonType.length() - 1) : pythonType;
        Object read = switch (type) {
            case "str" -> PythonStr.of(value);
            case "bool" -> PythonStr.isTrue(value);
            case "int" -> PythonStr.number(value);
            default -> values.isEmpty() || (value instanceof String && values.contains(value)) ? value : null;
        };
        if (read == null) {
            throw AdapterErrors.field(name, pythonType, owner, PythonStr.repr(value));
        }
        return read;
    }
}
