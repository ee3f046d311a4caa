package org.recce4j.render.internal.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Relation;
import org.recce4j.render.Input;
import org.recce4j.render.Introspector;
import org.recce4j.render.internal.project.InputListener;

/**
 * Answers of the warehouse that are inferred, by what is asked: of a relation, whether it exists or the names of its columns; of a
 * query, the values of its first column. Types are not known. A relation that a marker names exists, so that it is printed.
 */
final class InferredAnswers implements Introspector {

    private final Map<Input, Json> values;
    private final InputListener listener;

    InferredAnswers(Map<Input, Json> values, InputListener listener) {
        this.values = new HashMap<>(values);
        this.listener = listener;
    }

    static Input relation(Relation relation) {
        return relation(relation.displayName());
    }

    /** Returns the input of a relation from its name, quoted or not. */
    static Input relation(String sql) {
        StringBuilder name = new StringBuilder();
        sql.chars().filter(c -> "\"`[]".indexOf(c) < 0).forEach(c -> name.append((char) c));
        return new Input(Input.Kind.RELATION, name.toString().toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable List<ColumnType> columns(Relation relation) {
        if (!(asked(relation(relation)) instanceof Json.Arr names)) {
            return null;
        }
        return names.items().stream()
                .map(name -> new ColumnType(String.valueOf(name.toPlain()), "text"))
                .toList();
    }

    @Override
    public @Nullable Existence find(Relation relation) {
        Json value = asked(relation(relation));
        if (value instanceof Json.Bool exists) {
            return exists.value() ? new Existence.Present(relation, "table") : new Existence.Absent();
        }
        return Markers.isIn(relation.displayName()) ? new Existence.Present(relation, "table") : null;
    }

    @Override
    public @Nullable QueryResult query(String sql) {
        if (!(asked(new Input(Input.Kind.QUERY, sql)) instanceof Json.Arr column)) {
            return null;
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Json value : column.items()) {
            rows.add(List.of(
                    value instanceof Json.Num number ? number.value().longValue() : String.valueOf(value.toPlain())));
        }
        return new QueryResult(List.of("value"), rows);
    }

    private @Nullable Json asked(Input input) {
        Json value = values.get(input);
        listener.answered(input, value);
        return value;
    }
}
