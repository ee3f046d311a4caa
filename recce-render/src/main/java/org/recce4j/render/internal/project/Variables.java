package org.recce4j.render.internal.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.recce4j.model.Json;
import org.recce4j.render.RenderInputs;

/**
 * dbt's variables as a package sees them: those of dbt's command line over the root project's over the package's own (dbt-core 1.12,
 * {@code ConfiguredVar}). Immutable and thread-safe.
 */
public final class Variables {

    private final RenderInputs inputs;
    private final Map<String, Map<String, Json>> byPackage = new ConcurrentHashMap<>();

    Variables(RenderInputs inputs) {
        this.inputs = inputs;
    }

    /** Returns all variables of a package by name, as they are written: texts can be templates. */
    public Map<String, Json> of(String packageName) {
        return byPackage.computeIfAbsent(packageName, this::merged);
    }

    private Map<String, Json> merged(String packageName) {
        Map<String, Json> merged = new LinkedHashMap<>(inputs.projectFiles().variables(packageName));
        merged.putAll(inputs.vars().fields());
        return merged;
    }
}
