package org.recce4j.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RunResult;

/** A state in a few lines, for people. */
final class StateSummary {

    private StateSummary() {}

    static void write(ProjectState state, Host host) {
        var invocation = state.info().invocation();
        line(host, "project", state.info().projectName());
        line(host, "environment", state.info().environment());
        line(host, "adapter", state.info().adapterType());
        line(host, "dbt", invocation.dbtVersion());
        line(host, "schema", invocation.schemaVersion());
        line(host, "invocation", invocation.id());
        line(host, "generated", invocation.generatedAt());
        Map<String, Long> types = state.nodes().stream()
                .collect(Collectors.groupingBy(node -> node.type().name(), TreeMap::new, Collectors.counting()));
        line(host, "nodes", state.nodes().size());
        types.forEach((type, count) -> host.line(String.format(Locale.ROOT, "  %-20s %d", type, count)));
        line(host, "disabled", state.disabled().size());
        line(host, "edges", state.edges().size());
        line(host, "macros", state.macros().size());
        line(
                host,
                "in catalog",
                state.nodes().stream().filter(Node::isInCatalog).count());
        Map<String, Long> statuses = state.runResults().stream()
                .collect(Collectors.groupingBy(RunResult::status, TreeMap::new, Collectors.counting()));
        statuses.forEach((status, count) -> line(host, "run " + status, count));
        if (!state.freshness().isEmpty()) {
            line(host, "freshness", state.freshness().size());
        }
        state.warnings().forEach(warning -> line(host, "warning", warning.message()));
    }

    private static void line(Host host, String name, @Nullable Object value) {
        host.line(String.format(Locale.ROOT, "%-12s %s", name, Objects.requireNonNullElse(value, "-")));
    }
}
