package org.recce4j.render.internal.calibration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.Input;

/** Values to try for an input that need no rendering with a marker. */
final class ScalarCandidates {

    private static final List<String> COMMANDS = List.of("run", "build", "compile", "generate", "test");
    private static final List<String> TARGET_NAMES = List.of("prod", "dev", "default");

    private final CompiledLiterals literals;

    ScalarCandidates(CompiledLiterals literals) {
        this.literals = literals;
    }

    /** Returns values other than the one that the input has. */
    List<Json> of(Input input, @Nullable Object answer) {
        Set<Json> values = new LinkedHashSet<>();
        if (input.kind() == Input.Kind.FLAG && input.name().equals("WHICH")) {
            COMMANDS.forEach(command -> values.add(Json.of(command)));
        } else if (answer instanceof Boolean flag) {
            values.add(Json.of(!flag));
        } else {
            values.addAll(literals.near(input));
            if (answer == null || answer instanceof String) {
                addOpposite(values, answer);
            }
        }
        values.removeIf(value -> value instanceof Json.Str text && text.value().equals(answer));
        return List.copyOf(values);
    }

    private static void addOpposite(Set<Json> values, @Nullable Object answer) {
        if (answer instanceof String text
                && Map.of("true", "false", "True", "False").containsKey(text)) {
            values.add(Json.of(false));
        } else if (answer == null || Markers.isIn(String.valueOf(answer)) || isFlagText(String.valueOf(answer))) {
            values.add(Json.of(true));
            values.add(Json.of(false));
        }
    }

    private static boolean isFlagText(String text) {
        return text.equalsIgnoreCase("false") || text.equalsIgnoreCase("true");
    }

    /** Returns values for an input of which any will do, or any but some. */
    List<Json> plain(Input input) {
        Set<Json> values = new LinkedHashSet<>(literals.comparedWith(input));
        if (input.kind() == Input.Kind.TARGET && input.name().equals("name")) {
            TARGET_NAMES.forEach(name -> values.add(Json.of(name)));
        }
        values.add(Json.of(""));
        values.add(Json.of(true));
        values.add(Json.of(false));
        values.add(Json.Arr.EMPTY);
        return List.copyOf(values);
    }
}
