package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.SelectionRequest;
import org.recce4j.model.NodeId;
import picocli.CommandLine.Option;

/** Which nodes a comparison of data is about. */
final class NarrowingOptions {

    @Option(
            names = {"-s", "--select"},
            arity = "1..*",
            paramLabel = "EXPR",
            description = "Narrow the changes and all checks to these nodes, in dbt's syntax. A check of other nodes is"
                    + " skipped. A query runs if it reads one of these nodes, or none at all. If no node matches, the"
                    + " command exits with 3 (see --allow-skipped).")
    private List<String> select = new ArrayList<>();

    @Option(
            names = "--exclude",
            arity = "1..*",
            paramLabel = "EXPR",
            description = "Nodes to leave out of the changes and of all checks.")
    private List<String> exclude = new ArrayList<>();

    NarrowingOptions() {}

    /** Returns the nodes that the run is about; null for all. */
    @Nullable
    Set<NodeId> nodes(ChangeSet changes, Host host) {
        if (select.isEmpty() && exclude.isEmpty()) {
            return null;
        }
        SelectionRequest request =
                SelectionRequest.DEFAULT.selecting(select).excluding(exclude).ofAnyType();
        return Selecting.ofBoth(changes, request, false, host);
    }
}
