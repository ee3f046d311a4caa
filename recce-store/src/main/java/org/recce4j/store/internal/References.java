package org.recce4j.store.internal;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.store.RunFilter;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/** Finds the run that a reference names. */
record References(StoredStates stored, String schema) {

    Run require(StateRef ref) {
        if (ref instanceof StateRef.RunId named) {
            return first(
                    stored.runs().stream()
                            .filter(run -> run.id().equals(named.id()))
                            .toList(),
                    ref);
        }
        if (ref instanceof StateRef.Latest latest) {
            RunFilter filter = new RunFilter(latest.project(), latest.environment(), null, null, null, null);
            List<Run> runs = stored.runs().stream().filter(filter::matches).toList();
            TreeSet<String> projects = new TreeSet<>();
            runs.forEach(
                    run -> projects.add(Objects.requireNonNullElse(run.info().projectName(), "")));
            if (latest.project() == null && projects.size() > 1) {
                throw new StoreException(
                        StoreErrorCode.PROJECT_AMBIGUOUS,
                        "Cannot tell which \"" + ref + "\" is meant: the environment has runs of " + projects
                                + "; name the project as well, as in latest:" + projects.first() + "/"
                                + latest.environment());
            }
            return first(runs, ref);
        }
        throw new AssertionError(ref.getClass());
    }

    private Run first(List<Run> runs, StateRef ref) {
        if (runs.isEmpty()) {
            throw new StoreException(
                    StoreErrorCode.STATE_NOT_FOUND,
                    "Cannot find state \"" + ref + "\" in schema " + schema
                            + ": there is no such run; list what is stored, or save it first");
        }
        return runs.get(0);
    }
}
