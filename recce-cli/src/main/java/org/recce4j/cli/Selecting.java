package org.recce4j.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.ChangesErrorCode;
import org.recce4j.changes.ChangesException;
import org.recce4j.changes.NodeSelector;
import org.recce4j.changes.SelectionException;
import org.recce4j.changes.SelectionRequest;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** Selects nodes, and says what went wrong and what matched nothing. */
final class Selecting {

    private Selecting() {}

    /** Turns a failure of a selection into the line that the user sees. */
    static <T> T saying(String cannot, String earlierState, Supplier<T> selection) {
        try {
            return selection.get();
        } catch (SelectionException invalid) {
            String where = invalid.position() < 0 ? "" : " (at character " + invalid.position() + ")";
            throw new CliException(cannot + invalid.getMessage() + where + advice(invalid, earlierState), invalid);
        } catch (ChangesException stopped) {
            throw new CliException(CliException.oneLine(stopped), stopped);
        }
    }

    /**
     * Returns the nodes of two states; what was removed is in the base state only.
     *
     * @param failOnEmpty whether it is an error that nothing is selected
     */
    static Set<NodeId> ofBoth(ChangeSet changes, SelectionRequest request, boolean failOnEmpty, Host host) {
        return saying("Cannot use --select: ", "--base", () -> {
            NodeSelector current = selector(changes.current(), changes.base());
            NodeSelector base = selector(changes.base(), changes.base());
            Set<NodeId> ids = new HashSet<>(current.select(request));
            ids.addAll(base.select(request));
            List<String> unmatched = new ArrayList<>(current.unmatched(request));
            unmatched.retainAll(base.unmatched(request));
            warn(unmatched, host);
            if (ids.isEmpty()) {
                empty(failOnEmpty, host);
            }
            return ids;
        });
    }

    private static NodeSelector selector(ProjectState state, ProjectState previous) {
        return NodeSelector.builder(state).previous(previous).build();
    }

    /** Returns what to do if there is no earlier state to compare with. */
    static String advice(SelectionException failure, String earlierState) {
        return failure.code() == ChangesErrorCode.NO_PREVIOUS_STATE
                ? "; name a folder with the earlier artifacts with " + earlierState
                : "";
    }

    /** Warns of expressions that match no node, in dbt's words. */
    static void warn(List<String> unmatched, Host host) {
        unmatched.forEach(expression ->
                host.note("warning: The selection criterion '" + expression + "' does not match any enabled nodes"));
    }

    /** Reports that the whole selection matches no node, which is an error if the user says so. */
    static void empty(boolean isError, Host host) {
        if (isError) {
            throw new CliException(
                    "Cannot continue with an empty selection (--fail-on-empty): it matches no node; check"
                            + " its spelling, or leave out --fail-on-empty");
        }
        host.note("warning: No nodes selected!");
    }
}
