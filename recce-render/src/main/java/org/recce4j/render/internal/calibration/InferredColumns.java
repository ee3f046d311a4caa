package org.recce4j.render.internal.calibration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.render.Input;
import org.recce4j.render.Introspector;
import org.recce4j.render.internal.project.InputListener;

/** The names of the columns of some relations. Their types are not known. */
record InferredColumns(Map<String, List<String>> byRelation, InputListener listener) implements Introspector {

    InferredColumns {
        byRelation = Map.copyOf(byRelation);
    }

    /** Returns a relation's name for people from its SQL. */
    static String displayName(String sql) {
        StringBuilder name = new StringBuilder();
        sql.chars().filter(c -> "\"`[]".indexOf(c) < 0).forEach(c -> name.append((char) c));
        return name.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable List<ColumnType> columns(Relation relation) {
        String name = relation.displayName().toLowerCase(Locale.ROOT);
        List<String> columns = byRelation.get(name);
        if (columns == null) {
            return null;
        }
        listener.answered(new Input(Input.Kind.RELATION, name), columns);
        return columns.stream().map(column -> new ColumnType(column, "text")).toList();
    }
}
