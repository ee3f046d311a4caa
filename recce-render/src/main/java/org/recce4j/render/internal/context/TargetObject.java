package org.recce4j.render.internal.context;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.Input;
import org.recce4j.render.internal.project.PlainValues;
import org.recce4j.render.internal.project.TargetValues;

/** dbt's {@code target}, a dict. A value that nobody has given ends the rendering, rather than print as nothing. */
final class TargetObject extends AbstractMap<Object, @Nullable Object> {

    private final RenderingScope scope;
    private final TargetValues target;

    TargetObject(RenderingScope scope) {
        this.scope = scope;
        this.target = scope.project().target();
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        Json value = find(name);
        return value == null ? null : PlainValues.of(value);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return find(name) != null;
    }

    private @Nullable Json find(@Nullable Object name) {
        if (!(name instanceof String attribute)) {
            return null;
        }
        scope.read(Input.Kind.TARGET, attribute);
        Json value = target.values().get(attribute);
        if (value == null && !target.isComplete()) {
            throw missing(attribute);
        }
        scope.answered(Input.Kind.TARGET, attribute, value == null ? null : PlainValues.of(value));
        return value;
    }

    private static MissingInputSignal missing(String attribute) {
        return new MissingInputSignal(
                new Input(Input.Kind.TARGET, attribute),
                "The value of target." + attribute + " is not known; give the target's values or a profile");
    }

    @Override
    public Set<Entry<Object, @Nullable Object>> entrySet() {
        if (!target.isComplete()) {
            throw missing("items");
        }
        Map<Object, @Nullable Object> all = new LinkedHashMap<>();
        target.values().forEach((name, value) -> all.put(name, get(name)));
        return all.entrySet();
    }
}
