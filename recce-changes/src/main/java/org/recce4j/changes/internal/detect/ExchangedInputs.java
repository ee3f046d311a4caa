package org.recce4j.changes.internal.detect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recce4j.model.Json;
import org.recce4j.render.Input;
import org.recce4j.render.RenderInputs;

/** Makes inputs of one side in which some variables and environment variables have the values of the other side. */
final class ExchangedInputs {

    private ExchangedInputs() {}

    static RenderInputs of(RenderInputs own, RenderInputs other, Set<Input> inputs) {
        Set<String> variables = names(inputs, Input.Kind.VAR);
        Set<String> environment = names(inputs, Input.Kind.ENV_VAR);
        return own.toBuilder()
                .vars(new Json.Obj(exchanged(own.vars().fields(), other.vars().fields(), variables)))
                .projectFiles(own.projectFiles().withVariables(variables, other.projectFiles()))
                .environment(exchanged(own.environment(), other.environment(), environment))
                .build();
    }

    private static Set<String> names(Set<Input> inputs, Input.Kind kind) {
        return inputs.stream()
                .filter(input -> input.kind() == kind)
                .map(Input::name)
                .collect(Collectors.toSet());
    }

    private static <V> Map<String, V> exchanged(Map<String, V> own, Map<String, V> others, Set<String> names) {
        Map<String, V> changed = new LinkedHashMap<>(own);
        changed.keySet().removeAll(names);
        Map<String, V> added = new HashMap<>(others);
        added.keySet().retainAll(names);
        changed.putAll(added);
        return changed;
    }
}
