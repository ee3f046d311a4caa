package org.recce4j.diff.internal;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.recce4j.diff.NodeChange;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;

/** The sentences that the text and the Markdown report share. */
final class ReportText {

    private ReportText() {}

    static String describe(ProjectState state) {
        String environment = state.info().environment();
        return Objects.requireNonNullElse(state.info().projectName(), "project")
                + (environment == null ? "" : " " + environment) + ": "
                + state.nodes().size() + " nodes, dbt "
                + Objects.requireNonNullElse(state.info().invocation().dbtVersion(), "of unknown version")
                + (state.info().invocation().generatedAt() == null
                        ? ""
                        : ", " + state.info().invocation().generatedAt());
    }

    static String changesLine(Report report) {
        List<NodeChange> changes = report.changes().changes();
        if (changes.isEmpty()) {
            return "Nothing changed.";
        }
        return count(changes, "modified") + " modified, " + count(changes, "added") + " added, "
                + count(changes, "removed") + " removed; "
                + impactedLine(report);
    }

    private static String impactedLine(Report report) {
        var byType = report.changes().impacted().stream()
                .collect(Collectors.groupingBy(id -> id.type().name(), TreeMap::new, Collectors.counting()));
        if (byType.isEmpty()) {
            return "nothing downstream";
        }
        return byType.entrySet().stream()
                .map(type -> type.getValue() + " " + type.getKey() + (type.getValue() == 1 ? "" : "s"))
                .collect(Collectors.joining(", ", "", " downstream"));
    }

    private static long count(List<NodeChange> changes, String kind) {
        return changes.stream().filter(change -> change.kind().equals(kind)).count();
    }

    static String reasons(NodeChange change) {
        return change.reasons().stream().map(reason -> detailed(change, reason)).collect(Collectors.joining(", "));
    }

    private static String detailed(NodeChange change, NodeChange.Reason reason) {
        List<Json> keys = change.detail().items(reason.id());
        return keys.isEmpty()
                ? reason.id()
                : keys.stream()
                        .map(key -> String.valueOf(key.toPlain()))
                        .collect(Collectors.joining(", ", reason.id() + " (", ")"));
    }

    static String checksLine(Report report) {
        return report.entries().size() + (report.entries().size() == 1 ? " check: " : " checks: ")
                + report.count(Verdict.EQUAL) + " equal, "
                + report.count(Verdict.DIFFERENT) + " different, "
                + report.count(Verdict.INCONCLUSIVE) + " inconclusive, "
                + report.skipped() + " skipped, " + report.failed() + " failed";
    }

    static String label(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.result().verdict().name();
        }
        return outcome instanceof Outcome.Failed ? "FAILED" : "SKIPPED";
    }

    static String sentence(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.result().summary();
        }
        if (outcome instanceof Outcome.Skipped skipped) {
            return skipped.detail();
        }
        if (outcome instanceof Outcome.Failed failed) {
            return failed.message() + " [" + failed.code().id() + "]";
        }
        throw new AssertionError(outcome.getClass());
    }

    static List<List<String>> table(Outcome outcome) {
        return outcome instanceof Outcome.Done done ? done.result().table() : List.of();
    }
}
