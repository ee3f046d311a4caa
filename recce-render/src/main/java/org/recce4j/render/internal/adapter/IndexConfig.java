package org.recce4j.render.internal.adapter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.AdapterErrors;
import org.recce4j.render.internal.relation.PythonMethods;
import org.recce4j.render.internal.relation.PythonStr;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.PythonException;

/** An index of a table, as a model's {@code indexes} describe it. Its name depends on the time, and is not computed. */
record IndexConfig(
        List<?> columns, boolean unique, @Nullable Object type, boolean hasType) implements TemplateObject {

    private static final PythonMethods<IndexConfig> METHODS = PythonMethods.<IndexConfig>builder()
            .add("IndexConfig.render", "self, relation", (index, a) -> {
                throw PythonException.unsupported("the name of an index depends on the time and is not computed");
            })
            .build();

    /** Reads an index; null for none. */
    static @Nullable IndexConfig parse(@Nullable Object raw, boolean hasType) {
        if (raw == null) {
            return null;
        }
        if (raw instanceof Map<?, ?> given && given.get("columns") instanceof List<?> columns) {
            return new IndexConfig(columns, PythonStr.isTrue(given.get("unique")), given.get("type"), hasType);
        }
        throw AdapterErrors.compilation("Could not parse index config: " + PythonStr.of(raw));
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "columns" -> columns;
            case "unique" -> unique;
            case "type" -> hasType ? type : MISSING;
            default -> METHODS.of(this, name);
        };
    }
}
