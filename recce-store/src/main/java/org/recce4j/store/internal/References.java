package org.recce4j.store.internal;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.store.RunFilter;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/** Finds the run that a reference names. */
record References(StoredStates stored, String schema) {

    private static final int MAX_NAMES = 20;

    Run require(StateRef ref) {
        if (ref instanceof StateRef.RunId named) {
            return first(
                    stored.runs().stream()
                            .filter(run -> run.id().equals(named.id()))
                            .toList(),
                    ref);
        }
        if (ref instanceof StateRef.Latest latest) {
            List<Run> runs = runs(latest.project(), latest.environment());
            if (runs.isEmpty() && latest.project() != null) {
                runs = runs(null, latest.project() + "/" + latest.environment());
            }
            TreeSet<String> projects = new TreeSet<>();
            runs.forEach(run -> projects.add(project(run)));
            if (latest.project() == null && projects.size() > 1) {
                throw new StoreException(
                        StoreErrorCode.PROJECT_AMBIGUOUS,
                        "Cannot tell which \"" + ref + "\" is meant: the environment has runs of " + projects
                                + "; name the project as well, as in "
                                + StateRef.latest(projects.first(), latest.environment()));
            }
            return first(runs, ref);
        }
        throw new AssertionError(ref.getClass());
    }

    private List<Run> runs(@Nullable String project, String environment) {
        RunFilter filter =
                RunFilter.builder().project(project).environment(environment).build();
        return stored.runs().stream().filter(filter::matches).toList();
    }

    private static String project(Run run) {
        return Objects.requireNonNullElse(run.info().projectName(), "");
    }

    /** Names the environments that have runs: one of them might be meant. */
    private String advice(StateRef ref) {
        if (stored.runs().isEmpty()) {
            return "the store has no runs yet, save one first";
        }
        if (!(ref instanceof StateRef.Latest latest)) {
            return "list what is stored, or save it first";
        }
        boolean isOneProject = latest.project() == null
                && stored.runs().stream().map(References::project).distinct().count() == 1;
        List<String> names = stored.runs().stream()
                .map(run -> isOneProject ? run.environment() : project(run) + "/" + run.environment())
                .distinct()
                .sorted()
                .toList();
        int more = names.size() - MAX_NAMES;
        return "the environments are " + String.join(", ", names.subList(0, Math.min(names.size(), MAX_NAMES)))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private Run first(List<Run> runs, StateRef ref) {
        if (runs.isEmpty()) {
            throw new StoreException(
                    StoreErrorCode.STATE_NOT_FOUND,
                    "Cannot find state \"" + ref + "\" in schema " + schema + ": there is no such run; " + advice(ref));
        }
        return runs.get(0);
    }
}
