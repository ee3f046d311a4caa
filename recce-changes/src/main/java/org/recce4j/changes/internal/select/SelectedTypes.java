package org.recce4j.changes.internal.select;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The types of nodes that a request asks for, by dbt's names and its words for several. */
final class SelectedTypes {

    /** What dbt lists when no type is asked for. */
    private static final Set<String> DEFAULT_TYPES = Set.of(
            "model",
            "snapshot",
            "seed",
            "test",
            "source",
            "exposure",
            "metric",
            "saved_query",
            "semantic_model",
            "unit_test",
            "function");

    private SelectedTypes() {}

    /** Returns the types that these names mean. */
    static Set<String> of(Set<String> asked) {
        requireKnown(asked);
        Set<String> types = new HashSet<>(asked);
        if (asked.isEmpty() || asked.contains("default") || asked.contains("all")) {
            types.addAll(DEFAULT_TYPES);
        }
        if (asked.contains("all")) {
            types.add("analysis");
        }
        return types;
    }

    private static void requireKnown(Set<String> asked) {
        for (String type : asked) {
            if (!SelectorMethods.RESOURCE_TYPES.contains(type) && !type.equals("all") && !type.equals("default")) {
                throw SelectionParser.error(
                        "Invalid resource type \"" + type + "\"; the types are all, default, "
                                + String.join(", ", new TreeSet<>(SelectorMethods.RESOURCE_TYPES)),
                        -1);
            }
        }
    }
}
