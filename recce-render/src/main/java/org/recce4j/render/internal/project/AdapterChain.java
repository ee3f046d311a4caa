package org.recce4j.render.internal.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.recce4j.model.Macro;
import org.recce4j.model.ProjectState;

/**
 * The adapters that a state's adapter is built on, itself first: the order in which dbt looks for an implementation of a macro, and
 * whose macros come with it (the {@code dependencies} of each adapter's plugin, 2026-12). Immutable.
 */
record AdapterChain(List<String> types) {

    private static final Map<String, List<String>> PARENTS = Map.of(
            "redshift", List.of("postgres"),
            "databricks", List.of("spark"),
            "glue", List.of("spark"),
            "greenplum", List.of("postgres"),
            "materialize", List.of("postgres"),
            "risingwave", List.of("postgres"),
            "timescaledb", List.of("postgres"),
            "yellowbrick", List.of("postgres"));

    private static final List<String> BASES = List.of("postgres", "spark", "fabric", "sqlserver");

    AdapterChain {
        types = List.copyOf(types);
    }

    /**
     * Returns the adapters of a state; none if its type is not known. An adapter that is not in the table has the parents whose macros
     * are in the manifest.
     */
    static AdapterChain of(ProjectState state) {
        String type = state.info().adapterType();
        if (type == null) {
            return new AdapterChain(List.of());
        }
        List<String> types = new ArrayList<>();
        types.add(type);
        types.addAll(PARENTS.getOrDefault(type, basesIn(state)));
        return new AdapterChain(types);
    }

    private static List<String> basesIn(ProjectState state) {
        List<String> packages =
                state.macros().stream().map(Macro::packageName).distinct().toList();
        return BASES.stream()
                .filter(base -> !base.equals(state.info().adapterType()))
                .filter(base -> packages.contains("dbt_" + base))
                .toList();
    }

    /** Returns the names of the packages that come with dbt and the adapters, those that win first. */
    List<String> packages() {
        List<String> packages = new ArrayList<>();
        types.forEach(adapter -> packages.add("dbt_" + adapter));
        packages.add("dbt");
        return List.copyOf(packages);
    }
}
