package org.recce4j.render.internal.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The adapters that an adapter is built on, itself first: the order in which dbt looks for an implementation of a macro, and whose
 * macros come with it (the {@code dependencies} of each adapter's plugin, 2026-08).
 */
public final class AdapterChain {

    private static final Map<String, List<String>> PARENTS = Map.of(
            "redshift", List.of("postgres"),
            "databricks", List.of("spark"),
            "sqlserver", List.of("fabric"),
            "synapse", List.of("fabric", "sqlserver"),
            "materialize", List.of("postgres"),
            "risingwave", List.of("postgres"));

    private AdapterChain() {}

    /** Returns the adapters; none if the type is not known. */
    public static List<String> of(@Nullable String adapterType) {
        if (adapterType == null) {
            return List.of();
        }
        List<String> chain = new ArrayList<>();
        chain.add(adapterType);
        chain.addAll(PARENTS.getOrDefault(adapterType, List.of()));
        return List.copyOf(chain);
    }

    /** Returns the names of the packages that come with dbt and the adapter, those that win first. */
    public static List<String> packages(@Nullable String adapterType) {
        List<String> packages = new ArrayList<>();
        of(adapterType).forEach(adapter -> packages.add("dbt_" + adapter));
        packages.add("dbt");
        return List.copyOf(packages);
    }
}
