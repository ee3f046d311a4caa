package org.recce4j.render.internal.project;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Macro;
import org.recce4j.render.jinja.Jinja;

/**
 * The macros of a state by package, and which of several of one name a node sees (dbt-core 1.12, {@code context/macros.py}).
 * Immutable and thread-safe.
 */
public final class MacroTable {

    /** The namespace of everything that comes with dbt and its adapters. */
    public static final String DBT = "dbt";

    private final Map<String, Map<String, ProjectMacro>> packages = new LinkedHashMap<>();
    private final Map<String, ProjectMacro> internal = new HashMap<>();
    private final @Nullable String rootProject;
    private final Map<String, Map<String, ProjectMacro>> visible = new ConcurrentHashMap<>();

    MacroTable(List<Macro> macros, List<String> internalPackages, @Nullable String rootProject, Jinja jinja) {
        this.rootProject = rootProject;
        Map<String, Map<String, ProjectMacro>> all = new LinkedHashMap<>();
        for (Macro macro : macros) {
            all.computeIfAbsent(macro.packageName(), any -> new HashMap<>())
                    .put(macro.name(), new ProjectMacro(macro, jinja));
        }
        for (int i = internalPackages.size() - 1; i >= 0; i--) {
            internal.putAll(all.getOrDefault(internalPackages.get(i), Map.of()));
        }
        all.forEach((name, own) -> {
            if (!internalPackages.contains(name)) {
                packages.put(name, own);
            }
        });
    }

    /** Returns the macros of a package, or of everything that comes with dbt; null if there is no such package. */
    public @Nullable Map<String, ProjectMacro> ofPackage(String name) {
        return name.equals(DBT) ? internal : packages.get(name);
    }

    /** Returns the names of the packages that have macros, other than dbt's. */
    public Set<String> packageNames() {
        return packages.keySet();
    }

    /**
     * Returns what a call without a package means in a node of this package: the package's own macros, then the root project's,
     * then dbt's.
     */
    public Map<String, ProjectMacro> visibleIn(String packageName) {
        return visible.computeIfAbsent(packageName, this::merged);
    }

    private Map<String, ProjectMacro> merged(String packageName) {
        Map<String, ProjectMacro> merged = new HashMap<>(internal);
        if (rootProject != null) {
            merged.putAll(packages.getOrDefault(rootProject, Map.of()));
        }
        merged.putAll(packages.getOrDefault(packageName, Map.of()));
        return merged;
    }

    /** Returns whether a name means a package rather than a macro of dbt's in a node of this package. */
    public boolean isPackage(String name, String inPackage) {
        boolean isKnown = packages.containsKey(name) || name.equals(DBT);
        return isKnown
                && !packages.getOrDefault(inPackage, Map.of()).containsKey(name)
                && (rootProject == null
                        || !packages.getOrDefault(rootProject, Map.of()).containsKey(name));
    }
}
