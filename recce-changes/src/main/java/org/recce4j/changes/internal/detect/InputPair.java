package org.recce4j.changes.internal.detect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.model.Json;
import org.recce4j.render.Input;
import org.recce4j.render.ProjectFiles;
import org.recce4j.render.RenderInputs;

/**
 * What templates of two states read beside the artifacts. Project files or an environment that only one side has are taken to be
 * those of both: nothing is known of a difference. Used for one comparison, by one thread.
 */
final class InputPair {

    private final RenderInputs before;
    private final RenderInputs after;
    private final Set<String> environment;
    private final Map<String, Set<String>> variables = new HashMap<>();

    private InputPair(RenderInputs before, RenderInputs after) {
        this.before = before;
        this.after = after;
        this.environment = differing(before.environment(), after.environment());
    }

    static InputPair of(RenderInputs base, RenderInputs current) {
        return new InputPair(completed(base, current), completed(current, base));
    }

    private static RenderInputs completed(RenderInputs own, RenderInputs other) {
        ProjectFiles files = own.projectFiles().isEmpty() ? other.projectFiles() : own.projectFiles();
        return own.toBuilder()
                .projectFiles(files)
                .environment(own.environment().isEmpty() ? other.environment() : own.environment())
                .build();
    }

    RenderInputs before() {
        return before;
    }

    RenderInputs after() {
        return after;
    }

    /** Returns the environment variables that differ. */
    Set<String> environment() {
        return environment;
    }

    /** Returns the variables that differ as a package sees them. */
    Set<String> variables(String packageName) {
        return variables.computeIfAbsent(packageName, name -> differing(values(before, name), values(after, name)));
    }

    /** Returns the variables of a package whose values are templates that read the environment. */
    Set<String> variablesOfEnvironment(String packageName) {
        Set<String> names = new TreeSet<>();
        values(after, packageName).forEach((name, value) -> {
            if (value instanceof Json.Str text && text.value().contains("env_var")) {
                names.add(name);
            }
        });
        return names;
    }

    boolean differs(Input input, String packageName) {
        return switch (input.kind()) {
            case VAR -> variables(packageName).contains(input.name());
            case ENV_VAR -> environment.contains(input.name());
            default -> false;
        };
    }

    private static Map<String, Json> values(RenderInputs inputs, String packageName) {
        Map<String, Json> values = new LinkedHashMap<>(inputs.projectFiles().variables(packageName));
        values.putAll(inputs.vars().fields());
        return values;
    }

    private static <V> Set<String> differing(Map<String, V> before, Map<String, V> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return names;
    }
}
